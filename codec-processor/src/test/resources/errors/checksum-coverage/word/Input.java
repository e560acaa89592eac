import org.bitrecord.BitCodec;
import org.bitrecord.BitOrder;
import org.bitrecord.Bits;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Order;

@BitCodec(order = Order.LITTLE, bits = BitOrder.MSB_FIRST, container = 32)
record Input(
        @Bits(16) @Checksum(algorithm = Internet.class) int sum, @Bits(16) int data) {}
