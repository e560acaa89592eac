import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Times;
import org.bitrecord.When;

@BitCodec
record Input(
        @Bits(8) int version,
        @When("version > 1") Optional<Optional<@Bits(8) Integer>> twice,
        @Times(2) List<Optional<@Bits(8) Integer>> each) {}
