import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Order;

@BitCodec
record Input(
        @Bits(value = 12, order = Order.LITTLE) int within,
        @Bits(4) int rest,
        @Bits(4) int more,
        @Bits(value = 16, order = Order.LITTLE) int late,
        @Bits(4) int last) {}
