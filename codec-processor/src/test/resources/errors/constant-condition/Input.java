package example;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.Until;
import org.bitrecord.When;

@BitCodec
record Input(
        @Bits(8) int flags,
        @Bits(value = 8, signed = true) int level,
        @When("flags == 0x100") Optional<@Bits(8) Integer> never,
        @When("flags >= 0 && flags < 5") Optional<@Bits(8) Integer> always,
        @When("(flags & 0x80) == 1") Optional<@Bits(8) Integer> masked,
        @When("!(level != -129)") Optional<@Bits(8) Integer> low,
        @When("level == -128 || flags <= 254 || (flags & 0x81) == 1") Optional<@Bits(8) Integer> fine,
        @Until("it == 300") List<@Bits(8) Integer> numbers) {}

@BitCodec
record Silent(
        @Bits(8) int flags,
        @SuppressWarnings("constant-condition") @When("flags == 0x100") Optional<@Bits(8) Integer> never) {}

@BitCodec
record Chosen(@Bits(4) int version, @Bits(4) @Tag(of = "body", when = "version < 16") int type, Body body) {}

@Union
sealed interface Body permits One, Other {}

@Case(1)
@BitCodec
record One(@Bits(8) int number) implements Body {}

@Otherwise
@BitCodec
record Other(@Rest Bytes bytes) implements Body {}

@BitCodec
record Checked(
        @Bits(8) int kind, @Bits(8) int more, @Bits(16) @Checksum(algorithm = Internet.class, when = "kind != 256") int sum) {}

@BitCodec
record Wide(
        @Bits(63) long counted,
        @Bits(value = 64, signed = true) long signed,
        @Bits(64) long raw,
        @When("counted < 0") Optional<@Bits(8) Integer> never,
        @When("signed <= 9223372036854775807") Optional<@Bits(8) Integer> always,
        @When("raw > 9223372036854775807") Optional<@Bits(8) Integer> sometimes) {}
