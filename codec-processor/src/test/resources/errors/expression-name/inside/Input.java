import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Length;
import org.bitrecord.Until;
import org.bitrecord.When;

@BitCodec
record Input(
        Flags first,
        @When("first == 1") Optional<@Bits(8) Integer> whole,
        @When("second && count > 1") Optional<@Bits(8) Integer> inOne,
        Flags last,
        @When("second") Optional<@Bits(8) Integer> inSeveral,
        @Until("length == 0") List<Label> labels) {}

@BitCodec
record Flags(boolean first, boolean second, @Bits(6) int count) {}

@BitCodec
record Label(@Bits(8) @Length(of = "text") int length, String text) {}
