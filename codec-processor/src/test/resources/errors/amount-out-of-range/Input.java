import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Gap;
import org.bitrecord.GapAfter;
import org.bitrecord.Max;
import org.bitrecord.Prefixed;
import org.bitrecord.Times;

@BitCodec
record Input(
        @Gap(0) @Bits(8) int number,
        @GapAfter(-1) @Bits(8) int other,
        @Times(-1) List<@Bits(8) Integer> list,
        @Prefixed(33) Bytes data,
        @Prefixed(8) @Max(-1) Bytes few) {}
