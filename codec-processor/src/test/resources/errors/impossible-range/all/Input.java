import java.math.BigInteger;
import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Range;
import org.bitrecord.Times;

@BitCodec
record Input(
        @Bits(8) @Range int nothing,
        @Bits(8) @Range(in = {}) int none,
        @Range float any,
        @Range Code code,
        @Times(2) List<@Bits(8) @Range Integer> each,
        @Bits(72) @Range(min = 1) BigInteger big) {}

@BitCodec
record Code(@Bits(8) int value) {}
