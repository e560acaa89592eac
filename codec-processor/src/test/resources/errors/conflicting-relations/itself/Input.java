import org.bitrecord.BitCodec;
import org.bitrecord.BitInput;
import org.bitrecord.BitOutput;
import org.bitrecord.Bytes;
import org.bitrecord.FieldCodec;
import org.bitrecord.Length;
import org.bitrecord.Max;
import org.bitrecord.With;

@BitCodec
record Input(@With(Varint.class) @Length long length, Bytes data) {}

@BitCodec
record Other(@With(Varint.class) @Max(3) long number) {}

class Varint implements FieldCodec<Long> {
    @Override
    public Long read(BitInput in) {
        return in.bits(8);
    }

    @Override
    public long sizeInBits(Long value) {
        return 8;
    }

    @Override
    public void write(Long value, BitOutput out) {
        out.bits(value, 8);
    }
}
