package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Rest;

@BitCodec
record Input(@Bits(3) int flags, @Rest Bytes data) {}
