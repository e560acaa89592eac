import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Order;

@BitCodec(order = Order.LITTLE)
record Input(@Bits(16) int a, Point point) {}

@BitCodec
record Point(@Bits(16) int x, @Bits(16) int y) {}
