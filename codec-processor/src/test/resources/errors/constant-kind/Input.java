import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Const;
import org.bitrecord.Size;

@BitCodec
record Input(
        @Const(hex = "00") String text,
        @Const(7) Bytes number,
        @Const(hex = "0") Bytes digits,
        @Const(text = "IHDR") @Size(4) Bytes sized) {}
