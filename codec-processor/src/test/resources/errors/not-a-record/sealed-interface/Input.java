package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec
sealed interface Input permits Input.Echo {
    @BitCodec
    record Echo(@Bits(16) int identifier) implements Input {}
}
