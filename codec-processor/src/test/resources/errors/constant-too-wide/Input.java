package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Const;

@BitCodec
record Input(
        @Bits(4) @Const(20) int version,
        @Bits(1) @Const(2) int bit,
        @Bits(value = 8, signed = true) @Const(128) int small,
        @Bits(8) @Const(-1) int minus,
        @Bits(32) @Const(0xedb88320) long magic,
        @Const(0x10000) EtherType type,
        @Bits(64) @Const(-1) long raw,
        @Bits(value = 8, signed = true) @Const(-128) int lowest) {}

@BitCodec
record EtherType(@Bits(16) int value) {}
