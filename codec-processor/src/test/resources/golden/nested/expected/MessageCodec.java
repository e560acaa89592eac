package golden;

import java.nio.ByteBuffer;
import java.util.List;
import javax.annotation.processing.Generated;
import org.bitrecord.Bytes;
import org.bitrecord.Layout;
import org.bitrecord.Mismatch;
import org.bitrecord.runtime.BigEndian;
import org.bitrecord.runtime.Bounds;
import org.bitrecord.runtime.Describe;
import org.bitrecord.runtime.GeneratedCodec;
import org.bitrecord.runtime.MadeFrom;
import org.bitrecord.runtime.Octets;
import org.bitrecord.runtime.RecordBuilder;
import org.bitrecord.runtime.Refused;
import org.bitrecord.runtime.Require;

/**
 * Reads and writes {@link golden.Message}: 3 bytes or more.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |     kind      |u| c |priority |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           body ...                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           rest ...                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 *  u = flags.urgent
 *  c = flags.colour
 * </pre>
 *
 * <ul>
 *   <li>{@code kind} ({@code Kind}): bit 0, 8 bits; always 7
 *   <li>{@code flags} ({@code Flags}): bit 8, 3 bits
 *   <li>{@code priority}: bit 11, 5 bits
 *   <li>{@code body} ({@code Body}): from bit 16, 1 to 256 bytes
 *   <li>{@code rest} ({@code Bytes}): behind {@code body}, up to the end
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
@MadeFrom({Message_KindCodec.class, Message_FlagsCodec.class, Message_BodyCodec.class})
public final class MessageCodec extends GeneratedCodec<Message> {
    /**
     * The one instance; it has no state.
     */
    public static final MessageCodec INSTANCE = new MessageCodec();

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

    private static volatile Layout.OfRecord description;

    private MessageCodec() {
    }

    @Override
    public Message read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 3);
        int word0 = BigEndian.getShort(in, start);
        int kindValue = word0 >>> 8;
        Bounds.constant(kindValue, 7);

        Message.Body body = Message_BodyCodec.INSTANCE.read(in, start + 2, end);
        int bodyEnd = start + 2 + Message_BodyCodec.INSTANCE.sizeInBytes(body);
        Bytes rest = Octets.bytes(in, bodyEnd, end - bodyEnd);
        Message.Kind kind = new Message.Kind(kindValue);
        Message.Flags flags = new Message.Flags(BigEndian.bit(word0, 7), (word0 >>> 5) & 0x3);
        return new Message(kind, flags, /* priority */ word0 & 0x1F, body, rest);
    }

    @Override
    public int sizeInBytes(Message value) {
        return 2 + Message_BodyCodec.INSTANCE.sizeInBytes(value.body()) + value.rest().size();
    }

    @Override
    public void verify(Message value) {
        Require.present(value.kind(), "kind");
        Require.constant(value.kind().value(), 7, "kind.value");
        Require.present(value.flags(), "flags");
        Require.unsigned(value.flags().colour(), 2, "flags.colour");
        Require.unsigned(value.priority(), 5, "priority");
        Require.present(value.body(), "body");
        try {
            Message_BodyCodec.INSTANCE.verify(value.body());
        } catch (Refused refused) {
            throw refused.inside("body");
        }
        Require.present(value.rest(), "rest");
    }

    @Override
    public void write(Message value, ByteBuffer out, int start) {
        int word0 = 7 << 8
                | (value.flags().urgent() ? 0x80 : 0)
                | value.flags().colour() << 5
                | value.priority();
        BigEndian.putShort(out, start, word0);

        Message_BodyCodec.INSTANCE.write(value.body(), out, start + 2);
        int bodyEnd = start + 2 + Message_BodyCodec.INSTANCE.sizeInBytes(value.body());
        value.rest().copyTo(out, bodyEnd);
    }

    @Override
    public boolean absorbs(Message value) {
        return true;
    }

    @Override
    public Message fixed(Message value, String path) {
        Require.present(value.kind(), path + "kind");
        Require.present(value.flags(), path + "flags");
        Require.present(value.body(), path + "body");
        Require.present(value.rest(), path + "rest");
        return new Message(
                value.kind(),
                value.flags(),
                value.priority(),
                Message_BodyCodec.INSTANCE.fixed(value.body(), path + "body."),
                value.rest());
    }

    @Override
    public void check(Message value, String path, List<Mismatch> found) {
        Message_BodyCodec.INSTANCE.check(value.body(), path + "body.", found);
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
    public static Builder edit(Message value) {
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
                    "Message",
                    MIN_BITS,
                    MAX_BITS,
                    new Layout.Field("kind", new Layout.Type.Nested(Message_KindCodec.INSTANCE, 7L)),
                    new Layout.Field("flags", new Layout.Type.Nested(Message_FlagsCodec.INSTANCE, null)),
                    Describe.unsigned("priority", 5),
                    new Layout.Field("body", new Layout.Type.Nested(Message_BodyCodec.INSTANCE, null)),
                    new Layout.Field("rest", new Layout.Type.Data()))
                .documented("A code record, a small record in a run, a record with a codec of its "
                        + "own, and one that is not whole bytes.");
        }
    }

    /**
     * Makes values of {@link Message}. Constant components start as their constant,
     * numbers as 0 unless they have a default.
     */
    public static final class Builder extends RecordBuilder {
        private Message.Kind kind = new Message.Kind(7);

        private Message.Flags flags = new Message.Flags(false, 0);

        private int priority;

        private Message.Body body;

        private Bytes rest = Bytes.EMPTY;

        private Builder() {
        }

        private Builder(Message value) {
            this.kind = value.kind();
            this.flags = value.flags();
            this.priority = value.priority();
            this.body = value.body();
            this.rest = value.rest();
        }

        /**
         * Sets {@code kind}.
         */
        public Builder kind(Message.Kind kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Sets {@code flags}.
         */
        public Builder flags(Message.Flags flags) {
            this.flags = flags;
            return this;
        }

        /**
         * Sets {@code priority}.
         */
        public Builder priority(int priority) {
            this.priority = priority;
            return this;
        }

        /**
         * Sets {@code body}.
         */
        public Builder body(Message.Body body) {
            this.body = body;
            return this;
        }

        /**
         * Sets {@code rest}.
         */
        public Builder rest(Bytes rest) {
            this.rest = rest;
            return this;
        }

        /**
         * The value.
         *
         * @throws IllegalStateException if a component without a default is not set
         */
        public Message build() {
            return new Message(
                    this.kind,
                    this.flags,
                    this.priority,
                    required(this.body, "Message.body"),
                    this.rest);
        }
    }
}
