import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Until;
import org.bitrecord.When;

@BitCodec
record Input(
        @When("remaining >") Optional<@Bits(8) Integer> nothingBefore,
        boolean flag,
        @Bits(7) int count,
        @When("") Optional<@Bits(8) Integer> empty,
        @When("count + flag == true") Optional<@Bits(8) Integer> unclear,
        @Until("it.kind ==") List<Element> elements) {}

@BitCodec
record Element(@Bits(8) int kind) {}
