package example;

import org.bitrecord.BitCodec;
import org.bitrecord.Bytes;
import org.bitrecord.Size;
import org.bitrecord.SizeOf;
import org.bitrecord.With;
import org.bitrecord.Xor;

@BitCodec
record Input(@With(value = Xor.class, args = 1) @Size(4) Bytes masked, Bytes data) {
    @SizeOf("data")
    static int bytes(Bytes masked) {
        return masked.size();
    }
}
