import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Max;
import org.bitrecord.Prefixed;
import org.bitrecord.When;

@BitCodec(maxDepth = 129)
record Input(@Prefixed(8) List<Input> inside) {}

@BitCodec
record Chain(@Bits(8) int value, @When("value > 0") @Max(2900) Optional<Chain> next) {}
