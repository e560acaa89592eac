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
 * Reads and writes {@link golden.Packet.Ping}: 4 bytes.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                             token                             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <ul>
 *   <li>{@code token}: bit 0, 32 bits
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class Packet_PingCodec extends GeneratedCodec<Packet.Ping> {
    /**
     * The one instance; it has no state.
     */
    public static final Packet_PingCodec INSTANCE = new Packet_PingCodec();

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

    private static volatile Layout.OfRecord description;

    private Packet_PingCodec() {
    }

    @Override
    public Packet.Ping read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 4);
        int word0 = BigEndian.getInt(in, start);

        return new Packet.Ping(Integer.toUnsignedLong(word0));
    }

    @Override
    public int sizeInBytes(Packet.Ping value) {
        return 4;
    }

    @Override
    public void verify(Packet.Ping value) {
        Require.unsigned(value.token(), 32, "token");
    }

    @Override
    public void write(Packet.Ping value, ByteBuffer out, int start) {
        int word0 = (int) value.token();
        BigEndian.putInt(out, start, word0);
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
                    "Ping",
                    MIN_BITS,
                    MAX_BITS,
                    Describe.unsigned("token", 32));
        }
    }
}
