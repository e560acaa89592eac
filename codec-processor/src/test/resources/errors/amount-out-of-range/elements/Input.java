import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Ints;
import org.bitrecord.Longs;
import org.bitrecord.Max;
import org.bitrecord.Prefixed;
import org.bitrecord.Size;
import org.bitrecord.Times;

@BitCodec
record Input(
        @Size(3) List<@Bits(16) Integer> numbers,
        @Size(4) @Bits(12) Ints samples,
        @Size(3) @Bits(64) Longs ticks,
        @Size(5) @Times(2) List<@Bits(16) Integer> pair,
        @Size(5) @Times(1) List<Point> one,
        @Size(8) @Max(3) List<Point> few,
        @Size(1) List<Name> names,
        @Size(4) List<Point> fits,
        @Size(9) @Times(2) List<Name> two,
        @Size(0) @Max(3) List<Point> none,
        @Size(3) List<@Bits(12) Integer> dozens) {}

@BitCodec
record Point(@Bits(8) int x, @Bits(8) int y) {}

@BitCodec
record Name(@Bits(8) int kind, @Prefixed(8) Bytes text) {}
