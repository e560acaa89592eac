package golden;

import java.nio.ByteBuffer;
import java.util.List;
import javax.annotation.processing.Generated;
import org.bitrecord.Layout;
import org.bitrecord.Mismatch;
import org.bitrecord.runtime.BigEndian;
import org.bitrecord.runtime.Bounds;
import org.bitrecord.runtime.Compare;
import org.bitrecord.runtime.GeneratedCodec;
import org.bitrecord.runtime.MadeFrom;

/**
 * Reads and writes the records of {@link golden.Options.Option}: 1 to 255 bytes. Their {@code kind} says which
 * one is there.
 *
 * <ul>
 *   <li>0: {@link golden.Options.End}
 *   <li>3: {@link golden.Options.Pair}
 *   <li>any other code: {@link golden.Options.Other}
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
@MadeFrom({Options_EndCodec.class, Options_PairCodec.class, Options_OtherCodec.class})
public final class Options_OptionCodec extends GeneratedCodec<Options.Option> {
    /**
     * The one instance; it has no state.
     */
    public static final Options_OptionCodec INSTANCE = new Options_OptionCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 8;

    /**
     * The greatest number of bits that a value takes.
     */
    public static final long MAX_BITS = 2040;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private static volatile Layout.OfUnion description;

    private Options_OptionCodec() {
    }

    @Override
    public Options.Option read(ByteBuffer in, int start, int end) {
        int code = codeAt(in, start, end);
        switch (code) {
            case 0:
                return Options_EndCodec.INSTANCE.read(in, start, end);
            case 3:
                return Options_PairCodec.INSTANCE.read(in, start, end);
            default:
                return Options_OtherCodec.INSTANCE.read(in, start, end);
        }
    }

    private static int codeAt(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 1);
        int word = BigEndian.getByte(in, start);
        return word;
    }

    @Override
    public int sizeInBytes(Options.Option value) {
        if (value instanceof Options.End it) {
            return Options_EndCodec.INSTANCE.sizeInBytes(it);
        }
        if (value instanceof Options.Pair it) {
            return Options_PairCodec.INSTANCE.sizeInBytes(it);
        }
        return Options_OtherCodec.INSTANCE.sizeInBytes((Options.Other) value);
    }

    @Override
    public void verify(Options.Option value) {
        if (value instanceof Options.End it) {
            Options_EndCodec.INSTANCE.verify(it);
            return;
        }
        if (value instanceof Options.Pair it) {
            Options_PairCodec.INSTANCE.verify(it);
            return;
        }
        Options_OtherCodec.INSTANCE.verify((Options.Other) value);
    }

    @Override
    public void write(Options.Option value, ByteBuffer out, int start) {
        if (value instanceof Options.End it) {
            Options_EndCodec.INSTANCE.write(it, out, start);
            return;
        }
        if (value instanceof Options.Pair it) {
            Options_PairCodec.INSTANCE.write(it, out, start);
            return;
        }
        Options_OtherCodec.INSTANCE.write((Options.Other) value, out, start);
    }

    @Override
    public Options.Option fixed(Options.Option value, String path) {
        if (value instanceof Options.End it) {
            return Options_EndCodec.INSTANCE.fixed(it, path + "End.");
        }
        if (value instanceof Options.Pair it) {
            return Options_PairCodec.INSTANCE.fixed(it, path + "Pair.");
        }
        return Options_OtherCodec.INSTANCE.fixed((Options.Other) value, path + "Other.");
    }

    @Override
    public void check(Options.Option value, String path, List<Mismatch> found) {
        if (value instanceof Options.Other) {
            checkCode(value, path + "Other.", found);
        }
        if (value instanceof Options.End it) {
            Options_EndCodec.INSTANCE.check(it, path + "End.", found);
            return;
        }
        if (value instanceof Options.Pair it) {
            Options_PairCodec.INSTANCE.check(it, path + "Pair.", found);
            return;
        }
        Options_OtherCodec.INSTANCE.check((Options.Other) value, path + "Other.", found);
    }

    /**
     * Lists a Other whose code is that of another record, as which it would be read.
     */
    private void checkCode(Options.Option value, String path, List<Mismatch> found) {
        ByteBuffer written = written(value);
        int code = codeAt(written, 0, written.limit());
        Compare.tag(code, !(code == 0
                || code == 3), "a code without a record", path, "kind", found);
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
                    "Option",
                    MIN_BITS,
                    MAX_BITS,
                    new Layout.InsideTag("kind", 0, new Layout.Type.Number(8, false, null)),
                    List.of(
                            new Layout.Choice(List.of(0L), Options_EndCodec.INSTANCE),
                            new Layout.Choice(List.of(3L), Options_PairCodec.INSTANCE)),
                    Options_OtherCodec.INSTANCE);
        }
    }
}
