package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec
record Input(@Bits(8) int kind) {}
