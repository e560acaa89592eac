package golden;

import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;
import org.bitrecord.Layout;
import org.bitrecord.runtime.BigEndian;
import org.bitrecord.runtime.Bounds;
import org.bitrecord.runtime.Describe;
import org.bitrecord.runtime.GeneratedCodec;
import org.bitrecord.runtime.Require;

/**
 * Reads and writes {@link golden.Options.End}: 1 byte.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     kind      |
 * +-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <ul>
 *   <li>{@code kind}: bit 0, 8 bits; always 0
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class Options_EndCodec extends GeneratedCodec<Options.End> {
    /**
     * The one instance; it has no state.
     */
    public static final Options_EndCodec INSTANCE = new Options_EndCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 8;

    /**
     * The greatest number of bits that a value takes.
     */
    public static final long MAX_BITS = 8;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private static volatile Layout.OfRecord description;

    private Options_EndCodec() {
    }

    @Override
    public Options.End read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 1);
        int word0 = BigEndian.getByte(in, start);
        int kind = word0;
        Bounds.constant(kind, 0);

        return new Options.End(kind);
    }

    @Override
    public int sizeInBytes(Options.End value) {
        return 1;
    }

    @Override
    public void verify(Options.End value) {
        Require.constant(value.kind(), 0, "kind");
    }

    @Override
    public void write(Options.End value, ByteBuffer out, int start) {
        int word0 = 0;
        BigEndian.putByte(out, start, word0);
    }

    @Override
    public Layout.OfRecord layout() {
        if (description == null) {
            describe();
        }
        return description;
    }

    private static synchronized void describe() {
        if (description == null) {
            description = Describe.record(
                    "End",
                    MIN_BITS,
                    MAX_BITS,
                    new Layout.Field("kind", new Layout.Type.Number(8, false, 0L)));
        }
    }
}
