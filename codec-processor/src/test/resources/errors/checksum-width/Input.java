package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Rest;

@BitCodec
record Input(@Bits(8) @Checksum(algorithm = Internet.class) int sum, @Rest Bytes data) {}
