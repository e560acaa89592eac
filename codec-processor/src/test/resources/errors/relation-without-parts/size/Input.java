import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Size;
import org.bitrecord.When;

@BitCodec
record Input(
        @Bits(8) @Size(1) int number,
        @When("number == 1") @Size(4) Optional<Point> maybe,
        @Size(-1) Point negative) {}

@BitCodec
record Point(@Bits(16) int x, @Bits(16) int y) {}
