package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Ints;
import org.bitrecord.Times;

@BitCodec
record Input(@Times(5) @Bits(3) Ints levels) {}
