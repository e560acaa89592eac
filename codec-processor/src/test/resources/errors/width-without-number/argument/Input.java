package example;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Rest;
import org.bitrecord.When;

@BitCodec
record Input(
        @Bits(8) int kind,
        @When("kind == 1") @Bits(16) Optional<Integer> port,
        @Bits(16) @Rest List<Integer> ports) {}
