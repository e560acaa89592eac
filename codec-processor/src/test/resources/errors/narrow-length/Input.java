package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;
import org.bitrecord.Size;

@BitCodec
record Input(
        @Bits(4) int version,
        @Bits(4) @Length int length,
        @Bits(64) long source,
        @Bits(64) long destination,
        Bytes options) {}

@BitCodec
record Enough(
        @Bits(4) int version,
        @Bits(4) @Length(unit = 16) int length,
        @Bits(64) long source,
        @Bits(64) long destination,
        Bytes options) {}

@BitCodec
@SuppressWarnings("narrow-length")
record Silent(@Bits(8) @Length(of = "data") int length, @Size(256) Bytes data) {}
