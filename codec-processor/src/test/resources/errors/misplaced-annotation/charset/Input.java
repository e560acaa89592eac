import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Size;
import org.bitrecord.Text;

@BitCodec
record Input(
        @Text(charset = "US-ASCII", terminated = 0) Bytes name,
        @Size(6) @Text(charset = "UTF-8", padded = ' ') Bytes owner) {}
