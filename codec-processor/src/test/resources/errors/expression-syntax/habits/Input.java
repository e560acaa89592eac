import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.When;

@BitCodec
record Input(
        @Bits(8) int flags,
        boolean more,
        @Bits(7) int count,
        @When("flags & 0x01") Optional<@Bits(8) Integer> masked,
        @When("!flags || flags & 0x06 = 2") Optional<@Bits(8) Integer> combined,
        @When("more == true") Optional<@Bits(8) Integer> yes,
        @When("count > 2 && more == false") Optional<@Bits(8) Integer> no,
        @When("more == 1 and not flags") Optional<@Bits(8) Integer> words,
        @When("1 < count < 5") Optional<@Bits(8) Integer> chained,
        @When("yes.isPresent() && flags() == 3") Optional<@Bits(8) Integer> called) {}
