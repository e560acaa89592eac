package example;

import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Unit;
import org.bitrecord.When;

@BitCodec(container = Unit.WORD16)
record Input(@Bits(4) int kind, @Bits(12) int length, @When("kind == 1") Optional<Extra> extra) {}

@BitCodec
record Extra(@Bits(4) int level) {}
