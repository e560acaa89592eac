package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;

@BitCodec
record Input(@Bits(16) @Length(of = "data", plus = 100000) int length, Bytes data) {}
