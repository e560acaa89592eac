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
import org.bitrecord.runtime.GeneratedCodec;
import org.bitrecord.runtime.Lengths;
import org.bitrecord.runtime.Require;

/**
 * Reads and writes {@link example.Greeting}: 3 bytes or more.
 *
 * <pre>{@code
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
 * }</pre>
 */
@SuppressWarnings({"exports", "auxiliaryclass", "deprecation", "removal"})
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
        int trailer = word1;

        return new Greeting(nameLength, name, message, trailer);
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

    @Override
    public Layout.OfRecord layout() {
        return Description.LAYOUT;
    }

    private static final class Description {
        static final Layout.OfRecord LAYOUT = new Layout.OfRecord(
                "Greeting",
                MIN_BITS,
                MAX_BITS,
                List.of(
                        new Layout.Field(
                                "nameLength",
                                new Layout.Type.Number(8, false, null),
                                List.of(new Layout.Relation.Length(1, 1, 8, 0))),
                        new Layout.Field("name", new Layout.Type.Content("UTF-8", -1, -1, -1L, 2147483647, null)),
                        new Layout.Field(
                                "message",
                                new Layout.Type.Content("Shift_JIS", -1, -1, -1L, 2147483647, null)),
                        new Layout.Field("trailer", new Layout.Type.Number(16, false, null))));

        private Description() {
        }
    }
}
