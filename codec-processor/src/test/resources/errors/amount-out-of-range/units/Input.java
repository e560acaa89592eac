import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Size;
import org.bitrecord.Text;
import org.bitrecord.Until;

@BitCodec
record Input(
        @Text(terminated = 300) String name,
        @Size(8) @Text(padded = 0x2003) String label,
        @Until(terminator = 256) Bytes raw,
        @Text(charset = "UTF-16BE", terminated = 0xD800) String wide) {}
