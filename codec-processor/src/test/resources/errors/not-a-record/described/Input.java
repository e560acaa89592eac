package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec
final class Input {
    @Bits(16)
    int port;
}
