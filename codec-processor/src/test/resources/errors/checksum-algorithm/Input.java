package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.ChecksumAlgorithm;
import org.bitrecord.Rest;

@BitCodec
record Input(@Bits(16) @Checksum(algorithm = Sum.class) int sum, @Rest Bytes data) {}

abstract class Sum implements ChecksumAlgorithm {}
