package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Rest;

@BitCodec
record Input(
        @Bits(16) @Checksum(algorithm = Internet.class, from = "sum", through = "payloads") int sum,
        @Rest Bytes payload) {}
