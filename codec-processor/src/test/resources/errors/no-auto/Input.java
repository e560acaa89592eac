package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Crc32;
import org.bitrecord.Length;

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
