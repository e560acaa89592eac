package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;

@BitCodec
record Input(@Bits(8) @Length(of = "paylaod") int length, Bytes payload) {}
