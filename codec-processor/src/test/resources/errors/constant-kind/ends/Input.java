import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Const;
import org.bitrecord.Max;
import org.bitrecord.Text;
import org.bitrecord.Until;

@BitCodec
record Input(
        @Const(text = "caf\u00e9") @Text(charset = "US-ASCII") String menu,
        @Const(text = "GIF89a") @Text(terminated = 0) String magic,
        @Const(hex = "CAFE") @Until(terminator = 0) Bytes babe,
        @Const(hex = "CAFEBABE") @Max(2) Bytes most) {}
