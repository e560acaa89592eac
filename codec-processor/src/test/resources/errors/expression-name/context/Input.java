import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Times;
import org.bitrecord.When;

@BitCodec(context = Version.class)
record Input(@When("context.nuber > 1") Optional<@Bits(8) Integer> misspelt) {}

@BitCodec(context = Version.class)
record OfElement(@When("context.list[0] > 1") Optional<@Bits(8) Integer> element) {}

@BitCodec(context = Version.class)
record OfWhole(@When("context > 1") Optional<@Bits(8) Integer> whole) {}

@BitCodec(context = Version.class)
record Misspelt(@When("contex.number > 1") Optional<@Bits(8) Integer> unknown) {}

@BitCodec
record Version(@Bits(8) int number, @Times(2) List<@Bits(8) Integer> list) {}

@BitCodec
record None(@When("context.number > 1") Optional<@Bits(8) Integer> none) {}
