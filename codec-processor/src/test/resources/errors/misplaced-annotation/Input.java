package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Const;

@BitCodec
record Input(@Bits(8) int kind) {
    @Bits(16)
    static final int PORT = 7;
}

final class Other {
    @Const(4)
    int version;
}
