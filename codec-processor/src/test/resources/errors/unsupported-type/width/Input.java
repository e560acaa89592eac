import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Times;
import org.bitrecord.When;

@BitCodec
record Input(
        @Bits(4) byte version,
        @Bits(12) short offset,
        @Bits(8) char letter,
        @Bits(32) short wide,
        @Bits(4) Byte boxed,
        @Times(2) List<@Bits(4) Byte> halves,
        @Times(2) List<Short> samples,
        @When("remaining > 0") Optional<@Bits(4) Byte> maybe,
        @When("remaining > 0") Optional<@Bits(value = 16, signed = true) Short> difference,
        @When("remaining > 0") Optional<byte[]> data) {}
