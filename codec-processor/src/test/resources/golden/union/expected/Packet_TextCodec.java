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
 * Reads and writes {@link golden.Packet.Text}: 0 bytes or more.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           text ...                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <ul>
 *   <li>{@code text} ({@code Bytes}): from bit 0, up to the end
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class Packet_TextCodec extends GeneratedCodec<Packet.Text> {
    /**
     * The one instance; it has no state.
     */
    public static final Packet_TextCodec INSTANCE = new Packet_TextCodec();

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

    private Packet_TextCodec() {
    }

    @Override
    public Packet.Text read(ByteBuffer in, int start, int end) {
        Bytes text = Octets.bytes(in, start, end - start);
        return new Packet.Text(text);
    }

    @Override
    public int sizeInBytes(Packet.Text value) {
        return value.text().size();
    }

    @Override
    public void verify(Packet.Text value) {
        Require.present(value.text(), "text");
    }

    @Override
    public void write(Packet.Text value, ByteBuffer out, int start) {
        value.text().copyTo(out, start);
    }

    @Override
    public boolean absorbs(Packet.Text value) {
        return true;
    }

    @Override
    public Packet.Text fixed(Packet.Text value, String path) {
        Require.present(value.text(), path + "text");
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
    public static Builder edit(Packet.Text value) {
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
                    "Text",
                    MIN_BITS,
                    MAX_BITS,
                    new Layout.Field("text", new Layout.Type.Data()));
        }
    }

    /**
     * Makes values of {@link Packet.Text}.
     */
    public static final class Builder {
        private Bytes text = Bytes.EMPTY;

        private Builder() {
        }

        private Builder(Packet.Text value) {
            this.text = value.text();
        }

        /**
         * Sets {@code text}.
         */
        public Builder text(Bytes text) {
            this.text = text;
            return this;
        }

        /**
         * The value.
         */
        public Packet.Text build() {
            return new Packet.Text(
                    this.text);
        }
    }
}
