import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Order;
import org.bitrecord.Rest;

@BitCodec(order = Order.LITTLE, container = 16)
record Input(@Bits(5) int a, @Bits(8) int b, @Rest Bytes data) {}

@BitCodec(order = Order.LITTLE, container = 16)
record Across(@Bits(5) int a, @Bits(12) int b, @Bits(15) int c) {}

@BitCodec(container = 24)
record Words(@Bits(24) int a) {}
