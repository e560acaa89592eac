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
 * Reads and writes {@link golden.Options.Entry}: 1 byte.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |l|    value    |
 * +-+-+-+-+-+-+-+-+
 *  l = last
 * </pre>
 *
 * <ul>
 *   <li>{@code last}: bit 0, 1 bit
 *   <li>{@code value}: bit 1, 7 bits
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class Options_EntryCodec extends GeneratedCodec<Options.Entry> {
    /**
     * The one instance; it has no state.
     */
    public static final Options_EntryCodec INSTANCE = new Options_EntryCodec();

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

    private Options_EntryCodec() {
    }

    @Override
    public Options.Entry read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 1);
        int word0 = BigEndian.getByte(in, start);

        return new Options.Entry(
                /* last */ BigEndian.bit(word0, 7),
                /* value */ word0 & 0x7F);
    }

    @Override
    public int sizeInBytes(Options.Entry value) {
        return 1;
    }

    @Override
    public void verify(Options.Entry value) {
        Require.unsigned(value.value(), 7, "value");
    }

    @Override
    public void write(Options.Entry value, ByteBuffer out, int start) {
        int word0 = (value.last() ? 0x80 : 0)
                | value.value();
        BigEndian.putByte(out, start, word0);
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
    public static Builder edit(Options.Entry value) {
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
                    "Entry",
                    MIN_BITS,
                    MAX_BITS,
                    Describe.flag("last"),
                    Describe.unsigned("value", 7));
        }
    }

    /**
     * Makes values of {@link Options.Entry}. Numbers start as 0 unless they have a default.
     */
    public static final class Builder {
        private boolean last;

        private int value;

        private Builder() {
        }

        private Builder(Options.Entry value) {
            this.last = value.last();
            this.value = value.value();
        }

        /**
         * Sets {@code last}.
         */
        public Builder last(boolean last) {
            this.last = last;
            return this;
        }

        /**
         * Sets {@code value}.
         */
        public Builder value(int value) {
            this.value = value;
            return this;
        }

        /**
         * The value.
         */
        public Options.Entry build() {
            return new Options.Entry(
                    this.last,
                    this.value);
        }
    }
}
