package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Crc32;
import org.bitrecord.Rest;

@BitCodec
record Input(
        @Rest Bytes data,
        @Bits(32) @Checksum(algorithm = Crc32.class, of = "data", decoded = true) long crc) {}
