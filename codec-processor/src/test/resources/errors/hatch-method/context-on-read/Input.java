import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Supplies;
import org.bitrecord.Times;
import org.bitrecord.When;

@BitCodec
record Input(@Bits(8) int version, Asking first, @Times(2) List<Asking> more) {}

@BitCodec
record Measuring(@Bits(8) int version, Sized sized, @Bits(8) int last) {
    @Supplies(to = "sized")
    static Version version(int version, int sizedSize) {
        return new Version(sizedSize);
    }
}

@BitCodec(context = Version.class)
record Asking(@When("context.number > 1") Optional<@Bits(8) Integer> flags) {}

@BitCodec(context = Version.class)
record Sized(@Bits(8) int kind, @When("context.number > 1") Optional<@Bits(8) Integer> flags) {}

@BitCodec
record Version(@Bits(8) int number) {}
