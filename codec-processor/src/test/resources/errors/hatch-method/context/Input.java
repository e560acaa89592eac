import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.SizeOf;
import org.bitrecord.Supplies;

@BitCodec
record Input(@Bits(8) int kind, Taker taker, Plain plain) {
    @Supplies(to = "plain")
    static Given given(int kind) {
        return new Given(kind);
    }

    @Supplies(to = "taker")
    static Other other(int kind) {
        return new Other(kind);
    }
}

@BitCodec(context = Given.class)
record Taker(@Prefixed(8) Bytes data) {}

@BitCodec
record Plain(@Prefixed(8) Bytes data) {}

@BitCodec
record Given(@Bits(8) int kind) {}

@BitCodec
record Other(@Bits(8) int kind) {}
