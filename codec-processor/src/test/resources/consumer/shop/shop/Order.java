package shop;

import java.util.List;
import org.bitrecord.*;

/** An order. */
@BitCodec
public record Order(
        @Bits(4) @Const(2) int version,
        @Bits(12) @Length int size,
        @Bits(8) @Tag(of = "payment", when = "version == 2") int method,
        @Bits(16) @Checksum(algorithm = Internet.class) int checksum,
        @Bits(8) @Length(of = "items") int itemsSize,
        List<Order.Item> items,
        Payment payment) {
    /** An item. */
    @BitCodec
    public record Item(@Bits(24) int article, @Bits(value = 40, signed = true) long amount) {}
}
