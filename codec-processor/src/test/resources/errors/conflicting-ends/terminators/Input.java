import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Text;
import org.bitrecord.Until;

@BitCodec
record Input(@Text(terminated = 0) @Until(terminator = 0x7C) Bytes name) {}
