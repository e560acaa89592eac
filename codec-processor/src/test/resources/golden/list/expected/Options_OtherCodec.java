package golden;

import java.nio.ByteBuffer;
import java.util.List;
import javax.annotation.processing.Generated;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.Layout;
import org.bitrecord.Mismatch;
import org.bitrecord.runtime.BigEndian;
import org.bitrecord.runtime.Bounds;
import org.bitrecord.runtime.Compare;
import org.bitrecord.runtime.Describe;
import org.bitrecord.runtime.GeneratedCodec;
import org.bitrecord.runtime.Lengths;
import org.bitrecord.runtime.Octets;
import org.bitrecord.runtime.RecordBuilder;
import org.bitrecord.runtime.Require;

/**
 * Reads and writes {@link golden.Options.Other}: 2 to 255 bytes.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     kind      |    length     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           data ...                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <ul>
 *   <li>{@code kind}: bit 0, 8 bits
 *   <li>{@code length}: bit 8, 8 bits; length of the whole record in bytes
 *   <li>{@code data} ({@code Bytes}): from bit 16, up to the end that {@code length} says
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class Options_OtherCodec extends GeneratedCodec<Options.Other> {
    /**
     * The one instance; it has no state.
     */
    public static final Options_OtherCodec INSTANCE = new Options_OtherCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 16;

    /**
     * The greatest number of bits that a value takes.
     */
    public static final long MAX_BITS = 2040;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private static volatile Layout.OfRecord description;

    private Options_OtherCodec() {
    }

    @Override
    public Options.Other read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 2);
        int word0 = BigEndian.getShort(in, start);
        int length = word0 & 0xFF;

        int dataEnd = Bounds.end(start, length, 2, end);
        Bytes data = Octets.bytes(in, start + 2, dataEnd - (start + 2));
        return new Options.Other(/* kind */ word0 >>> 8, length, data);
    }

    @Override
    public int sizeInBytes(Options.Other value) {
        return 2 + value.data().size();
    }

    @Override
    public void verify(Options.Other value) {
        Require.unsigned(value.kind(), 8, "kind");
        Require.present(value.data(), "data");

        Require.unsigned(writtenLength(value), 8, "length");
    }

    @Override
    public void write(Options.Other value, ByteBuffer out, int start) {
        int word0 = value.kind() << 8
                | (int) writtenLength(value);
        BigEndian.putShort(out, start, word0);

        value.data().copyTo(out, start + 2);
    }

    @Override
    public Options.Other fixed(Options.Other value, String path) {
        Require.present(value.data(), path + "data");
        return new Options.Other(
                value.kind(),
                (int) computedLength(value, path),
                value.data());
    }

    @Override
    public void check(Options.Other value, String path, List<Mismatch> found) {
        Compare.length(
                value.length(),
                16 + 8L * value.data().size(),
                8, 0, path, "length", found);
    }

    /**
     * What is written for {@code length}.
     */
    private static long writtenLength(Options.Other value) {
        return value.length() == Auto.AUTO ? computedLength(value, "") : value.length();
    }

    /**
     * What {@code length} has to say of this value.
     */
    private static long computedLength(Options.Other value, String path) {
        return Lengths.inUnits(16 + 8L * value.data().size(), 8, 0, path, "length");
    }

    /**
     * Begins a new value.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins a copy of a value: what describes a component that is set is computed anew.
     */
    public static Builder edit(Options.Other value) {
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
                    "Other",
                    MIN_BITS,
                    MAX_BITS,
                    Describe.unsigned("kind", 8),
                    new Layout.Field(
                            "length",
                            new Layout.Type.Number(8, false, null),
                            List.of(new Layout.Relation.Length(0, 2, 8, 0))),
                    new Layout.Field("data", new Layout.Type.Data()));
        }
    }

    /**
     * Makes values of {@link Options.Other}. Components that describe others start as what is computed on write,
     * numbers as 0 unless they have a default.
     */
    public static final class Builder extends RecordBuilder {
        private int kind;

        private int length = Auto.AUTO;

        private Bytes data = Bytes.EMPTY;

        private Builder() {
        }

        private Builder(Options.Other value) {
            copied();
            this.kind = value.kind();
            this.length = value.length();
            this.data = value.data();
        }

        /**
         * Sets {@code kind}.
         */
        public Builder kind(int kind) {
            this.kind = kind;
            given(0);
            return this;
        }

        /**
         * Sets {@code length}.
         */
        public Builder length(int length) {
            this.length = length;
            given(1);
            return this;
        }

        /**
         * Sets {@code data}.
         */
        public Builder data(Bytes data) {
            this.data = data;
            given(2);
            return this;
        }

        /**
         * Keeps everything as it is or is set, also what describes other than there is.
         */
        public Builder verbatim() {
            keep();
            return this;
        }

        /**
         * The value.
         */
        public Options.Other build() {
            return new Options.Other(
                    this.kind,
                    isStale(1, 0, 2) ? Auto.AUTO : this.length,
                    this.data);
        }
    }
}
