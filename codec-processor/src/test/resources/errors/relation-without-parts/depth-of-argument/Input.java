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
        @When("kind > 1") Optional<@Max(5) Input> itself) {}

@BitCodec
record Tree(
        @Bits(8) int kind,
        @Rest List<@Max(5) Tree> branches) {}

@BitCodec
record Around(
        @Bits(8) int kind,
        @When("kind > 1") Optional<@Max(5) Chain> chain) {}

@BitCodec(maxDepth = 3)
record Chain(
        @Bits(8) int kind,
        @When("kind > 1") Optional<Chain> next) {}
