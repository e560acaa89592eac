package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Const;

@BitCodec
record Input(
        @Bits(8) @Const(value = 5, text = "x") int number,
        @Const(value = 0, text = "x") String text,
        @Const(hex = "78", text = "x") Bytes bytes,
        @Bits(8) @Const int none) {}
