package example;

import org.bitrecord.Bcd;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;
import org.bitrecord.With;

@BitCodec
record Input(@Length @Bits(8) @With(value = Bcd.class, args = 2) int length, Bytes data) {}
