import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Code;

@BitCodec
record Input(@Bits(2) Color color, @Bits(16) float half, @Bits(64) Color wide) {}

enum Color {
    @Code(1)
    RED,
    @Code(3)
    GREEN
}
