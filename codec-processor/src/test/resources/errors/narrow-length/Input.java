package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;
import org.bitrecord.Size;
import org.bitrecord.Zero;

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

@BitCodec
record SignedFull(
        @Bits(value = 8, signed = true) @Length(of = {"head", "tail"}, zero = Zero.FULL) int length,
        @Size(257) Bytes head,
        Bytes tail) {}

@BitCodec
record SignedFullEnough(
        @Bits(value = 8, signed = true) @Length(of = {"head", "tail"}, zero = Zero.FULL) int length,
        @Size(256) Bytes head,
        Bytes tail) {}
