package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Const;
import org.bitrecord.HalfFloat;
import org.bitrecord.Range;
import org.bitrecord.With;

@BitCodec
record Input(
        @Range(min = 5, max = 4) float swapped,
        @Range(min = 1, in = 2) double twice,
        @Const(1) float constant,
        @With(HalfFloat.class) @Range(min = 1) float half) {}
