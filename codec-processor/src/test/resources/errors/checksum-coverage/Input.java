package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;

@BitCodec
record Input(
        @Bits(16) int first,
        @Bits(16) int second,
        @Bits(16) @Checksum(algorithm = Internet.class, from = "second", through = "first") int sum) {}
