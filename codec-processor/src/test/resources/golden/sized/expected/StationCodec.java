package example;

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
import org.bitrecord.runtime.Content;
import org.bitrecord.runtime.Describe;
import org.bitrecord.runtime.GeneratedCodec;
import org.bitrecord.runtime.Lengths;
import org.bitrecord.runtime.Octets;
import org.bitrecord.runtime.RecordBuilder;
import org.bitrecord.runtime.Require;

/**
 * Reads and writes {@link example.Station}: 16 bytes or more.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                       address (6 bytes)                       |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                       country (2 bytes)                       |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  nameLength   |
 * +-+-+-+-+-+-+-+-+
 * |                           name ...                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                       vendor (3 bytes)                        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                          content ...                          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                      integrity (4 bytes)                      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <ul>
 *   <li>{@code address} ({@code Bytes}): bit 0, 6 bytes
 *   <li>{@code country} ({@code String}): bit 48, 2 bytes; text in US-ASCII
 *   <li>{@code nameLength}: bit 64, 8 bits; length of {@code name} in bytes
 *   <li>{@code name} ({@code String}): from bit 72, as long as {@code nameLength} says; text in UTF-8
 *   <li>{@code vendor} ({@code Bytes}): behind {@code name}, 3 bytes
 *   <li>{@code content} ({@code Bytes}): 24 bits behind {@code name}, up to 4 bytes before the end
 *   <li>{@code integrity} ({@code Bytes}): behind {@code content}, 4 bytes
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class StationCodec extends GeneratedCodec<Station> {
    /**
     * The one instance; it has no state.
     */
    public static final StationCodec INSTANCE = new StationCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 128;

    /**
     * The greatest number of bits that a value takes; there is no bound.
     */
    public static final long MAX_BITS = Layout.UNBOUNDED;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private static final Content<String> COUNTRY_CONTENT = Content.ofText("US-ASCII", -1, -1, 2);

    private static final Content<String> NAME_CONTENT = Content.ofText("UTF-8", -1, -1, -1);

    private static volatile Layout.OfRecord description;

    private StationCodec() {
    }

    @Override
    public Station read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 16);
        Bytes address = Octets.bytes(in, start, 6);
        String country = COUNTRY_CONTENT.read(in, start + 6, start + 6 + 2);
        int word0 = BigEndian.getByte(in, start + 8);
        int nameLength = word0;

        int nameEnd = Bounds.end(start + 9, nameLength, 0, end);
        String name = NAME_CONTENT.read(in, start + 9, nameEnd);
        Bounds.need(nameEnd, end, 3);
        Bytes vendor = Octets.bytes(in, nameEnd, 3);
        Bounds.need(nameEnd + 3, end - 4, 0);
        int contentEnd = end - 4;
        Bytes content = Octets.bytes(in, nameEnd + 3, contentEnd - (nameEnd + 3));
        Bytes integrity = Octets.bytes(in, contentEnd, 4);
        return new Station(
                address,
                country,
                nameLength,
                name,
                vendor,
                content,
                integrity);
    }

    @Override
    public int sizeInBytes(Station value) {
        return 16 + NAME_CONTENT.sizeInBytes(value.name()) + value.content().size();
    }

    @Override
    public void verify(Station value) {
        Require.present(value.address(), "address");
        Require.size(value.address().size(), 6, "address");
        Require.present(value.country(), "country");
        COUNTRY_CONTENT.verify(value.country(), "country");
        Require.present(value.name(), "name");
        NAME_CONTENT.verify(value.name(), "name");
        Require.present(value.vendor(), "vendor");
        Require.size(value.vendor().size(), 3, "vendor");
        Require.present(value.content(), "content");
        Require.present(value.integrity(), "integrity");
        Require.size(value.integrity().size(), 4, "integrity");

        Require.unsigned(writtenNameLength(value), 8, "nameLength");
    }

    @Override
    public void write(Station value, ByteBuffer out, int start) {
        value.address().copyTo(out, start);
        COUNTRY_CONTENT.write(value.country(), out, start + 6);
        int word0 = (int) writtenNameLength(value);
        BigEndian.putByte(out, start + 8, word0);

        NAME_CONTENT.write(value.name(), out, start + 9);
        int nameEnd = start + 9 + NAME_CONTENT.sizeInBytes(value.name());
        value.vendor().copyTo(out, nameEnd);
        value.content().copyTo(out, nameEnd + 3);
        int contentEnd = nameEnd + 3 + value.content().size();
        value.integrity().copyTo(out, contentEnd);
    }

    @Override
    public boolean absorbs(Station value) {
        return true;
    }

    @Override
    public Station fixed(Station value, String path) {
        Require.present(value.address(), path + "address");
        Require.present(value.country(), path + "country");
        Require.present(value.name(), path + "name");
        Require.present(value.vendor(), path + "vendor");
        Require.present(value.content(), path + "content");
        Require.present(value.integrity(), path + "integrity");
        return new Station(
                value.address(),
                value.country(),
                (int) computedNameLength(value, path),
                value.name(),
                value.vendor(),
                value.content(),
                value.integrity());
    }

    @Override
    public void check(Station value, String path, List<Mismatch> found) {
        Compare.length(
                value.nameLength(),
                8L * NAME_CONTENT.sizeInBytes(value.name()),
                8, 0, path, "nameLength", found);
    }

    /**
     * What is written for {@code nameLength}.
     */
    private static long writtenNameLength(Station value) {
        return value.nameLength() == Auto.AUTO ? computedNameLength(value, "") : value.nameLength();
    }

    /**
     * What {@code nameLength} has to say of this value.
     */
    private static long computedNameLength(Station value, String path) {
        return Lengths.inUnits(8L * NAME_CONTENT.sizeInBytes(value.name()),
                8, 0, path, "nameLength");
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
    public static Builder edit(Station value) {
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
                    "Station",
                    MIN_BITS,
                    MAX_BITS,
                    new Layout.Field("address", new Layout.Type.Content(null, -1, -1, 48L, 2147483647, null)),
                    new Layout.Field(
                            "country",
                            new Layout.Type.Content("US-ASCII", -1, -1, 16L, 2147483647, null)),
                    new Layout.Field(
                            "nameLength",
                            new Layout.Type.Number(8, false, null),
                            List.of(new Layout.Relation.Length(3, 3, 8, 0))),
                    new Layout.Field("name", new Layout.Type.Content("UTF-8", -1, -1, -1L, 2147483647, null)),
                    new Layout.Field("vendor", new Layout.Type.Content(null, -1, -1, 24L, 2147483647, null)),
                    new Layout.Field("content", new Layout.Type.Data()),
                    new Layout.Field("integrity", new Layout.Type.Content(null, -1, -1, 32L, 2147483647, null)))
                .documented("Parts that always have one size: before, behind and at the end of "
                        + "parts of variable size.");
        }
    }

    /**
     * Makes values of {@link Station}. Components that describe others start as what is computed on write.
     */
    public static final class Builder extends RecordBuilder {
        private Bytes address;

        private String country;

        private int nameLength = Auto.AUTO;

        private String name = "";

        private Bytes vendor;

        private Bytes content = Bytes.EMPTY;

        private Bytes integrity;

        private Builder() {
        }

        private Builder(Station value) {
            copied();
            this.address = value.address();
            this.country = value.country();
            this.nameLength = value.nameLength();
            this.name = value.name();
            this.vendor = value.vendor();
            this.content = value.content();
            this.integrity = value.integrity();
        }

        /**
         * Sets {@code address}.
         */
        public Builder address(Bytes address) {
            this.address = address;
            given(0);
            return this;
        }

        /**
         * Sets {@code country}.
         */
        public Builder country(String country) {
            this.country = country;
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
         * Sets {@code name}.
         */
        public Builder name(String name) {
            this.name = name;
            given(3);
            return this;
        }

        /**
         * Sets {@code vendor}.
         */
        public Builder vendor(Bytes vendor) {
            this.vendor = vendor;
            given(4);
            return this;
        }

        /**
         * Sets {@code content}.
         */
        public Builder content(Bytes content) {
            this.content = content;
            given(5);
            return this;
        }

        /**
         * Sets {@code integrity}.
         */
        public Builder integrity(Bytes integrity) {
            this.integrity = integrity;
            given(6);
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
        public Station build() {
            return new Station(
                    required(this.address, "Station.address"),
                    required(this.country, "Station.country"),
                    isStale(2, 3) ? Auto.AUTO : this.nameLength,
                    this.name,
                    required(this.vendor, "Station.vendor"),
                    this.content,
                    required(this.integrity, "Station.integrity"));
        }
    }
}
