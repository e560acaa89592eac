import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Prefixed;
import org.bitrecord.Times;
import org.bitrecord.When;

@BitCodec
record Input(
        @Bits(8) int version,
        @When("version > 1") @Bits(8) int number,
        @Times(2) @Bits(8) int twice,
        @Prefixed(value = 8, count = true) Bytes data) {}
