package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Const;
import org.bitrecord.Order;
import org.bitrecord.Strict;
import org.bitrecord.Union;

@BitCodec(order = Order.LITTLE)
record Input(@Bits(16) int number, Content content) {}

@Strict
@Union
sealed interface Content permits First, Second {}

@BitCodec
record First(@Bits(8) @Const(1) int tag, @Bits(16) int value) implements Content {}

@BitCodec
record Second(@Bits(8) @Const(2) int tag, @Bits(8) int value) implements Content {}
