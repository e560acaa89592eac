package golden;

import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;
import org.bitrecord.Layout;
import org.bitrecord.runtime.BigEndian;
import org.bitrecord.runtime.Bounds;
import org.bitrecord.runtime.Describe;
import org.bitrecord.runtime.PartCodec;
import org.bitrecord.runtime.Require;

/**
 * Reads and writes {@link golden.Message.Flags}: 3 bits. Its values need not be whole bytes, so it is only
 * part of other records: there is no {@code encode} and no {@code decode}.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |u| c |
 * +-+-+-+
 *  u = urgent
 *  c = colour
 * </pre>
 *
 * <ul>
 *   <li>{@code urgent}: bit 0, 1 bit
 *   <li>{@code colour}: bit 1, 2 bits
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class Message_FlagsCodec extends PartCodec<Message.Flags> {
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

    private static volatile Layout.OfRecord description;

    private Message_FlagsCodec() {
    }

    @Override
    public Message.Flags readBits(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 3);

        return new Message.Flags(
                /* urgent */ BigEndian.getBits(in, start, 1) != 0,
                /* colour */ (int) BigEndian.getBits(in, start + 1, 2));
    }

    @Override
    public int sizeInBits(Message.Flags value) {
        return 3;
    }

    @Override
    public void verify(Message.Flags value) {
        Require.unsigned(value.colour(), 2, "colour");
    }

    @Override
    public void writeBits(Message.Flags value, ByteBuffer out, int start) {
        BigEndian.putBits(out, start, 1, value.urgent() ? 1 : 0);
        BigEndian.putBits(out, start + 1, 2, value.colour());
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
    public static Builder edit(Message.Flags value) {
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
                    "Flags",
                    MIN_BITS,
                    MAX_BITS,
                    Describe.flag("urgent"),
                    Describe.unsigned("colour", 2));
        }
    }

    /**
     * Makes values of {@link Message.Flags}. Numbers start as 0 unless they have a default.
     */
    public static final class Builder {
        private boolean urgent;

        private int colour;

        private Builder() {
        }

        private Builder(Message.Flags value) {
            this.urgent = value.urgent();
            this.colour = value.colour();
        }

        /**
         * Sets {@code urgent}.
         */
        public Builder urgent(boolean urgent) {
            this.urgent = urgent;
            return this;
        }

        /**
         * Sets {@code colour}.
         */
        public Builder colour(int colour) {
            this.colour = colour;
            return this;
        }

        /**
         * The value.
         */
        public Message.Flags build() {
            return new Message.Flags(
                    this.urgent,
                    this.colour);
        }
    }
}
