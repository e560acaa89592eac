import org.bitrecord.BitCodec;
import org.bitrecord.BitInput;
import org.bitrecord.BitOutput;
import org.bitrecord.FieldCodec;
import org.bitrecord.With;

class Input {
    @BitCodec
    record OfPrivate(@With(PrivateClass.class) int number) {}

    @BitCodec
    record OfInner(@With(Inner.class) int number) {}

    @BitCodec
    record OfUnmade(@With(value = Unmade.class, args = 8) int number) {}

    private static class PrivateClass extends Eight {}

    class Inner extends Eight {}

    static class Unmade extends Eight {
        private Unmade(long bits) {}
    }

    abstract static class Eight implements FieldCodec<Integer> {
        @Override
        public Integer read(BitInput in) {
            return (int) in.bits(8);
        }

        @Override
        public void write(Integer value, BitOutput out) {
            out.bits(value, 8);
        }

        @Override
        public long sizeInBits(Integer value) {
            return 8;
        }
    }
}
