package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Length;
import org.bitrecord.Tag;

@BitCodec
record Input(
        @Length(of = "data") boolean length,
        @Checksum(algorithm = Internet.class) Code sum,
        @Bits(32) @Tag(of = "data") float tag,
        @Tag(of = "data") Pair pair,
        Bytes data) {}

@BitCodec
record Code(@Bits(16) int value) {}

@BitCodec
record Pair(@Bits(8) int first, @Bits(8) int second) {}
