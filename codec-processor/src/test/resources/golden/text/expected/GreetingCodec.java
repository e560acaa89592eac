package example;

import java.nio.ByteBuffer;
import java.util.List;
import javax.annotation.processing.Generated;
import org.bitrecord.Auto;
import org.bitrecord.Layout;
import org.bitrecord.Mismatch;
import org.bitrecord.runtime.BigEndian;
import org.bitrecord.runtime.Bounds;
import org.bitrecord.runtime.Compare;
import org.bitrecord.runtime.Content;
import org.bitrecord.runtime.Describe;
import org.bitrecord.runtime.GeneratedCodec;
import org.bitrecord.runtime.Lengths;
import org.bitrecord.runtime.RecordBuilder;
import org.bitrecord.runtime.Require;

/**
 * Reads and writes {@link example.Greeting}: 3 bytes or more.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  nameLength   |
 * +-+-+-+-+-+-+-+-+
 * |                           name ...                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                          message ...                          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |            trailer            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <ul>
 *   <li>{@code nameLength}: bit 0, 8 bits; length of {@code name} in bytes
 *   <li>{@code name} ({@code String}): from bit 8, as long as {@code nameLength} says; text in UTF-8
 *   <li>{@code message} ({@code String}): behind {@code name}, up to 2 bytes before the end; text in Shift_JIS
 *   <li>{@code trailer}: behind {@code message}, 16 bits
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class GreetingCodec extends GeneratedCodec<Greeting> {
    /**
     * The one instance; it has no state.
     */
    public static final GreetingCodec INSTANCE = new GreetingCodec();

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

    private static final Content<String> NAME_CONTENT = Content.ofText("UTF-8", -1, -1, -1);

    private static final Content<String> MESSAGE_CONTENT = Content.ofText("Shift_JIS", -1, -1, -1);

    private static volatile Layout.OfRecord description;

    private GreetingCodec() {
    }

    @Override
    public Greeting read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 3);
        int word0 = BigEndian.getByte(in, start);
        int nameLength = word0;

        int nameEnd = Bounds.end(start + 1, nameLength, 0, end);
        String name = NAME_CONTENT.read(in, start + 1, nameEnd);
        Bounds.need(nameEnd, end - 2, 0);
        int messageEnd = end - 2;
        String message = MESSAGE_CONTENT.read(in, nameEnd, messageEnd);
        int word1 = BigEndian.getShort(in, messageEnd);

        return new Greeting(nameLength, name, message, /* trailer */ word1);
    }

    @Override
    public int sizeInBytes(Greeting value) {
        return 3 + NAME_CONTENT.sizeInBytes(value.name())
                + MESSAGE_CONTENT.sizeInBytes(value.message());
    }

    @Override
    public void verify(Greeting value) {
        Require.present(value.name(), "name");
        NAME_CONTENT.verify(value.name(), "name");
        Require.present(value.message(), "message");
        MESSAGE_CONTENT.verify(value.message(), "message");
        Require.unsigned(value.trailer(), 16, "trailer");

        Require.unsigned(writtenNameLength(value), 8, "nameLength");
    }

    @Override
    public void write(Greeting value, ByteBuffer out, int start) {
        int word0 = (int) writtenNameLength(value);
        BigEndian.putByte(out, start, word0);

        NAME_CONTENT.write(value.name(), out, start + 1);
        int nameEnd = start + 1 + NAME_CONTENT.sizeInBytes(value.name());
        MESSAGE_CONTENT.write(value.message(), out, nameEnd);
        int messageEnd = nameEnd + MESSAGE_CONTENT.sizeInBytes(value.message());
        int word1 = value.trailer();
        BigEndian.putShort(out, messageEnd, word1);
    }

    @Override
    public boolean absorbs(Greeting value) {
        return true;
    }

    @Override
    public Greeting fixed(Greeting value, String path) {
        Require.present(value.name(), path + "name");
        Require.present(value.message(), path + "message");
        return new Greeting(
                (int) computedNameLength(value, path),
                value.name(),
                value.message(),
                value.trailer());
    }

    @Override
    public void check(Greeting value, String path, List<Mismatch> found) {
        Compare.length(
                value.nameLength(),
                8L * NAME_CONTENT.sizeInBytes(value.name()),
                8, 0, path, "nameLength", found);
    }

    /**
     * What is written for {@code nameLength}.
     */
    private static long writtenNameLength(Greeting value) {
        return value.nameLength() == Auto.AUTO ? computedNameLength(value, "") : value.nameLength();
    }

    /**
     * What {@code nameLength} has to say of this value.
     */
    private static long computedNameLength(Greeting value, String path) {
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
    public static Builder edit(Greeting value) {
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
                    "Greeting",
                    MIN_BITS,
                    MAX_BITS,
                    new Layout.Field(
                            "nameLength",
                            new Layout.Type.Number(8, false, null),
                            List.of(new Layout.Relation.Length(1, 1, 8, 0))),
                    new Layout.Field("name", new Layout.Type.Content("UTF-8", -1, -1, -1L, 2147483647, null)),
                    new Layout.Field(
                            "message",
                            new Layout.Type.Content("Shift_JIS", -1, -1, -1L, 2147483647, null)),
                    Describe.unsigned("trailer", 16))
                .documented("Two texts, one behind a length and one up to a number at the end.");
        }
    }

    /**
     * Makes values of {@link Greeting}. Components that describe others start as what is computed on write,
     * numbers as 0 unless they have a default.
     */
    public static final class Builder extends RecordBuilder {
        private int nameLength = Auto.AUTO;

        private String name = "";

        private String message = "";

        private int trailer;

        private Builder() {
        }

        private Builder(Greeting value) {
            copied();
            this.nameLength = value.nameLength();
            this.name = value.name();
            this.message = value.message();
            this.trailer = value.trailer();
        }

        /**
         * Sets {@code nameLength}.
         */
        public Builder nameLength(int nameLength) {
            this.nameLength = nameLength;
            given(0);
            return this;
        }

        /**
         * Sets {@code name}.
         */
        public Builder name(String name) {
            this.name = name;
            given(1);
            return this;
        }

        /**
         * Sets {@code message}.
         */
        public Builder message(String message) {
            this.message = message;
            given(2);
            return this;
        }

        /**
         * Sets {@code trailer}.
         */
        public Builder trailer(int trailer) {
            this.trailer = trailer;
            given(3);
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
        public Greeting build() {
            return new Greeting(
                    isStale(0, 1) ? Auto.AUTO : this.nameLength,
                    this.name,
                    this.message,
                    this.trailer);
        }
    }
}
