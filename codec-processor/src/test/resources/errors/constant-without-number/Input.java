package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Const;

@BitCodec
record Input(@Const(1) boolean flag, @Const(2) Pair pair, @Const(3) Bytes data) {}

@BitCodec
record Pair(@Bits(8) int first, @Bits(8) int second) {}
