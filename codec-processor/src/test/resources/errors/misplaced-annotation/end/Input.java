package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Rest;
import org.bitrecord.Until;

@BitCodec
record Input(
        @Rest @Bits(8) int kind,
        @Rest Inner inner,
        @Until("it.last") boolean last,
        @Until("it == 0") Bytes text) {}

@BitCodec
record Inner(@Bits(8) int code) {}
