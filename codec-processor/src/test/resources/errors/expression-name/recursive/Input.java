package example;

import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.When;

@BitCodec(maxDepth = 4)
record Input(
        @Bits(8) int flag,
        @When("flag == 1") Optional<Input> next,
        @When("kind == 1") Optional<@Bits(8) Integer> unknown,
        @When("next.kind == 1") Optional<@Bits(8) Integer> inside) {}
