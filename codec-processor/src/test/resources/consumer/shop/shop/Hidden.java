package shop;

import org.bitrecord.*;

@BitCodec
record Hidden(boolean open, @Bits(7) int rest) {}
