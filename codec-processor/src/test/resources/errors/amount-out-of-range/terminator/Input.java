import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Size;
import org.bitrecord.Text;
import org.bitrecord.Until;

@BitCodec
record Input(
        @Until(terminator = -5) Bytes below,
        @Until(terminator = 256) Bytes above,
        @Text(terminated = -7) String text,
        @Size(8) @Text(padded = -2) String padded,
        @Size(8) @Text(terminated = 0, padded = -3) Bytes bytes) {}
