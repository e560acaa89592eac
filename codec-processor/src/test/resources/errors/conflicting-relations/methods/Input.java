package example;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.CountOf;
import org.bitrecord.DeriveOf;
import org.bitrecord.SizeOf;
import org.bitrecord.Supplies;
import org.bitrecord.When;

@BitCodec
record Input(@Bits(8) int version, Body body) {
    @Supplies(to = "body")
    static Version stated(int version) {
        return new Version(version);
    }

    @Supplies(to = "body")
    static Version newest() {
        return new Version(2);
    }
}

@BitCodec
record Version(@Bits(8) int number) {}

@BitCodec(context = Version.class)
record Body(@When("context.number == 2") Optional<@Bits(8) Integer> more) {}

@BitCodec
record Sized(@Bits(8) int words, Bytes data, List<@Bits(8) Integer> numbers, @Bits(8) int twice) {
    @SizeOf("data")
    static int size(int words) {
        return 4 * words;
    }

    @SizeOf("data")
    static int bytes(int words) {
        return words;
    }

    @CountOf("numbers")
    static int count(int words) {
        return words;
    }

    @CountOf("numbers")
    static int number(int words) {
        return words;
    }

    @DeriveOf("twice")
    static int twice(int words) {
        return 2 * words;
    }

    @DeriveOf("twice")
    static int thrice(int words) {
        return 3 * words;
    }
}
