package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;

@BitCodec
record Input(Bytes data, @Bits(8) @Length(of = "data") int length, Bytes more) {}
