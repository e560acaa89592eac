package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec
record Input<T, U>(@Bits(8) int kind, T value, U other) {}
