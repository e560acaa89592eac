package example;

import java.util.List;
import java.util.Optional;
import org.bitrecord.Bcd;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Count;
import org.bitrecord.Internet;
import org.bitrecord.Leb128;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.When;
import org.bitrecord.With;

@BitCodec
record Sized(
        @Bits(8) int flags,
        @When("flags == 1") @Length(of = "data") Optional<@With(Leb128.class) Integer> size,
        Bytes data) {}

@BitCodec
record Fixed(
        @Bits(8) int flags,
        @When("flags == 1") @Length(of = "data") Optional<@Bits(8) @With(value = Bcd.class, args = 2) Integer> size,
        Bytes data) {}

@BitCodec
record Counted(
        @Bits(8) int flags,
        @When("flags == 1") @Count(of = "list") Optional<@With(Leb128.class) Long> count,
        List<@Bits(8) Integer> list) {}

@BitCodec
record Tagged(
        @Bits(8) int flags,
        @When("flags == 1") @Tag(of = "payload") Optional<@With(Leb128.class) Integer> tag,
        Payload payload) {}

@BitCodec
record Summed(
        @Bits(8) int flags,
        @When("flags == 1") @Checksum(algorithm = Internet.class)
                Optional<@Bits(16) @With(value = Bcd.class, args = 4) Integer> checksum,
        @Rest Bytes data) {}

@Union
sealed interface Payload permits Echo, Unknown {}

@BitCodec
@Case(8)
record Echo(@Bits(16) int identifier) implements Payload {}

@BitCodec
@Otherwise
record Unknown(@Rest Bytes data) implements Payload {}
