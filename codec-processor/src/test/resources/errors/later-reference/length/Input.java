import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Length;

@BitCodec
record Input(Bytes payload, @Bits(8) @Length(of = "payload") int length) {}
