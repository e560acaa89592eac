package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Ints;
import org.bitrecord.Order;
import org.bitrecord.Times;

@BitCodec
record Input(@Times(2) @Bits(value = 12, order = Order.LITTLE) Ints samples) {}
