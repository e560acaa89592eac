import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec(container = 13)
record Input(@Bits(13) int first, @Bits(3) int second) {}
