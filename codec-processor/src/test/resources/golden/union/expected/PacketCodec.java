package golden;

import java.nio.ByteBuffer;
import java.util.List;
import javax.annotation.processing.Generated;
import org.bitrecord.Auto;
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
import org.bitrecord.runtime.MadeFrom;
import org.bitrecord.runtime.RecordBuilder;
import org.bitrecord.runtime.Refused;
import org.bitrecord.runtime.Require;
import org.bitrecord.runtime.Sums;

/**
 * Reads and writes {@link golden.Packet}: 10 bytes or more.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |             type              |            offset             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |           checksum            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           body ...                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                            trailer                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <ul>
 *   <li>{@code type}: bit 0, 16 bits; tag of {@code body} when {@code offset == 0}
 *   <li>{@code offset}: bit 16, 16 bits
 *   <li>{@code checksum}: bit 32, 16 bits; {@code Internet} checksum of {@code type} to {@code body}
 *   <li>{@code body} ({@code Body}): from bit 48, up to 4 bytes before the end; chosen by {@code type}
 *   <li>{@code trailer}: behind {@code body}, 32 bits
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
@MadeFrom({Packet_BodyCodec.class})
public final class PacketCodec extends GeneratedCodec<Packet> {
    /**
     * The one instance; it has no state.
     */
    public static final PacketCodec INSTANCE = new PacketCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 80;

    /**
     * The greatest number of bits that a value takes; there is no bound.
     */
    public static final long MAX_BITS = Layout.UNBOUNDED;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private static final ChecksumAlgorithm CHECKSUM_ALGORITHM = Require.algorithm(
            new Internet(), 16, "Packet.checksum");

    private static volatile Layout.OfRecord description;

    private PacketCodec() {
    }

    @Override
    public Packet read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 10);
        int word0 = BigEndian.getInt(in, start);
        int word1 = BigEndian.getShort(in, start + 4);
        int type = word0 >>> 16;
        int offset = word0 & 0xFFFF;

        int bodyEnd = end - 4;
        Packet.Body body = offset == 0
                ? Packet_BodyCodec.INSTANCE.read(type, in, start + 6, bodyEnd)
                : Packet_UnknownCodec.INSTANCE.read(in, start + 6, bodyEnd);
        if (start + 6 + Packet_BodyCodec.INSTANCE.sizeInBytes(body) != bodyEnd) {
            throw Failure.malformed();
        }
        int word2 = BigEndian.getInt(in, bodyEnd);

        return new Packet(
                type,
                offset,
                /* checksum */ word1,
                body,
                /* trailer */ Integer.toUnsignedLong(word2));
    }

    @Override
    public int sizeInBytes(Packet value) {
        return 10 + Packet_BodyCodec.INSTANCE.sizeInBytes(value.body());
    }

    @Override
    public void verify(Packet value) {
        Require.unsigned(value.offset(), 16, "offset");
        if (value.checksum() != Auto.AUTO) {
            Require.unsigned(value.checksum(), 16, "checksum");
        }
        Require.present(value.body(), "body");
        try {
            Packet_BodyCodec.INSTANCE.verify(value.body());
        } catch (Refused refused) {
            throw refused.inside("body/" + value.body().getClass().getSimpleName());
        }
        Require.unsigned(value.trailer(), 32, "trailer");

        Require.unsigned(writtenType(value), 16, "type");
        if (!(value.offset() == 0) && !(value.body() instanceof Packet.Unknown)) {
            throw new Refused("body", "has to be Unknown where `offset == 0` is false");
        }
    }

    @Override
    public void write(Packet value, ByteBuffer out, int start) {
        int word0 = (int) writtenType(value) << 16
                | value.offset();
        int word1 = (value.checksum() == Auto.AUTO ? 0 : value.checksum());
        BigEndian.putInt(out, start, word0);
        BigEndian.putShort(out, start + 4, word1);

        Packet_BodyCodec.INSTANCE.write(value.body(), out, start + 6);
        int bodyEnd = start + 6 + Packet_BodyCodec.INSTANCE.sizeInBytes(value.body());
        int word2 = (int) value.trailer();
        BigEndian.putInt(out, bodyEnd, word2);

        if (value.checksum() == Auto.AUTO) {
            BigEndian.putShort(out, start + 4, Sums.checksum(Sums.of(word0) + Sums.of(word1)
                    + Sums.of(out, start + 6, bodyEnd - (start + 6))));
        }
    }

    @Override
    public boolean absorbs(Packet value) {
        return true;
    }

    @Override
    public Packet fixed(Packet value, String path) {
        Require.present(value.body(), path + "body");
        Packet inner = new Packet(
                value.type(),
                value.offset(),
                value.checksum(),
                Packet_BodyCodec.INSTANCE.fixed(value.body(), path + "body/"),
                value.trailer());
        Packet measured = new Packet(
                inner.type(),
                inner.offset(),
                0,
                inner.body(),
                inner.trailer());
        Packet tagged = new Packet(
                measured.type() != Auto.AUTO
                && (!(measured.offset() == 0)
                        || Packet_BodyCodec.INSTANCE.accepts(measured.type(), measured.body()))
                ? measured.type()
                : (int) computedType(measured, path),
                measured.offset(),
                measured.checksum(),
                measured.body(),
                measured.trailer());
        return new Packet(
                tagged.type(),
                tagged.offset(),
                (int) computedChecksum(tagged, INSTANCE.written(tagged, path), 0),
                tagged.body(),
                tagged.trailer());
    }

    @Override
    public void check(Packet value, String path, List<Mismatch> found) {
        if (value.offset() == 0) {
            Compare.tag(
                    value.type(),
                    Packet_BodyCodec.INSTANCE.accepts(value.type(), value.body()),
                    Packet_BodyCodec.INSTANCE.codesOf(value.body()),
                    path, "type", found);
        }
        Compare.checksum(
                value.checksum(),
                computedChecksum(value, written(value), 0),
                16, path, "checksum", found);
        Packet_BodyCodec.INSTANCE.check(value.body(), path + "body/", found);
    }

    /**
     * What is written for {@code type}.
     */
    private static long writtenType(Packet value) {
        return value.type() == Auto.AUTO ? computedType(value, "") : value.type();
    }

    /**
     * What {@code type} has to say of this value.
     */
    private static long computedType(Packet value, String path) {
        if (!(value.offset() == 0)) {
            throw new Refused(
                    path + "type",
                    "cannot be computed: nothing determines it where `offset == 0` is false");
        }
        return Packet_BodyCodec.INSTANCE.codeOf(value.body(), path, "type");
    }

    /**
     * The {@code checksum} of what was written from {@code start} on.
     */
    private static long computedChecksum(Packet value, ByteBuffer written, int start) {
        return CHECKSUM_ALGORITHM.compute(written, start, 6
                + Packet_BodyCodec.INSTANCE.sizeInBytes(value.body()), 4);
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
    public static Builder edit(Packet value) {
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
                    "Packet",
                    MIN_BITS,
                    MAX_BITS,
                    new Layout.Field(
                            "type",
                            new Layout.Type.Number(16, false, null),
                            List.of(new Layout.Relation.Tag(3, "offset == 0"))),
                    Describe.unsigned("offset", 16),
                    new Layout.Field(
                            "checksum",
                            new Layout.Type.Number(16, false, null),
                            List.of(new Layout.Relation.Checksum(CHECKSUM_ALGORITHM, 0, 3))),
                    new Layout.Field("body", new Layout.Type.Tagged(Packet_BodyCodec.INSTANCE.layout())),
                    Describe.unsigned("trailer", 32))
                .documented("A guarded union that a tag chooses, a checksum in front of it, and a "
                        + "tail that is found from the end.");
        }
    }

    /**
     * Makes values of {@link Packet}. Components that describe others start as what is computed on write,
     * numbers as 0 unless they have a default.
     */
    public static final class Builder extends RecordBuilder {
        private int type = Auto.AUTO;

        private int offset;

        private int checksum = Auto.AUTO;

        private Packet.Body body;

        private long trailer;

        private Builder() {
        }

        private Builder(Packet value) {
            copied();
            this.type = value.type();
            this.offset = value.offset();
            this.checksum = value.checksum();
            this.body = value.body();
            this.trailer = value.trailer();
        }

        /**
         * Sets {@code type}.
         */
        public Builder type(int type) {
            this.type = type;
            given(0);
            return this;
        }

        /**
         * Sets {@code offset}.
         */
        public Builder offset(int offset) {
            this.offset = offset;
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
         * Sets {@code body}.
         */
        public Builder body(Packet.Body body) {
            this.body = body;
            given(3);
            return this;
        }

        /**
         * Sets {@code trailer}.
         */
        public Builder trailer(long trailer) {
            this.trailer = trailer;
            given(4);
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
         *
         * @throws IllegalStateException if a component without a default is not set
         */
        public Packet build() {
            return new Packet(
                    isStale(0, 3) ? Auto.AUTO : this.type,
                    this.offset,
                    isStale(2, 0, 1, 3) ? Auto.AUTO : this.checksum,
                    required(this.body, "Packet.body"),
                    this.trailer);
        }
    }
}
