package example;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Size;
import org.bitrecord.Times;
import org.bitrecord.When;
import org.bitrecord.With;
import org.bitrecord.Bytes;
import org.bitrecord.Xor;

@BitCodec
record Input(
        @Bits(8) int kind,
        @Times(2) List<@Bits(8) Integer> x,
        @When("kind > 1") Optional<@Bits(8) Integer> X,
        @With(value = Xor.class, args = 1) @Size(4) Bytes masked,
        @With(value = Xor.class, args = 1) @Size(4) Bytes Masked,
        @Times(2) List<Point> points,
        @Times(2) List<Point> Points) {}

@BitCodec
record Point(@Bits(8) int x) {}
