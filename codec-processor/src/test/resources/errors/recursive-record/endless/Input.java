import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec(maxDepth = 4)
record Input(@Bits(8) int value, Input next) {}
