import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.When;

@BitCodec
record Input(@Bits(8) int a, @When("remaining == 8") Optional<@Bits(8) Integer> b) {}
