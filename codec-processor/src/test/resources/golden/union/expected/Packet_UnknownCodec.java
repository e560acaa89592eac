package golden;

import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;
import org.bitrecord.Bytes;
import org.bitrecord.Layout;
import org.bitrecord.runtime.Describe;
import org.bitrecord.runtime.GeneratedCodec;
import org.bitrecord.runtime.Octets;
import org.bitrecord.runtime.Require;

/**
 * Reads and writes {@link golden.Packet.Unknown}: 0 bytes or more.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                          content ...                          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <ul>
 *   <li>{@code content} ({@code Bytes}): from bit 0, up to the end
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class Packet_UnknownCodec extends GeneratedCodec<Packet.Unknown> {
    /**
     * The one instance; it has no state.
     */
    public static final Packet_UnknownCodec INSTANCE = new Packet_UnknownCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 0;

    /**
     * The greatest number of bits that a value takes; there is no bound.
     */
    public static final long MAX_BITS = Layout.UNBOUNDED;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private static volatile Layout.OfRecord description;

    private Packet_UnknownCodec() {
    }

    @Override
    public Packet.Unknown read(ByteBuffer in, int start, int end) {
        Bytes content = Octets.bytes(in, start, end - start);
        return new Packet.Unknown(content);
    }

    @Override
    public int sizeInBytes(Packet.Unknown value) {
        return value.content().size();
    }

    @Override
    public void verify(Packet.Unknown value) {
        Require.present(value.content(), "content");
    }

    @Override
    public void write(Packet.Unknown value, ByteBuffer out, int start) {
        value.content().copyTo(out, start);
    }

    @Override
    public boolean absorbs(Packet.Unknown value) {
        return true;
    }

    @Override
    public Packet.Unknown fixed(Packet.Unknown value, String path) {
        Require.present(value.content(), path + "content");
        return value;
    }

    /**
     * Begins a new value.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins a copy of a value.
     */
    public static Builder edit(Packet.Unknown value) {
        return new Builder(value);
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
                    "Unknown",
                    MIN_BITS,
                    MAX_BITS,
                    new Layout.Field("content", new Layout.Type.Data()));
        }
    }

    /**
     * Makes values of {@link Packet.Unknown}.
     */
    public static final class Builder {
        private Bytes content = Bytes.EMPTY;

        private Builder() {
        }

        private Builder(Packet.Unknown value) {
            this.content = value.content();
        }

        /**
         * Sets {@code content}.
         */
        public Builder content(Bytes content) {
            this.content = content;
            return this;
        }

        /**
         * The value.
         */
        public Packet.Unknown build() {
            return new Packet.Unknown(
                    this.content);
        }
    }
}
