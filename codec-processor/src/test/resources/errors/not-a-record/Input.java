package example;

import org.bitrecord.BitCodec;

@BitCodec
final class Input {
    @BitCodec
    enum Color {
        RED
    }
}
