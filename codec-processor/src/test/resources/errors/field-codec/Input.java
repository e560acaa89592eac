import java.time.Instant;
import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.BitInput;
import org.bitrecord.BitOutput;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Default;
import org.bitrecord.FieldCodec;
import org.bitrecord.Rest;
import org.bitrecord.With;

@BitCodec
record Input(
        @With(String.class) long nothing,
        @With(Seconds.class) long other,
        @With(value = Seconds.class, args = {1, 2}) Instant arguments,
        @With(Hidden.class) Instant hidden) {
    private static final class Hidden extends Seconds {}
}

class Seconds implements FieldCodec<Instant> {
    public static final long MIN_BITS = 32;
    public static final long MAX_BITS = 32;

    @Override
    public Instant read(BitInput in) {
        return Instant.ofEpochSecond(in.bits(32));
    }

    @Override
    public long sizeInBits(Instant value) {
        return 32;
    }

    @Override
    public void write(Instant value, BitOutput out) {
        out.bits(value.getEpochSecond(), 32);
    }
}
