package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;

@BitCodec
record Input(@Bits(8) int kind, Bytes options, Bytes payload) {}
