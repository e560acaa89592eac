import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.OrderFrom;

@BitCodec
record Input(@OrderFrom(little = 1, big = 2) @Bits(12) int order, @Bits(4) int flags, @Bits(16) int value) {}

@BitCodec
record Before(@Bits(4) int flags, @OrderFrom(little = 1, big = 2) @Bits(16) int order, @Bits(4) int more) {}
