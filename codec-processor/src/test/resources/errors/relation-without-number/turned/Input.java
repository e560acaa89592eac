package example;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Count;
import org.bitrecord.Crc32;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Present;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;

@BitCodec
record Input(@Bits(8) int length, @Length(of = "length") Bytes data) {}

@BitCodec
record Counted(@Bits(8) int count, @Count(of = "count") List<@Bits(8) Integer> list) {}

@BitCodec
record Chosen(@Bits(8) int type, @Tag(of = "type") Body body) {}

@Union
sealed interface Body permits One, Other {}

@Case(1)
@BitCodec
record One(@Bits(8) int number) implements Body {}

@Otherwise
@BitCodec
record Other(@Rest Bytes bytes) implements Body {}

@BitCodec
record Checked(@Checksum(algorithm = Crc32.class, of = "crc") @Rest Bytes data, @Bits(32) long crc) {}

@BitCodec
record Maybe(
        boolean flag, @Bits(7) int more, @Present(of = "flag") Optional<@Bits(8) Integer> number) {}
