import org.bitrecord.BitCodec;
import org.bitrecord.BitInput;
import org.bitrecord.BitOutput;
import org.bitrecord.FieldCodec;
import org.bitrecord.With;

@BitCodec
record Input(@With(Unary.class) long number) {}

class Unary implements FieldCodec<Long> {
    public static final long MIN_BITS = 1;

    @Override
    public Long read(BitInput in) {
        long zeros = 0;
        while (in.bits(1) == 0) {
            zeros++;
        }
        return zeros;
    }

    @Override
    public long sizeInBits(Long value) {
        return value + 1;
    }

    @Override
    public void write(Long value, BitOutput out) {
        for (long i = 0; i < value; i++) {
            out.bits(0, 1);
        }
        out.bits(1, 1);
    }
}
