import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Checksum;
import org.bitrecord.Crc;

class Input {
    @BitCodec
    record OfPrivate(@Bits(8) int kind, @Bits(16) @Checksum(algorithm = PrivateClass.class) int sum) {}

    @BitCodec
    record OfInner(@Bits(8) int kind, @Bits(16) @Checksum(algorithm = Inner.class) int sum) {}

    @BitCodec
    record OfUnmade(@Bits(8) int kind, @Bits(16) @Checksum(algorithm = Unmade.class) int sum) {}

    private static class PrivateClass extends Crc {
        PrivateClass() {
            super(16, 0x1021, 0xffff, false, false, 0);
        }
    }

    class Inner extends Crc {
        Inner() {
            super(16, 0x1021, 0xffff, false, false, 0);
        }
    }

    static class Unmade extends Crc {
        private Unmade() {
            super(16, 0x1021, 0xffff, false, false, 0);
        }
    }
}
