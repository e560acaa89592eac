package golden;

import java.nio.ByteBuffer;
import java.util.List;
import javax.annotation.processing.Generated;
import org.bitrecord.Layout;
import org.bitrecord.Mismatch;
import org.bitrecord.runtime.MadeFrom;
import org.bitrecord.runtime.Refused;
import org.bitrecord.runtime.TaggedCodec;

/**
 * Reads and writes the records of {@link golden.Packet.Body}: 0 bytes or more. A tag outside says which one is
 * there, so this is no codec of its own but serves those of other records.
 *
 * <ul>
 *   <li>1: {@link golden.Packet.Ping}
 *   <li>2 or 3: {@link golden.Packet.Text}
 *   <li>any other code: {@link golden.Packet.Unknown}
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
@MadeFrom({Packet_PingCodec.class, Packet_TextCodec.class, Packet_UnknownCodec.class})
public final class Packet_BodyCodec extends TaggedCodec<Packet.Body> {
    /**
     * The one instance; it has no state.
     */
    public static final Packet_BodyCodec INSTANCE = new Packet_BodyCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 0;

    /**
     * The greatest number of bits that a value takes; there is no bound.
     */
    public static final long MAX_BITS = Layout.UNBOUNDED;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private static volatile Layout.OfUnion description;

    private Packet_BodyCodec() {
    }

    @Override
    public Packet.Body read(long code, ByteBuffer in, int start, int end) {
        if (code != (int) code) {
            return Packet_UnknownCodec.INSTANCE.read(in, start, end);
        }
        switch ((int) code) {
            case 1:
                return Packet_PingCodec.INSTANCE.read(in, start, end);
            case 2:
            case 3:
                return Packet_TextCodec.INSTANCE.read(in, start, end);
            default:
                return Packet_UnknownCodec.INSTANCE.read(in, start, end);
        }
    }

    @Override
    public int sizeInBytes(Packet.Body value) {
        if (value instanceof Packet.Ping it) {
            return Packet_PingCodec.INSTANCE.sizeInBytes(it);
        }
        if (value instanceof Packet.Text it) {
            return Packet_TextCodec.INSTANCE.sizeInBytes(it);
        }
        return Packet_UnknownCodec.INSTANCE.sizeInBytes((Packet.Unknown) value);
    }

    /**
     * Refuses a record that cannot be written.
     */
    public void verify(Packet.Body value) {
        if (value instanceof Packet.Ping it) {
            Packet_PingCodec.INSTANCE.verify(it);
            return;
        }
        if (value instanceof Packet.Text it) {
            Packet_TextCodec.INSTANCE.verify(it);
            return;
        }
        Packet_UnknownCodec.INSTANCE.verify((Packet.Unknown) value);
    }

    @Override
    public boolean absorbs(Packet.Body value) {
        if (value instanceof Packet.Ping it) {
            return Packet_PingCodec.INSTANCE.absorbs(it);
        }
        if (value instanceof Packet.Text it) {
            return Packet_TextCodec.INSTANCE.absorbs(it);
        }
        return Packet_UnknownCodec.INSTANCE.absorbs((Packet.Unknown) value);
    }

    @Override
    public void write(Packet.Body value, ByteBuffer out, int start) {
        if (value instanceof Packet.Ping it) {
            Packet_PingCodec.INSTANCE.write(it, out, start);
            return;
        }
        if (value instanceof Packet.Text it) {
            Packet_TextCodec.INSTANCE.write(it, out, start);
            return;
        }
        Packet_UnknownCodec.INSTANCE.write((Packet.Unknown) value, out, start);
    }

    /**
     * The record with everything that describes computed; {@code path} is for messages.
     */
    public Packet.Body fixed(Packet.Body value, String path) {
        if (value instanceof Packet.Ping it) {
            return Packet_PingCodec.INSTANCE.fixed(it, path + "Ping.");
        }
        if (value instanceof Packet.Text it) {
            return Packet_TextCodec.INSTANCE.fixed(it, path + "Text.");
        }
        return Packet_UnknownCodec.INSTANCE.fixed((Packet.Unknown) value, path + "Unknown.");
    }

    /**
     * Adds what describes wrongly in the record.
     */
    public void check(Packet.Body value, String path, List<Mismatch> found) {
        if (value instanceof Packet.Ping it) {
            Packet_PingCodec.INSTANCE.check(it, path + "Ping.", found);
            return;
        }
        if (value instanceof Packet.Text it) {
            Packet_TextCodec.INSTANCE.check(it, path + "Text.", found);
            return;
        }
        Packet_UnknownCodec.INSTANCE.check((Packet.Unknown) value, path + "Unknown.", found);
    }

    /**
     * The code of a record, for the tag {@code component}.
     */
    public long codeOf(Packet.Body value, String path, String component) {
        if (value instanceof Packet.Ping) {
            return 1;
        }
        if (value instanceof Packet.Text) {
            throw new Refused(path + component, "cannot be computed: Text has the codes 2, 3");
        }
        throw new Refused(path + component, "cannot be computed: Unknown stands for every code without a record");
    }

    /**
     * Whether the code chooses the record's class.
     */
    public boolean accepts(long code, Packet.Body value) {
        if (code == 1) {
            return value instanceof Packet.Ping;
        }
        if (code == 2 || code == 3) {
            return value instanceof Packet.Text;
        }
        return value instanceof Packet.Unknown;
    }

    /**
     * The codes that choose the record's class, for messages.
     */
    public String codesOf(Packet.Body value) {
        if (value instanceof Packet.Ping) {
            return "1";
        }
        if (value instanceof Packet.Text) {
            return "2 or 3";
        }
        return "a code without a record";
    }

    @Override
    public Layout.OfUnion layout() {
        if (description == null) {
            describe();
        }
        return description;
    }

    private static synchronized void describe() {
        if (description == null) {
            description = new Layout.OfUnion(
                    "Body",
                    MIN_BITS,
                    MAX_BITS,
                    null,
                    List.of(
                            new Layout.Choice(List.of(1L), Packet_PingCodec.INSTANCE),
                            new Layout.Choice(List.of(2L, 3L), Packet_TextCodec.INSTANCE)),
                    Packet_UnknownCodec.INSTANCE);
        }
    }
}
