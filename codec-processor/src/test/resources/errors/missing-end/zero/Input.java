import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;
import org.bitrecord.Prefixed;
import org.bitrecord.Zero;

@BitCodec
record Input(
        @Bits(8) @Length(of = "data", zero = Zero.TO_END) int length, Bytes data, @Prefixed(8) Bytes behind) {}
