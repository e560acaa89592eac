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
 * Reads and writes {@link golden.Flat}: 30 bytes.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |magic|v|         offset          |            count            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                               |             delta             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                                 |           address           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                                                               |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                             whole                             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                              raw                              |
 * +                                                               +
 * |                                                               |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     across      |    last     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 *  v = valid
 * </pre>
 *
 * <ul>
 *   <li>{@code magic}: bit 0, 3 bits; always 5
 *   <li>{@code valid}: bit 3, 1 bit
 *   <li>{@code offset}: bit 4, 13 bits; signed
 *   <li>{@code count}: bit 17, 31 bits
 *   <li>{@code delta}: bit 48, 33 bits; signed
 *   <li>{@code address}: bit 81, 47 bits
 *   <li>{@code whole}: bit 128, 32 bits; signed
 *   <li>{@code raw}: bit 160, 64 bits
 *   <li>{@code across}: bit 224, 9 bits; signed
 *   <li>{@code last}: bit 233, 7 bits
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class FlatCodec extends GeneratedCodec<Flat> {
    /**
     * The one instance; it has no state.
     */
    public static final FlatCodec INSTANCE = new FlatCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 240;

    /**
     * The greatest number of bits that a value takes.
     */
    public static final long MAX_BITS = 240;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private static volatile Layout.OfRecord description;

    private FlatCodec() {
    }

    @Override
    public Flat read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 30);
        long word0 = BigEndian.getLong(in, start);
        long word1 = BigEndian.getLong(in, start + 8);
        long word2 = BigEndian.getLong(in, start + 16);
        long word3 = BigEndian.getLong(in, start + 22);
        int magic = (int) (word0 >>> 61);
        Bounds.constant(magic, 5);

        return new Flat(
                magic,
                /* valid */ BigEndian.bit(word0, 60),
                /* offset */ (int) (word0 << 4 >> 51),
                /* count */ (int) (word0 >>> 16) & 0x7FFFFFFF,
                /* delta */ (word0 << 17 | word1 >>> 47) << 31 >> 31,
                /* address */ word1 & 0x7FFFFFFFFFFFL,
                /* whole */ (int) (word2 >> 32),
                /* raw */ word2 << 32 | word3 >>> 16,
                /* across */ (int) (word3 << 48 >> 55),
                /* last */ (int) word3 & 0x7F);
    }

    @Override
    public int sizeInBytes(Flat value) {
        return 30;
    }

    @Override
    public void verify(Flat value) {
        Require.constant(value.magic(), 5, "magic");
        Require.signed(value.offset(), 13, "offset");
        Require.unsigned(value.count(), 31, "count");
        Require.signed(value.delta(), 33, "delta");
        Require.unsigned(value.address(), 47, "address");
        Require.signed(value.across(), 9, "across");
        Require.unsigned(value.last(), 7, "last");
    }

    @Override
    public void write(Flat value, ByteBuffer out, int start) {
        long word0 = 5L << 61
                | (value.valid() ? 0x1000000000000000L : 0)
                | (long) (value.offset() & 0x1FFF) << 47
                | (long) value.count() << 16
                | (value.delta() & 0x1FFFFFFFFL) >>> 17;
        long word1 = value.delta() << 47
                | value.address();
        long word2 = (long) value.whole() << 32
                | value.raw() >>> 32;
        int word3 = (int) value.raw();
        int word4 = value.across() << 7
                | value.last();
        BigEndian.putLong(out, start, word0);
        BigEndian.putLong(out, start + 8, word1);
        BigEndian.putLong(out, start + 16, word2);
        BigEndian.putInt(out, start + 24, word3);
        BigEndian.putShort(out, start + 28, word4);
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
    public static Builder edit(Flat value) {
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
                    "Flat",
                    MIN_BITS,
                    MAX_BITS,
                    new Layout.Field("magic", new Layout.Type.Number(3, false, 5L)),
                    Describe.flag("valid"),
                    Describe.signed("offset", 13),
                    Describe.unsigned("count", 31),
                    Describe.signed("delta", 33),
                    Describe.unsigned("address", 47),
                    Describe.signed("whole", 32),
                    Describe.unsigned("raw", 64),
                    Describe.signed("across", 9),
                    Describe.unsigned("last", 7))
                .documented("Odd widths, signed numbers, and numbers that lie across two words.");
        }
    }

    /**
     * Makes values of {@link Flat}. Constant components start as their constant,
     * numbers as 0 unless they have a default.
     */
    public static final class Builder {
        private int magic = 5;

        private boolean valid;

        private int offset;

        private int count;

        private long delta;

        private long address;

        private int whole;

        private long raw;

        private int across;

        private int last;

        private Builder() {
        }

        private Builder(Flat value) {
            this.magic = value.magic();
            this.valid = value.valid();
            this.offset = value.offset();
            this.count = value.count();
            this.delta = value.delta();
            this.address = value.address();
            this.whole = value.whole();
            this.raw = value.raw();
            this.across = value.across();
            this.last = value.last();
        }

        /**
         * Sets {@code magic}.
         */
        public Builder magic(int magic) {
            this.magic = magic;
            return this;
        }

        /**
         * Sets {@code valid}.
         */
        public Builder valid(boolean valid) {
            this.valid = valid;
            return this;
        }

        /**
         * Sets {@code offset}.
         */
        public Builder offset(int offset) {
            this.offset = offset;
            return this;
        }

        /**
         * Sets {@code count}.
         */
        public Builder count(int count) {
            this.count = count;
            return this;
        }

        /**
         * Sets {@code delta}.
         */
        public Builder delta(long delta) {
            this.delta = delta;
            return this;
        }

        /**
         * Sets {@code address}.
         */
        public Builder address(long address) {
            this.address = address;
            return this;
        }

        /**
         * Sets {@code whole}.
         */
        public Builder whole(int whole) {
            this.whole = whole;
            return this;
        }

        /**
         * Sets {@code raw}.
         */
        public Builder raw(long raw) {
            this.raw = raw;
            return this;
        }

        /**
         * Sets {@code across}.
         */
        public Builder across(int across) {
            this.across = across;
            return this;
        }

        /**
         * Sets {@code last}.
         */
        public Builder last(int last) {
            this.last = last;
            return this;
        }

        /**
         * The value.
         */
        public Flat build() {
            return new Flat(
                    this.magic,
                    this.valid,
                    this.offset,
                    this.count,
                    this.delta,
                    this.address,
                    this.whole,
                    this.raw,
                    this.across,
                    this.last);
        }
    }
}
