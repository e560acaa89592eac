import java.time.Instant;
import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.BitInput;
import org.bitrecord.BitOutput;
import org.bitrecord.Bits;
import org.bitrecord.FieldCodec;
import org.bitrecord.HalfFloat;
import org.bitrecord.Leb128;
import org.bitrecord.Times;
import org.bitrecord.UnixTime;
import org.bitrecord.With;

@BitCodec
record Input(
        @Bits(64) @With(UnixTime.class) Instant time,
        @Bits(8) @With(HalfFloat.class) float half,
        @Times(2) List<@Bits(32) @With(HalfFloat.class) Float> halves,
        @Bits(12) @With(Leb128.class) int split,
        @Bits(4) @With(Unary.class) long unary,
        @Bits(20) @With(Unary.class) long longer) {}

/** As many ones as the number says, at least eight bits with the zero that ends them. */
class Unary implements FieldCodec<Long> {
    @Override
    public Long read(BitInput in) {
        long ones = 0;
        while (in.bits(1) == 1) {
            ones++;
        }
        return ones;
    }

    @Override
    public long sizeInBits(Long value) {
        return value + 1;
    }

    @Override
    public void write(Long value, BitOutput out) {
        for (long i = 0; i < value; i++) {
            out.bits(1, 1);
        }
        out.bits(0, 1);
    }
}
