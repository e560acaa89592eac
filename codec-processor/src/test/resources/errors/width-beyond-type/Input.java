package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec
record Input(
        @Bits(32) int sequence,
        @Bits(40) int ttl,
        @Bits(value = 33, signed = true) int offset,
        @Bits(31) int fits,
        @Bits(value = 32, signed = true) int fitsSigned,
        @Bits(64) long raw) {}
