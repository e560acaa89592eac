package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;


@BitCodec
final class Input {
    @BitCodec
    enum Color {
        RED
    }
}
