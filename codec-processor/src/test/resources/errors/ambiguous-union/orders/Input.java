package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Const;
import org.bitrecord.Order;
import org.bitrecord.Union;

@BitCodec
record Input(Payload payload) {}

@Union
sealed interface Payload permits Echo, Reply {}

@BitCodec
record Echo(@Bits(16) @Const(1) int kind) implements Payload {}

@BitCodec
record Reply(@Bits(value = 16, order = Order.LITTLE) @Const(2) int kind) implements Payload {}
