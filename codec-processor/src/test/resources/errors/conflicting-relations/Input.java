package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Length;

@BitCodec
record Input(@Bits(16) @Length(of = "data") @Checksum(algorithm = Internet.class) int both, Bytes data) {}
