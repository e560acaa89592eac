package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Count;
import org.bitrecord.Prefixed;

@BitCodec
record Input(
        @Bits(8) @Count(of = "values") int number,
        @Bits(8) @Count(of = "values") int again,
        List<@Bits(8) Integer> values,
        @Bits(8) @Count(of = "others") int count,

        @Prefixed(value = 8, count = true)
        List<@Bits(8) Integer> others) {}
