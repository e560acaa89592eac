package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.OrderFrom;
import org.bitrecord.Rest;

@BitCodec
record Input(
        @Bits(8) @OrderFrom(little = 1, big = 2) int order, @Bits(16) int length, @Bits(3) int flags, @Rest Bytes data) {}
