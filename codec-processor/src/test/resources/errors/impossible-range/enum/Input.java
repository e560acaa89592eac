package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Code;
import org.bitrecord.Range;
import org.bitrecord.Strict;

@BitCodec
record Input(@Bits(8) @Range(min = 2) Kind kind) {}

@Strict
enum Kind {
    @Code(1)
    FIRST,
    @Code(2)
    SECOND
}
