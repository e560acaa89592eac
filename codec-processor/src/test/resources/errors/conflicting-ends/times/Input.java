package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Count;
import org.bitrecord.Times;

@BitCodec
record Input(
        @Bits(8) @Count(of = "values") int number,
        @Times(4) List<@Bits(8) Integer> values) {}
