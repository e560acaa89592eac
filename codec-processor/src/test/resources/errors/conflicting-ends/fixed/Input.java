package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Count;
import org.bitrecord.Ints;
import org.bitrecord.Max;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Times;

@BitCodec
record Input(
        @Size(4) @Times(4) @Bits(8) Ints samples,
        @Times(4) @Max(3) @Bits(8) Ints few,
        @Size(4) @Max(3) Bytes bytes,
        @Times(4) @Rest List<@Bits(8) Integer> list) {}

@BitCodec
record Counted(@Bits(8) @Count(of = "list") int count, @Rest List<@Bits(8) Integer> list) {}
