package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Unit;

@BitCodec(container = Unit.WORD16)
record Input(@Bits(24) int wide, @Bits(8) int other) {}
