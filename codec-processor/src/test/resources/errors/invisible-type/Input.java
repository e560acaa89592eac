package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

final class Input {
    @BitCodec
    private record Hidden(@Bits(8) int kind) {}

    private static final class Inside {
        @BitCodec
        record Deeper(@Bits(8) int kind) {}
    }
}
