package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Range;
import org.bitrecord.Rest;

@BitCodec
record Input(
        @Bits(8) @Range(min = 5, max = 4) int swapped,
        @Bits(8) @Range(min = 1, in = {1, 2}) int twice,
        @Bits(64) @Range(min = -1, max = 5) long raw,
        @Bits(64) @Range(min = 5, max = -1) long high,
        @Range(min = 1) boolean flag,
        @Range(max = 9) @Rest Bytes data) {}
