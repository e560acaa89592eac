package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Code;
import org.bitrecord.Strict;

@BitCodec
@Strict
record Input(@Bits(8) int number, @Code(1) @Bits(8) int code) {
    @Code(2)
    static final int CONSTANT = 2;
}

@Strict
sealed interface WithoutUnion permits Only {}

@BitCodec
record Only(@Bits(8) int number) implements WithoutUnion {}
