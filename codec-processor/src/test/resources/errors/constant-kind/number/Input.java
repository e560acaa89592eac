package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Code;
import org.bitrecord.Const;
import org.bitrecord.Rest;
import org.bitrecord.Strict;

@BitCodec
record Input(
        @Bits(32) @Const(text = "RIFF") long magic,
        @Bits(24) @Const(hex = "CAFEBABE") int wide,
        @Bits(64) @Const(hex = "FFFFFFFFFFFFFFFE") long raw,
        @Const(text = "PK") Signature signature,
        @Bits(8) @Const(text = "A") Kind kind,
        @Bits(8) @Const(3) Kind none,
        @Rest List<@Bits(8) @Const(hex = "7C") Integer> elements) {}

@BitCodec
record Signature(@Bits(16) int code) {}

@Strict
enum Kind {
    @Code(1)
    FIRST,
    @Code(2)
    SECOND
}
