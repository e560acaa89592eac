package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;

@BitCodec
record Input(@Bits(8) @Length(of = "data") int length, Bytes data, @Bits(4) int trailer) {}
