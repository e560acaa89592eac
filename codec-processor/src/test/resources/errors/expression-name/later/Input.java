import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.When;

@BitCodec
record Input(
        @When("version > 1") Optional<@Bits(8) Integer> extra,
        @Bits(8) int version,
        @When("itself > 1") Optional<@Bits(8) Integer> itself) {}
