package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.HalfFloat;
import org.bitrecord.Order;
import org.bitrecord.With;

@BitCodec
record Input(@Bits(value = 16, order = Order.LITTLE) @With(HalfFloat.class) float half) {}
