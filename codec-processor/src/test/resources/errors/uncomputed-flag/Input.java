package example;

import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.When;

@BitCodec
record Input(
        boolean hasKey,
        @Bits(1) int numbered,
        boolean both,
        @Bits(5) int others,
        @When("hasKey") Optional<@Bits(32) Long> key,
        @When("numbered == 1") Optional<@Bits(32) Long> number,
        @When("both") Optional<@Bits(8) Integer> first,
        @When("both") Optional<@Bits(8) Integer> second) {}

@SuppressWarnings("uncomputed-flag")
final class Around {
    private Around() {}

    @BitCodec
    record Silent(boolean hasKey, @Bits(7) int others, @When("hasKey") Optional<@Bits(32) Long> key) {}
}
