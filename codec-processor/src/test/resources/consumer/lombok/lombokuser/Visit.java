package lombokuser;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.SizeOf;

@BitCodec
public record Visit(@Bits(8) int customer, Bytes note) {
    @SizeOf("note")
    static int note(int customer) {
        return Customer.builder().number(customer).name("x").build().getNumber();
    }

    public static void main(String[] args) {
        System.out.println(VisitCodec.INSTANCE.decode(Bytes.fromHex("02aabb")));
    }
}
