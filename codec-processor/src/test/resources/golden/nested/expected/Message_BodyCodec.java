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
 * Reads and writes {@link golden.Message.Body}: 1 to 256 bytes.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |    length     |
 * +-+-+-+-+-+-+-+-+
 * |                           text ...                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <ul>
 *   <li>{@code length}: bit 0, 8 bits; length of {@code text} in bytes
 *   <li>{@code text} ({@code Bytes}): from bit 8, as long as {@code length} says
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
public final class Message_BodyCodec extends GeneratedCodec<Message.Body> {
    /**
     * The one instance; it has no state.
     */
    public static final Message_BodyCodec INSTANCE = new Message_BodyCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 8;

    /**
     * The greatest number of bits that a value takes.
     */
    public static final long MAX_BITS = 2048;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private static volatile Layout.OfRecord description;

    private Message_BodyCodec() {
    }

    @Override
    public Message.Body read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 1);
        int word0 = BigEndian.getByte(in, start);
        int length = word0;

        int textEnd = Bounds.end(start + 1, length, 0, end);
        Bytes text = Octets.bytes(in, start + 1, textEnd - (start + 1));
        return new Message.Body(length, text);
    }

    @Override
    public int sizeInBytes(Message.Body value) {
        return 1 + value.text().size();
    }

    @Override
    public void verify(Message.Body value) {
        Require.present(value.text(), "text");

        Require.unsigned(writtenLength(value), 8, "length");
    }

    @Override
    public void write(Message.Body value, ByteBuffer out, int start) {
        int word0 = (int) writtenLength(value);
        BigEndian.putByte(out, start, word0);

        value.text().copyTo(out, start + 1);
    }

    @Override
    public Message.Body fixed(Message.Body value, String path) {
        Require.present(value.text(), path + "text");
        return new Message.Body(
                (int) computedLength(value, path),
                value.text());
    }

    @Override
    public void check(Message.Body value, String path, List<Mismatch> found) {
        Compare.length(
                value.length(),
                8L * value.text().size(),
                8, 0, path, "length", found);
    }

    /**
     * What is written for {@code length}.
     */
    private static long writtenLength(Message.Body value) {
        return value.length() == Auto.AUTO ? computedLength(value, "") : value.length();
    }

    /**
     * What {@code length} has to say of this value.
     */
    private static long computedLength(Message.Body value, String path) {
        return Lengths.inUnits(8L * value.text().size(), 8, 0, path, "length");
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
    public static Builder edit(Message.Body value) {
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
                    "Body",
                    MIN_BITS,
                    MAX_BITS,
                    new Layout.Field(
                            "length",
                            new Layout.Type.Number(8, false, null),
                            List.of(new Layout.Relation.Length(1, 1, 8, 0))),
                    new Layout.Field("text", new Layout.Type.Data()));
        }
    }

    /**
     * Makes values of {@link Message.Body}. Components that describe others start as what is computed on write.
     */
    public static final class Builder extends RecordBuilder {
        private int length = Auto.AUTO;

        private Bytes text = Bytes.EMPTY;

        private Builder() {
        }

        private Builder(Message.Body value) {
            copied();
            this.length = value.length();
            this.text = value.text();
        }

        /**
         * Sets {@code length}.
         */
        public Builder length(int length) {
            this.length = length;
            given(0);
            return this;
        }

        /**
         * Sets {@code text}.
         */
        public Builder text(Bytes text) {
            this.text = text;
            given(1);
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
        public Message.Body build() {
            return new Message.Body(
                    isStale(0, 1) ? Auto.AUTO : this.length,
                    this.text);
        }
    }
}
