package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Rest;
import org.bitrecord.Bytes;
import org.bitrecord.SizeOf;

@BitCodec
record Input(@Bits(8) @SizeOf("data") int length, @Rest Bytes data) {}
