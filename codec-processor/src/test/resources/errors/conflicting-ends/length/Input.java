package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;
import org.bitrecord.Rest;

@BitCodec
record Input(@Bits(8) @Length(of = "data") int length, @Rest Bytes data) {}
