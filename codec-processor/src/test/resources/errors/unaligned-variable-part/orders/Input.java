package example;

import org.bitrecord.BitCodec;
import org.bitrecord.BitOrder;
import org.bitrecord.Bits;
import org.bitrecord.ExpGolomb;
import org.bitrecord.Order;
import org.bitrecord.With;

@BitCodec(order = Order.LITTLE, bits = BitOrder.MSB_FIRST)
record Input(@Bits(16) int length, @With(ExpGolomb.class) long width) {}
