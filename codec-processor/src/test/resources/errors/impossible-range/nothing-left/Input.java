package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Const;
import org.bitrecord.Default;
import org.bitrecord.Range;

@BitCodec
record Input(
        @Bits(8) @Range(min = 300) int above,
        @Bits(8) @Range(max = -1) int below,
        @Bits(8) @Range(in = {3, 300}) int among,
        @Bits(8) @Const(3) @Range(min = 4) int constant,
        @Const(2) Version version,
        @Bits(8) @Range(max = 5) @Default(9) int start,
        @Bits(64) @Range(min = 1, max = -2) @Default(-1) long raw,
        @Default(3) Version other) {}

@BitCodec
record Version(@Bits(8) @Range(min = 4, max = 6) int number) {}
