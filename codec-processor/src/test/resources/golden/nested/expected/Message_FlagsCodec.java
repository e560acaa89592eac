package golden;

import java.util.List;
import javax.annotation.processing.Generated;
import org.bitrecord.Described;
import org.bitrecord.Layout;

/**
 * Describes {@link golden.Message.Flags}, which is 3 bits and so only part
 * of other records: it has no codec of its own.
 *
 * <pre>{@code
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |u| c |
 * +-+-+-+
 *  u = urgent
 *  c = colour
 * }</pre>
 */
@SuppressWarnings({"exports", "auxiliaryclass", "deprecation", "removal"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class Message_FlagsCodec implements Described {
    /**
     * The one instance; it has no state.
     */
    public static final Message_FlagsCodec INSTANCE = new Message_FlagsCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 3;

    /**
     * The greatest number of bits that a value takes.
     */
    public static final long MAX_BITS = 3;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private Message_FlagsCodec() {
    }

    @Override
    public Layout.OfRecord layout() {
        return Description.LAYOUT;
    }

    private static final class Description {
        static final Layout.OfRecord LAYOUT = new Layout.OfRecord(
                "Flags",
                MIN_BITS,
                MAX_BITS,
                List.of(
                        new Layout.Field("urgent", new Layout.Type.Flag()),
                        new Layout.Field("colour", new Layout.Type.Number(2, false, null))));

        private Description() {
        }
    }
}
