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
 * Reads and writes {@link golden.Message.Kind}: 1 byte.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     value     |
 * +-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <ul>
 *   <li>{@code value}: bit 0, 8 bits
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class Message_KindCodec extends GeneratedCodec<Message.Kind> {
    /**
     * The one instance; it has no state.
     */
    public static final Message_KindCodec INSTANCE = new Message_KindCodec();

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

    private Message_KindCodec() {
    }

    @Override
    public Message.Kind read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 1);
        int word0 = BigEndian.getByte(in, start);

        return new Message.Kind(word0);
    }

    @Override
    public int sizeInBytes(Message.Kind value) {
        return 1;
    }

    @Override
    public void verify(Message.Kind value) {
        Require.unsigned(value.value(), 8, "value");
    }

    @Override
    public void write(Message.Kind value, ByteBuffer out, int start) {
        int word0 = value.value();
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
                    "Kind",
                    MIN_BITS,
                    MAX_BITS,
                    Describe.unsigned("value", 8));
        }
    }
}
