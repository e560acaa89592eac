package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;

@BitCodec
record Input(
        @Bits(4) @Length(of = {"kind", "data"}) int length,
        @Bits(4) int kind,
        Bytes data) {}
