import org.bitrecord.BitCodec;
import org.bitrecord.BitOrder;
import org.bitrecord.Bits;
import org.bitrecord.Order;

@BitCodec(order = Order.LITTLE, bits = BitOrder.MSB_FIRST)
record Input(@Bits(16) int fine, @Bits(3) int a, @Bits(5) int b) {}

@BitCodec(order = Order.LITTLE)
record Outer(@Bits(5) int a, Flags flags) {}

@BitCodec
record Flags(boolean one, boolean two, boolean three) {}
