import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.CountOf;
import org.bitrecord.DeriveOf;
import org.bitrecord.Internet;
import org.bitrecord.SizeOf;

@BitCodec
record Input(
        @Bits(8) int kind,
        @Bits(16) @Checksum(algorithm = Internet.class) int sum,
        Bytes data,
        List<@Bits(8) Integer> list) {
    @SizeOf("date")
    static int unknown(int kind) {
        return kind;
    }

    @SizeOf("data")
    private static int invisible(int kind) {
        return kind;
    }

    @SizeOf("data")
    static String text(int kind) {
        return "";
    }

    @CountOf("data")
    static int count(int kind) {
        return kind;
    }

    @SizeOf("data")
    static int later(List<Integer> list) {
        return list.size();
    }

    @SizeOf("data")
    static int type(long kind) {
        return (int) kind;
    }

    @DeriveOf("kind")
    static int kind(int sum) {
        return sum;
    }
}
