import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Prefixed;
import org.bitrecord.SizeOf;

@BitCodec
record Input(@Prefixed(8) List<@Bits(8) Integer> list, @Prefixed(8) String name, Bytes data, @Prefixed(8) Bytes more) {
    @SizeOf("data")
    static int data(List<Integer> list) {
        return list.size();
    }

    @SizeOf("more")
    static int more(String name) {
        return name.length();
    }
}
