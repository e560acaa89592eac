package example;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Rest;
import org.bitrecord.Text;
import org.bitrecord.When;

@BitCodec
record Input(
        @Bits(8) @Text(charset = "UTF-16LE") int number,
        @Text(terminated = 0) Inner inner,
        @When("number > 1") @Rest Optional<Inner> optional,
        @Text(terminated = 0) @Rest List<@Text(terminated = 0) Inner> names) {}

@BitCodec
record Inner(@Bits(8) int first, @Bits(8) int second) {}
