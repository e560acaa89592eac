package golden;

import java.nio.ByteBuffer;
import java.util.List;
import javax.annotation.processing.Generated;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.ChecksumAlgorithm;
import org.bitrecord.Internet;
import org.bitrecord.Layout;
import org.bitrecord.Mismatch;
import org.bitrecord.runtime.BigEndian;
import org.bitrecord.runtime.Bounds;
import org.bitrecord.runtime.Compare;
import org.bitrecord.runtime.Describe;
import org.bitrecord.runtime.Failure;
import org.bitrecord.runtime.GeneratedCodec;
import org.bitrecord.runtime.Octets;
import org.bitrecord.runtime.RecordBuilder;
import org.bitrecord.runtime.Require;

/**
 * Reads and writes {@link golden.Frame}: 3 bytes or more.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |    version    |
 * +-+-+-+-+-+-+-+-+
 * |                           data ...                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |           checksum            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <ul>
 *   <li>{@code version}: bit 0, 8 bits
 *   <li>{@code data} ({@code Bytes}): from bit 8, up to 2 bytes before the end
 *   <li>{@code checksum}: behind {@code data}, 16 bits; {@code Internet} checksum of {@code version} and
 *       {@code data}
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
final class FrameCodec extends GeneratedCodec<Frame> {
    /**
     * The one instance; it has no state.
     */
    public static final FrameCodec INSTANCE = new FrameCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 24;

    /**
     * The greatest number of bits that a value takes; there is no bound.
     */
    public static final long MAX_BITS = Layout.UNBOUNDED;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private static final ChecksumAlgorithm CHECKSUM_ALGORITHM = Require.algorithm(
            new Internet(), 16, "Frame.checksum");

    private static volatile Layout.OfRecord description;

    private FrameCodec() {
    }

    @Override
    public Frame read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 3);
        int word0 = BigEndian.getByte(in, start);

        int dataEnd = end - 2;
        Bytes data = Octets.bytes(in, start + 1, dataEnd - (start + 1));
        int word1 = BigEndian.getShort(in, dataEnd);

        try {
            return new Frame(/* version */ word0, data, /* checksum */ word1);
        } catch (IllegalArgumentException refused) {
            throw Failure.refused("Frame", start, refused);
        }
    }

    @Override
    public int sizeInBytes(Frame value) {
        return 3 + value.data().size();
    }

    @Override
    public void verify(Frame value) {
        Require.unsigned(value.version(), 8, "version");
        Require.present(value.data(), "data");
        if (value.checksum() != Auto.AUTO) {
            Require.unsigned(value.checksum(), 16, "checksum");
        }
    }

    @Override
    public void write(Frame value, ByteBuffer out, int start) {
        int word0 = value.version();
        BigEndian.putByte(out, start, word0);

        value.data().copyTo(out, start + 1);
        int dataEnd = start + 1 + value.data().size();
        int word1 = (value.checksum() == Auto.AUTO ? 0 : value.checksum());
        BigEndian.putShort(out, dataEnd, word1);

        if (value.checksum() == Auto.AUTO) {
            BigEndian.putShort(out, dataEnd, (int) computedChecksum(value, out, start));
        }
    }

    @Override
    public boolean absorbs(Frame value) {
        return true;
    }

    @Override
    public Frame fixed(Frame value, String path) {
        Require.present(value.data(), path + "data");
        Frame measured = new Frame(
                value.version(),
                value.data(),
                0);
        return new Frame(
                measured.version(),
                measured.data(),
                (int) computedChecksum(measured, INSTANCE.written(measured, path), 0));
    }

    @Override
    public void check(Frame value, String path, List<Mismatch> found) {
        Compare.checksum(
                value.checksum(),
                computedChecksum(value, written(value), 0),
                16, path, "checksum", found);
    }

    /**
     * The {@code checksum} of what was written from {@code start} on.
     */
    private static long computedChecksum(Frame value, ByteBuffer written, int start) {
        return CHECKSUM_ALGORITHM.compute(written, start, 1 + value.data().size(), -1);
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
    public static Builder edit(Frame value) {
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
                    "Frame",
                    MIN_BITS,
                    MAX_BITS,
                    Describe.unsigned("version", 8),
                    new Layout.Field("data", new Layout.Type.Data()),
                    new Layout.Field(
                            "checksum",
                            new Layout.Type.Number(16, false, null),
                            List.of(new Layout.Relation.Checksum(CHECKSUM_ALGORITHM, 0, 1))))
                .documented("Not public, with a checksum at the very end; its constructor may "
                        + "refuse.");
        }
    }

    /**
     * Makes values of {@link Frame}. Components that describe others start as what is computed on write,
     * numbers as 0 unless they have a default.
     */
    public static final class Builder extends RecordBuilder {
        private int version;

        private Bytes data = Bytes.EMPTY;

        private int checksum = Auto.AUTO;

        private Builder() {
        }

        private Builder(Frame value) {
            copied();
            this.version = value.version();
            this.data = value.data();
            this.checksum = value.checksum();
        }

        /**
         * Sets {@code version}.
         */
        public Builder version(int version) {
            this.version = version;
            given(0);
            return this;
        }

        /**
         * Sets {@code data}.
         */
        public Builder data(Bytes data) {
            this.data = data;
            given(1);
            return this;
        }

        /**
         * Sets {@code checksum}.
         */
        public Builder checksum(int checksum) {
            this.checksum = checksum;
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
        public Frame build() {
            return new Frame(
                    this.version,
                    this.data,
                    isStale(2, 0, 1) ? Auto.AUTO : this.checksum);
        }
    }
}
