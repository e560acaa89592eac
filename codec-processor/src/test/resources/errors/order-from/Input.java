package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;
import org.bitrecord.Order;
import org.bitrecord.OrderFrom;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;

@BitCodec
record NoNumber(@OrderFrom(little = 1, big = 2) @Rest Bytes order) {}

@BitCodec
record Unplaced(@Prefixed(8) Bytes before, @OrderFrom(little = 1, big = 2) @Bits(16) int order) {}

@BitCodec
record NoWord(@OrderFrom(little = 1, big = 2) @Bits(24) int order) {}

@BitCodec
record Same(@OrderFrom(little = 1, big = 1) @Bits(16) int order) {}

@BitCodec
record TooWide(@OrderFrom(little = 1, big = 256) @Bits(8) int order) {}

@BitCodec
record WithinByte(@Bits(4) int low, @Bits(4) int high, @OrderFrom(little = 1, big = 2) @Bits(16) int order) {}

@BitCodec(order = Order.INHERIT)
record Inherits(@OrderFrom(little = 1, big = 2) @Bits(16) int order) {}

@BitCodec
record Two(@OrderFrom(little = 1, big = 2) @Bits(16) int one, @OrderFrom(little = 1, big = 2) @Bits(16) int other) {}

@BitCodec
record Computed(@OrderFrom(little = 1, big = 2) @Length @Bits(16) int size, @Rest Bytes data) {}
