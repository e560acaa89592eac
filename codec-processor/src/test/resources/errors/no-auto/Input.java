package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Count;
import org.bitrecord.Crc32;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;

@BitCodec
record Input(
        @Length(of = "data") @Bits(value = 32, signed = true) int length,
        Bytes data,
        @Checksum(algorithm = Crc32.class) @Bits(value = 32, signed = true) int crc) {}

@BitCodec
record Wide(@Length(of = "data") @Bits(value = 32, signed = true) long length, Bytes data) {}

@BitCodec
record Meant(
        @SuppressWarnings("no-auto") @Length(of = "data") @Bits(value = 32, signed = true) int length, Bytes data) {}

@BitCodec
record Counted(@Count(of = "list") @Bits(value = 32, signed = true) int count, List<@Bits(8) Integer> list) {}

@BitCodec
record Chosen(@Tag(of = "body") @Bits(value = 32, signed = true) int type, Body body) {}

@Union
sealed interface Body permits One, Other {}

@Case(1)
@BitCodec
record One(@Bits(8) int number) implements Body {}

@Otherwise
@BitCodec
record Other(@Rest Bytes bytes) implements Body {}
