package example;

import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.When;

@BitCodec(context = Given.class)
record Input(@Bits(8) int kind, @When("context.tail == 1") Optional<@Bits(8) Integer> more) {}

record Given(int tail) {}
