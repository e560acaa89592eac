import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Code;
import org.bitrecord.Strict;

@BitCodec
record Input(
        @Bits(8) Color color,
        Shade shade) {}

enum Color {
    @Code(1)
    RED,
    GREEN
}

@Strict
enum Shade {
    @Code(0)
    DARK
}
