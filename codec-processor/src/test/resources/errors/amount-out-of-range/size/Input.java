import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Prefixed;
import org.bitrecord.Size;

@BitCodec
record Input(@Size(3) Point small, @Size(300) Name large) {}

@BitCodec
record Point(@Bits(16) int x, @Bits(16) int y) {}

@BitCodec
record Name(@Prefixed(8) Bytes text) {}
