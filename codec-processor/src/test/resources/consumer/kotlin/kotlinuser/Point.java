package kotlinuser;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.DeriveOf;

@BitCodec
public record Point(@Bits(8) int x, @Bits(8) int y) {
    @DeriveOf("y")
    static int y(int x) {
        return x * new Scale(2).getFactor();
    }

    public static void main(String[] args) {
        System.out.println(UseKt.read("0102"));
    }
}
