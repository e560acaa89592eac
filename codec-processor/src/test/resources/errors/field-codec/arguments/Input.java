import java.time.Instant;
import org.bitrecord.Bcd;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.HalfFloat;
import org.bitrecord.Size;
import org.bitrecord.UnixTime;
import org.bitrecord.With;
import org.bitrecord.Xor;

@BitCodec
record Input(
        @Bits(8) @With(Bcd.class) int digits,
        @Size(4) @With(Xor.class) Bytes masked,
        @With(value = UnixTime.class, args = 32) Instant time,
        @With(value = HalfFloat.class, args = 16) float half) {}
