import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Count;
import org.bitrecord.Offset;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;

@BitCodec
record Input(
        @Bits(8) @Count(of = "list", plus = -65537) int count,
        @Bits(32) @Offset(of = "data", plus = 65537) long offset,
        List<@Bits(8) Integer> list,
        @Prefixed(value = 16, count = true, plus = 70000) List<@Bits(8) Integer> more,
        @Rest Bytes data) {}

@BitCodec
record Most(
        @Bits(8) @Count(of = "list", plus = -65536) int count,
        @Bits(32) @Offset(of = "data", plus = 65536) long offset,
        List<@Bits(8) Integer> list,
        @Rest Bytes data) {}
