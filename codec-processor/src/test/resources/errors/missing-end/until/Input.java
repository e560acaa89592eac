package example;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Until;

@BitCodec
record Input(
        @Until Bytes data,
        @Until(orEnd = true) List<@Bits(8) Integer> numbers,
        @Until(terminator = 13) List<@Bits(8) Integer> line,
        @Until(terminator = 0) List<Point> points,
        @Until(value = "it == 0", terminator = 0) List<@Bits(8) Integer> both,
        @Until(terminator = 10) String text,
        @Until String name,
        @Until(terminator = 0, orEnd = true) Bytes open,
        @Until(value = "it == 0", terminator = 0) Bytes condition) {}

@BitCodec
record Point(@Bits(8) int x, @Bits(8) int y) {}
