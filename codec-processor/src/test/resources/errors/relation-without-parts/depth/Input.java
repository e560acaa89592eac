package example;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Max;
import org.bitrecord.Rest;
import org.bitrecord.When;

@BitCodec
record Input(
        @Bits(8) int kind,
        @Max(3) Flat flat,
        @When("kind > 1") @Max(3) Optional<Flat> optional,
        @When("kind > 2") @Max(3) Optional<Input> itself,
        @Rest List<@Max(3) Flat> flats) {}

@BitCodec
record Flat(@Bits(8) int first, @Bits(8) int second) {}
