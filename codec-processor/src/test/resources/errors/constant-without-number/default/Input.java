import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Const;
import org.bitrecord.Default;
import org.bitrecord.Length;

@BitCodec
record Input(
        @Bits(3) @Default(8) int wide,
        @Default(2) boolean flag,
        @Bits(4) @Const(4) @Default(4) int version,
        @Bits(8) @Length(of = "data") @Default(0) int length,
        @Default(1) Bytes data) {}
