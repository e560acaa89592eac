package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec
record Input(@Bits(0) int none, @Bits(65) long much, @Bits(-1) int less, @Bits(Input.SIZE) long constant) {
    static final int SIZE = 128;
}
