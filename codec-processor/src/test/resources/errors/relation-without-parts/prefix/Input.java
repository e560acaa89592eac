import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Prefixed;
import org.bitrecord.Times;

@BitCodec
record Input(@Prefixed(8) @Bits(8) int number, @Prefixed(8) double ratio, @Times(2) List<@Prefixed(8) @Bits(8) Integer> each) {}
