package golden;

import java.nio.ByteBuffer;
import java.util.List;
import javax.annotation.processing.Generated;
import org.bitrecord.Layout;
import org.bitrecord.Mismatch;
import org.bitrecord.runtime.BigEndian;
import org.bitrecord.runtime.Bounds;
import org.bitrecord.runtime.GeneratedCodec;
import org.bitrecord.runtime.Require;

/**
 * Reads and writes {@link golden.Options.Pair}: 4 bytes.
 *
 * <pre>{@code
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     kind      |           a           |           b           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * }</pre>
 */
@SuppressWarnings({"exports", "auxiliaryclass"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class Options_PairCodec extends GeneratedCodec<Options.Pair> {
    /**
     * The one instance; it has no state.
     */
    public static final Options_PairCodec INSTANCE = new Options_PairCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 32;

    /**
     * The greatest number of bits that a value takes.
     */
    public static final long MAX_BITS = 32;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private Options_PairCodec() {
    }

    @Override
    public Options.Pair read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 4);
        int word0 = BigEndian.getInt(in, start);
        int kind = word0 >>> 24;
        int a = (word0 >>> 12) & 0xFFF;
        int b = word0 & 0xFFF;
        Bounds.constant(kind, 3);

        return new Options.Pair(kind, a, b);
    }

    @Override
    public int sizeInBytes(Options.Pair value) {
        return 4;
    }

    @Override
    public void verify(Options.Pair value) {
        Require.constant(value.kind(), 3, "kind");
        Require.unsigned(value.a(), 12, "a");
        Require.unsigned(value.b(), 12, "b");
    }

    @Override
    public void write(Options.Pair value, ByteBuffer out, int start) {
        int word0 = value.kind() << 24
                | value.a() << 12
                | value.b();
        BigEndian.putInt(out, start, word0);

    }

    @Override
    public Options.Pair fixed(Options.Pair value, String path) {
        return value;
    }

    @Override
    public void check(Options.Pair value, String path, List<Mismatch> found) {
    }

    @Override
    public Layout.OfRecord layout() {
        return Description.LAYOUT;
    }

    private static final class Description {
        static final Layout.OfRecord LAYOUT = new Layout.OfRecord(
                "Pair",
                MIN_BITS,
                MAX_BITS,
                List.of(
                        new Layout.Field("kind", new Layout.Type.Number(8, false, 3L)),
                        new Layout.Field("a", new Layout.Type.Number(12, false, null)),
                        new Layout.Field("b", new Layout.Type.Number(12, false, null))));

        private Description() {
        }
    }
}
