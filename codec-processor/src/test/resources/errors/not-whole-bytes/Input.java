package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;


@BitCodec
record Input(@Bits(4) int version, @Bits(8) int kind) {}
