import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

@BitCodec(container = 16)
record Input(Kind kind, @Bits(8) int b) {}

@BitCodec
record Kind(@Bits(8) int value) {}
