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
 * Reads and writes {@link golden.Options.Pair}: 4 bytes.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     kind      |           a           |           b           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <ul>
 *   <li>{@code kind}: bit 0, 8 bits; always 3
 *   <li>{@code a}: bit 8, 12 bits
 *   <li>{@code b}: bit 20, 12 bits
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
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

    private static volatile Layout.OfRecord description;

    private Options_PairCodec() {
    }

    @Override
    public Options.Pair read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 4);
        int word0 = BigEndian.getInt(in, start);
        int kind = word0 >>> 24;
        Bounds.constant(kind, 3);

        return new Options.Pair(
                kind,
                /* a */ (word0 >>> 12) & 0xFFF,
                /* b */ word0 & 0xFFF);
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
        int word0 = 3 << 24
                | value.a() << 12
                | value.b();
        BigEndian.putInt(out, start, word0);
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
    public static Builder edit(Options.Pair value) {
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
                    "Pair",
                    MIN_BITS,
                    MAX_BITS,
                    new Layout.Field("kind", new Layout.Type.Number(8, false, 3L)),
                    Describe.unsigned("a", 12),
                    Describe.unsigned("b", 12));
        }
    }

    /**
     * Makes values of {@link Options.Pair}. Constant components start as their constant,
     * numbers as 0 unless they have a default.
     */
    public static final class Builder {
        private int kind = 3;

        private int a;

        private int b;

        private Builder() {
        }

        private Builder(Options.Pair value) {
            this.kind = value.kind();
            this.a = value.a();
            this.b = value.b();
        }

        /**
         * Sets {@code kind}.
         */
        public Builder kind(int kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Sets {@code a}.
         */
        public Builder a(int a) {
            this.a = a;
            return this;
        }

        /**
         * Sets {@code b}.
         */
        public Builder b(int b) {
            this.b = b;
            return this;
        }

        /**
         * The value.
         */
        public Options.Pair build() {
            return new Options.Pair(
                    this.kind,
                    this.a,
                    this.b);
        }
    }
}
