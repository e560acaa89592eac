import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Leb128;
import org.bitrecord.Length;
import org.bitrecord.With;
import org.bitrecord.Zero;

@BitCodec
record Input(
        @With(Leb128.class) @Length(of = "data", zero = Zero.FULL) int length,
        Bytes data) {}
