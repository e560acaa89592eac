import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Present;
import org.bitrecord.When;

@BitCodec
record Input(
        @Present(of = "data") boolean flag,
        @Bits(7) int kind,
        @When("kind > 1") Optional<@Bits(8) Integer> data) {}
