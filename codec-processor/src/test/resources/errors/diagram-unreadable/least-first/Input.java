package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Order;

@BitCodec(order = Order.LITTLE, diagram = """
        +-+-+-+-+-+-+-+-+
        |ready|  speed  |
        +-+-+-+-+-+-+-+-+
        """)
record Input(@Bits(3) int ready, @Bits(5) int speed) {}
