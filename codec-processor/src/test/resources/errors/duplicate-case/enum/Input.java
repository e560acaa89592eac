import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Code;
import org.bitrecord.Strict;

@BitCodec
record Input(@Bits(2) Color color) {}

@Strict
enum Color {
    @Code(1)
    RED,
    @Code(1)
    ROUGE,
    @Code(4)
    GREEN
}
