import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Times;

@BitCodec
record Input(
        @Bits(4) Color color,
        @Bits(4) TimeUnit unit,
        @Times(2) List<@Bits(8) TimeUnit> units) {}

enum Color {
    RED,
    GREEN
}
