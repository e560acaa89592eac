import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Code;
import org.bitrecord.Strict;
import org.bitrecord.When;

@BitCodec
record Input(
        @Bits(8) Kind kind,
        @When("kind == Kind.A") Optional<@Bits(8) Integer> qualified,
        @When("kind != B || kind == A") Optional<@Bits(8) Integer> bare,
        @When("kind == kind.B") Optional<@Bits(8) Integer> ofComponent) {}

@Strict
enum Kind {
    @Code(1)
    A,
    @Code(2)
    B
}
