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
import org.bitrecord.runtime.Octets;
import org.bitrecord.runtime.RecordBuilder;
import org.bitrecord.runtime.Require;

/**
 * Reads and writes {@link golden.Lengths}: 11 to 4095 bytes.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |   h   |      totalLength      |  nameLength   |  pairLength   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                          dataLength                           |
 * +                                                               +
 * |               |
 * +-+-+-+-+-+-+-+-+
 * |                          options ...                          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           name ...                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |            number             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           first ...                           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                          second ...                           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           data ...                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                          payload ...                          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 *  h = headerLength
 * </pre>
 *
 * <ul>
 *   <li>{@code headerLength}: bit 0, 4 bits; length of all up to the end of {@code options} in words of 32
 *       bits, counting the 9 bytes before {@code options}
 *   <li>{@code totalLength}: bit 4, 12 bits; length of the whole record in bytes
 *   <li>{@code nameLength}: bit 16, 8 bits; length of {@code name} and {@code number} in bytes, minus 1
 *   <li>{@code pairLength}: bit 24, 8 bits; length of {@code first} in bytes; length of {@code second} in
 *       bytes
 *   <li>{@code dataLength}: bit 32, 40 bits; length of {@code data} in units of 24 bits
 *   <li>{@code options} ({@code Bytes}): from bit 72, up to the end that {@code headerLength} says
 *   <li>{@code name} ({@code Bytes}): behind {@code options}, up to 2 bytes before the end that
 *       {@code nameLength} says
 *   <li>{@code number}: behind {@code name}, 16 bits
 *   <li>{@code first} ({@code Bytes}): 16 bits behind {@code name}, as long as {@code pairLength} says
 *   <li>{@code second} ({@code Bytes}): behind {@code first}, as long as {@code pairLength} says
 *   <li>{@code data} ({@code Bytes}): behind {@code second}, as long as {@code dataLength} says
 *   <li>{@code payload} ({@code Bytes}): behind {@code data}, up to the end that {@code totalLength} says
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class LengthsCodec extends GeneratedCodec<Lengths> {
    /**
     * The one instance; it has no state.
     */
    public static final LengthsCodec INSTANCE = new LengthsCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 88;

    /**
     * The greatest number of bits that a value takes.
     */
    public static final long MAX_BITS = 32760;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private static volatile Layout.OfRecord description;

    private LengthsCodec() {
    }

    @Override
    public Lengths read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 11);
        long word0 = BigEndian.getLong(in, start);
        int word1 = BigEndian.getByte(in, start + 8);
        int headerLength = (int) (word0 >>> 60);
        int totalLength = (int) (word0 >>> 48) & 0xFFF;
        int nameLength = (int) (word0 >>> 40) & 0xFF;
        int pairLength = (int) (word0 >>> 32) & 0xFF;
        long dataLength = (word0 << 8 | (long) word1) & 0xFFFFFFFFFFL;

        int payloadEnd = Bounds.end(start, totalLength, 11, end);
        int optionsEnd = Bounds.endInside(start, headerLength * 4, 9, payloadEnd);
        Bytes options = Octets.bytes(in, start + 9, optionsEnd - (start + 9));
        int numberEnd = Bounds.endInside(optionsEnd, nameLength + 1, 2, payloadEnd);
        int nameEnd = numberEnd - 2;
        Bytes name = Octets.bytes(in, optionsEnd, nameEnd - optionsEnd);
        int word2 = BigEndian.getShort(in, nameEnd);

        int firstEnd = Bounds.endInside(nameEnd + 2, pairLength, 0, payloadEnd);
        Bytes first = Octets.bytes(in, nameEnd + 2, firstEnd - (nameEnd + 2));
        int secondEnd = Bounds.endInside(firstEnd, pairLength, 0, payloadEnd);
        Bytes second = Octets.bytes(in, firstEnd, secondEnd - firstEnd);
        int dataEnd = Bounds.endInside(secondEnd, dataLength * 3, 0, payloadEnd);
        Bytes data = Octets.bytes(in, secondEnd, dataEnd - secondEnd);
        Bytes payload = Octets.bytes(in, dataEnd, payloadEnd - dataEnd);
        return new Lengths(
                headerLength,
                totalLength,
                nameLength,
                pairLength,
                dataLength,
                options,
                name,
                /* number */ word2,
                first,
                second,
                data,
                payload);
    }

    @Override
    public int sizeInBytes(Lengths value) {
        return 11 + value.options().size() + value.name().size() + value.first().size()
                + value.second().size() + value.data().size() + value.payload().size();
    }

    @Override
    public void verify(Lengths value) {
        Require.present(value.options(), "options");
        Require.present(value.name(), "name");
        Require.unsigned(value.number(), 16, "number");
        Require.present(value.first(), "first");
        Require.present(value.second(), "second");
        Require.present(value.data(), "data");
        Require.present(value.payload(), "payload");

        Require.unsigned(writtenHeaderLength(value), 4, "headerLength");
        Require.unsigned(writtenTotalLength(value), 12, "totalLength");
        Require.unsigned(writtenNameLength(value), 8, "nameLength");
        Require.unsigned(writtenPairLength(value), 8, "pairLength");
        Require.unsigned(writtenDataLength(value), 40, "dataLength");
    }

    @Override
    public void write(Lengths value, ByteBuffer out, int start) {
        long word0 = writtenHeaderLength(value) << 60
                | writtenTotalLength(value) << 48
                | writtenNameLength(value) << 40
                | writtenPairLength(value) << 32
                | writtenDataLength(value) >>> 8;
        int word1 = (int) writtenDataLength(value);
        BigEndian.putLong(out, start, word0);
        BigEndian.putByte(out, start + 8, word1);

        value.options().copyTo(out, start + 9);
        int optionsEnd = start + 9 + value.options().size();
        value.name().copyTo(out, optionsEnd);
        int nameEnd = optionsEnd + value.name().size();
        int word2 = value.number();
        BigEndian.putShort(out, nameEnd, word2);

        value.first().copyTo(out, nameEnd + 2);
        int firstEnd = nameEnd + 2 + value.first().size();
        value.second().copyTo(out, firstEnd);
        int secondEnd = firstEnd + value.second().size();
        value.data().copyTo(out, secondEnd);
        int dataEnd = secondEnd + value.data().size();
        value.payload().copyTo(out, dataEnd);
    }

    @Override
    public Lengths fixed(Lengths value, String path) {
        Require.present(value.options(), path + "options");
        Require.present(value.name(), path + "name");
        Require.present(value.first(), path + "first");
        Require.present(value.second(), path + "second");
        Require.present(value.data(), path + "data");
        Require.present(value.payload(), path + "payload");
        return new Lengths(
                (int) computedHeaderLength(value, path),
                (int) computedTotalLength(value, path),
                (int) computedNameLength(value, path),
                (int) computedPairLength(value, path),
                computedDataLength(value, path),
                value.options(),
                value.name(),
                value.number(),
                value.first(),
                value.second(),
                value.data(),
                value.payload());
    }

    @Override
    public void check(Lengths value, String path, List<Mismatch> found) {
        Compare.length(
                value.headerLength(),
                72 + 8L * value.options().size(),
                32, 0, path, "headerLength", found);
        Compare.length(
                value.totalLength(),
                88 + 8L * (value.options().size() + value.name().size() + value.first().size()
                        + value.second().size() + value.data().size() + value.payload().size()),
                8, 0, path, "totalLength", found);
        Compare.length(
                value.nameLength(),
                16 + 8L * value.name().size(),
                8, -1, path, "nameLength", found);
        Compare.length(
                value.pairLength(),
                8L * value.first().size(),
                8, 0, path, "pairLength", found);
        Compare.length(
                value.pairLength(),
                8L * value.second().size(),
                8, 0, path, "pairLength", found);
        Compare.length(
                value.dataLength(),
                8L * value.data().size(),
                24, 0, path, "dataLength", found);
    }

    /**
     * What is written for {@code headerLength}.
     */
    private static long writtenHeaderLength(Lengths value) {
        return value.headerLength() == Auto.AUTO ? computedHeaderLength(value, "") : value.headerLength();
    }

    /**
     * What {@code headerLength} has to say of this value.
     */
    private static long computedHeaderLength(Lengths value, String path) {
        return org.bitrecord.runtime.Lengths.inUnits(72 + 8L * value.options().size(),
                32, 0, path, "headerLength");
    }

    /**
     * What is written for {@code totalLength}.
     */
    private static long writtenTotalLength(Lengths value) {
        return value.totalLength() == Auto.AUTO ? computedTotalLength(value, "") : value.totalLength();
    }

    /**
     * What {@code totalLength} has to say of this value.
     */
    private static long computedTotalLength(Lengths value, String path) {
        return org.bitrecord.runtime.Lengths.inUnits(88 + 8L * (value.options().size()
                + value.name().size() + value.first().size() + value.second().size()
                + value.data().size() + value.payload().size()), 8, 0, path, "totalLength");
    }

    /**
     * What is written for {@code nameLength}.
     */
    private static long writtenNameLength(Lengths value) {
        return value.nameLength() == Auto.AUTO ? computedNameLength(value, "") : value.nameLength();
    }

    /**
     * What {@code nameLength} has to say of this value.
     */
    private static long computedNameLength(Lengths value, String path) {
        return org.bitrecord.runtime.Lengths.inUnits(16 + 8L * value.name().size(),
                8, -1, path, "nameLength");
    }

    /**
     * What is written for {@code pairLength}.
     */
    private static long writtenPairLength(Lengths value) {
        return value.pairLength() == Auto.AUTO ? computedPairLength(value, "") : value.pairLength();
    }

    /**
     * What {@code pairLength} has to say of this value.
     */
    private static long computedPairLength(Lengths value, String path) {
        return org.bitrecord.runtime.Lengths.same(
                org.bitrecord.runtime.Lengths.inUnits(8L * value.first().size(),
                        8, 0, path, "pairLength"),
                org.bitrecord.runtime.Lengths.inUnits(8L * value.second().size(),
                        8, 0, path, "pairLength"),
                path,
                "pairLength");
    }

    /**
     * What is written for {@code dataLength}.
     */
    private static long writtenDataLength(Lengths value) {
        return value.dataLength() == Auto.AUTO_LONG ? computedDataLength(value, "") : value.dataLength();
    }

    /**
     * What {@code dataLength} has to say of this value.
     */
    private static long computedDataLength(Lengths value, String path) {
        return org.bitrecord.runtime.Lengths.inUnits(8L * value.data().size(),
                24, 0, path, "dataLength");
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
    public static Builder edit(Lengths value) {
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
                    "Lengths",
                    MIN_BITS,
                    MAX_BITS,
                    new Layout.Field(
                            "headerLength",
                            new Layout.Type.Number(4, false, null),
                            List.of(new Layout.Relation.Length(0, 5, 32, 0))),
                    new Layout.Field(
                            "totalLength",
                            new Layout.Type.Number(12, false, null),
                            List.of(new Layout.Relation.Length(0, 11, 8, 0))),
                    new Layout.Field(
                            "nameLength",
                            new Layout.Type.Number(8, false, null),
                            List.of(new Layout.Relation.Length(6, 7, 8, -1))),
                    new Layout.Field(
                            "pairLength",
                            new Layout.Type.Number(8, false, null),
                            List.of(new Layout.Relation.Length(8, 8, 8, 0),
                            new Layout.Relation.Length(9, 9, 8, 0))),
                    new Layout.Field(
                            "dataLength",
                            new Layout.Type.Number(40, false, null),
                            List.of(new Layout.Relation.Length(10, 10, 24, 0))),
                    new Layout.Field("options", new Layout.Type.Data()),
                    new Layout.Field("name", new Layout.Type.Data()),
                    Describe.unsigned("number", 16),
                    new Layout.Field("first", new Layout.Type.Data()),
                    new Layout.Field("second", new Layout.Type.Data()),
                    new Layout.Field("data", new Layout.Type.Data()),
                    new Layout.Field("payload", new Layout.Type.Data()))
                .documented("A length of everything, one up to a component, one in words, one with "
                        + "an addend, and one of two parts alike.");
        }
    }

    /**
     * Makes values of {@link Lengths}. Components that describe others start as what is computed on write,
     * numbers as 0 unless they have a default.
     */
    public static final class Builder extends RecordBuilder {
        private int headerLength = Auto.AUTO;

        private int totalLength = Auto.AUTO;

        private int nameLength = Auto.AUTO;

        private int pairLength = Auto.AUTO;

        private long dataLength = Auto.AUTO_LONG;

        private Bytes options = Bytes.EMPTY;

        private Bytes name = Bytes.EMPTY;

        private int number;

        private Bytes first = Bytes.EMPTY;

        private Bytes second = Bytes.EMPTY;

        private Bytes data = Bytes.EMPTY;

        private Bytes payload = Bytes.EMPTY;

        private Builder() {
        }

        private Builder(Lengths value) {
            copied();
            this.headerLength = value.headerLength();
            this.totalLength = value.totalLength();
            this.nameLength = value.nameLength();
            this.pairLength = value.pairLength();
            this.dataLength = value.dataLength();
            this.options = value.options();
            this.name = value.name();
            this.number = value.number();
            this.first = value.first();
            this.second = value.second();
            this.data = value.data();
            this.payload = value.payload();
        }

        /**
         * Sets {@code headerLength}.
         */
        public Builder headerLength(int headerLength) {
            this.headerLength = headerLength;
            given(0);
            return this;
        }

        /**
         * Sets {@code totalLength}.
         */
        public Builder totalLength(int totalLength) {
            this.totalLength = totalLength;
            given(1);
            return this;
        }

        /**
         * Sets {@code nameLength}.
         */
        public Builder nameLength(int nameLength) {
            this.nameLength = nameLength;
            given(2);
            return this;
        }

        /**
         * Sets {@code pairLength}.
         */
        public Builder pairLength(int pairLength) {
            this.pairLength = pairLength;
            given(3);
            return this;
        }

        /**
         * Sets {@code dataLength}.
         */
        public Builder dataLength(long dataLength) {
            this.dataLength = dataLength;
            given(4);
            return this;
        }

        /**
         * Sets {@code options}.
         */
        public Builder options(Bytes options) {
            this.options = options;
            given(5);
            return this;
        }

        /**
         * Sets {@code name}.
         */
        public Builder name(Bytes name) {
            this.name = name;
            given(6);
            return this;
        }

        /**
         * Sets {@code number}.
         */
        public Builder number(int number) {
            this.number = number;
            given(7);
            return this;
        }

        /**
         * Sets {@code first}.
         */
        public Builder first(Bytes first) {
            this.first = first;
            given(8);
            return this;
        }

        /**
         * Sets {@code second}.
         */
        public Builder second(Bytes second) {
            this.second = second;
            given(9);
            return this;
        }

        /**
         * Sets {@code data}.
         */
        public Builder data(Bytes data) {
            this.data = data;
            given(10);
            return this;
        }

        /**
         * Sets {@code payload}.
         */
        public Builder payload(Bytes payload) {
            this.payload = payload;
            given(11);
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
        public Lengths build() {
            return new Lengths(
                    isStale(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) ? Auto.AUTO : this.headerLength,
                    isStale(1, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) ? Auto.AUTO : this.totalLength,
                    isStale(2, 6, 7) ? Auto.AUTO : this.nameLength,
                    isStale(3, 8, 9) ? Auto.AUTO : this.pairLength,
                    isStale(4, 10) ? Auto.AUTO_LONG : this.dataLength,
                    this.options,
                    this.name,
                    this.number,
                    this.first,
                    this.second,
                    this.data,
                    this.payload);
        }
    }
}
