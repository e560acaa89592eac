package golden;

import java.nio.ByteBuffer;
import java.util.ArrayList;
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
import org.bitrecord.runtime.Failure;
import org.bitrecord.runtime.GeneratedCodec;
import org.bitrecord.runtime.Lengths;
import org.bitrecord.runtime.MadeFrom;
import org.bitrecord.runtime.Octets;
import org.bitrecord.runtime.RecordBuilder;
import org.bitrecord.runtime.Refused;
import org.bitrecord.runtime.Require;

/**
 * Reads and writes {@link golden.Options}: 2 bytes or more.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |    length     |
 * +-+-+-+-+-+-+-+-+
 * |                          options ...                          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                          padding ...                          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                          entries ...                          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           more ...                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <ul>
 *   <li>{@code length}: bit 0, 8 bits; length of {@code options} and {@code padding} in bytes
 *   <li>{@code options} ({@code List<Option>}): from bit 8, ends with the first element for which
 *       {@code element.kind == 0}, or without one; up to the end that {@code length} says
 *   <li>{@code padding} ({@code Bytes}): behind {@code options}, up to the end that {@code length} says
 *   <li>{@code entries} ({@code List<Entry>}): behind {@code padding}, ends with the first element for which
 *       {@code element.last}
 *   <li>{@code more} ({@code List<Entry>}): behind {@code entries}, up to the end
 * </ul>
 */
@SuppressWarnings({"all", "exports", "auxiliaryclass", "deprecation", "removal", "doclint:missing"})
@Generated("org.bitrecord.processor.CodecProcessor")
@MadeFrom({Options_OptionCodec.class, Options_EntryCodec.class})
public final class OptionsCodec extends GeneratedCodec<Options> {
    /**
     * The one instance; it has no state.
     */
    public static final OptionsCodec INSTANCE = new OptionsCodec();

    /**
     * The least number of bits that a value takes.
     */
    public static final long MIN_BITS = 16;

    /**
     * The greatest number of bits that a value takes; there is no bound.
     */
    public static final long MAX_BITS = Layout.UNBOUNDED;

    /**
     * Whether encoding what was decoded gives the same bytes.
     */
    public static final boolean LOSSLESS = true;

    private static volatile Layout.OfRecord description;

    private OptionsCodec() {
    }

    @Override
    public Options read(ByteBuffer in, int start, int end) {
        Bounds.need(start, end, 2);
        int word0 = BigEndian.getByte(in, start);
        int length = word0;

        int paddingEnd = Bounds.end(start + 1, length, 0, end);
        List<Options.Option> options = readOptions(in, start + 1, paddingEnd);
        int optionsEnd = start + 1 + sizeOfOptions(options);
        Bytes padding = Octets.bytes(in, optionsEnd, paddingEnd - optionsEnd);
        List<Options.Entry> entries = readEntries(in, paddingEnd, end);
        int entriesEnd = paddingEnd + entries.size() * 1;
        List<Options.Entry> more = readMore(in, entriesEnd, end);
        return new Options(length, options, padding, entries, more);
    }

    private static List<Options.Option> readOptions(ByteBuffer in, int start, int end) {
        try {
            if (start == end) {
                return List.of();
            }
            List<Options.Option> list = new ArrayList<>();
            int at = start;
            while (at < end) {
                Options.Option it = Options_OptionCodec.INSTANCE.read(in, at, end);
                list.add(it);
                if (it.kind() == 0) {
                    break;
                }
                at += Options_OptionCodec.INSTANCE.sizeInBytes(it);
            }
            return List.copyOf(list);
        } catch (Failure failure) {
            throw failure.inRegion();
        }
    }

    private static List<Options.Entry> readEntries(ByteBuffer in, int start, int end) {
        List<Options.Entry> list = new ArrayList<>();
        int at = start;
        while (true) {
            Options.Entry it = Options_EntryCodec.INSTANCE.read(in, at, end);
            list.add(it);
            if (it.last()) {
                break;
            }
            at += 1;
        }
        return List.copyOf(list);
    }

    private static List<Options.Entry> readMore(ByteBuffer in, int start, int end) {
        if (start == end) {
            return List.of();
        }
        List<Options.Entry> list = new ArrayList<>();
        int at = start;
        while (at < end) {
            Options.Entry it = Options_EntryCodec.INSTANCE.read(in, at, end);
            list.add(it);
            at += 1;
        }
        return List.copyOf(list);
    }

    @Override
    public int sizeInBytes(Options value) {
        return 1 + sizeOfOptions(value.options()) + value.padding().size()
                + value.entries().size() * 1 + value.more().size() * 1;
    }

    @Override
    public void verify(Options value) {
        Require.present(value.options(), "options");
        verifyOptions(value.options());
        Require.present(value.padding(), "padding");
        Require.present(value.entries(), "entries");
        verifyEntries(value.entries());
        Require.present(value.more(), "more");
        verifyMore(value.more());

        Require.unsigned(writtenLength(value), 8, "length");
        if (absorbsOptions(value.options())
        && value.padding().size() > 0) {
            throw new Refused("padding", "cannot follow `options`, which goes on to the end of what encloses both");
        }
    }

    @Override
    public void write(Options value, ByteBuffer out, int start) {
        int word0 = (int) writtenLength(value);
        BigEndian.putByte(out, start, word0);

        writeOptions(value.options(), out, start + 1);
        int optionsEnd = start + 1 + sizeOfOptions(value.options());
        value.padding().copyTo(out, optionsEnd);
        int paddingEnd = optionsEnd + value.padding().size();
        writeEntries(value.entries(), out, paddingEnd);
        int entriesEnd = paddingEnd + value.entries().size() * 1;
        writeMore(value.more(), out, entriesEnd);
    }

    private static int sizeOfOptions(List<Options.Option> list) {
        if (list.isEmpty()) {
            return 0;
        }
        int size = 0;
        for (Options.Option it : list) {
            size += Options_OptionCodec.INSTANCE.sizeInBytes(it);
        }
        return size;
    }

    private static void verifyOptions(List<Options.Option> list) {
        for (int i = 0; i < list.size(); i++) {
            Options.Option it = list.get(i);
            if (it == null) {
                throw new Refused("options[" + i + "]", "is null");
            }
            try {
                Options_OptionCodec.INSTANCE.verify(it);
            } catch (Refused refused) {
                throw refused.inside("options[" + i + "]/" + it.getClass().getSimpleName());
            }
            if (i < list.size() - 1 && (it.kind() == 0)) {
                throw new Refused("options[" + i + "]", "ends the list (it.kind == 0), but more elements follow");
            }
        }
    }

    private static void writeOptions(List<Options.Option> list, ByteBuffer out, int start) {
        int at = start;
        for (Options.Option it : list) {
            Options_OptionCodec.INSTANCE.write(it, out, at);
            at += Options_OptionCodec.INSTANCE.sizeInBytes(it);
        }
    }

    private static void verifyEntries(List<Options.Entry> list) {
        for (int i = 0; i < list.size(); i++) {
            Options.Entry it = list.get(i);
            if (it == null) {
                throw new Refused("entries[" + i + "]", "is null");
            }
            try {
                Options_EntryCodec.INSTANCE.verify(it);
            } catch (Refused refused) {
                throw refused.inside("entries[" + i + "]");
            }
            if (i < list.size() - 1 && (it.last())) {
                throw new Refused("entries[" + i + "]", "ends the list (it.last), but more elements follow");
            }
            if (i == list.size() - 1 && !(it.last())) {
                throw new Refused("entries[" + i + "]", "is the last element, but does not end the list (it.last)");
            }
        }
        if (list.isEmpty()) {
            throw new Refused("entries", "is empty, but needs an element that ends it (it.last)");
        }
    }

    private static void writeEntries(List<Options.Entry> list, ByteBuffer out, int start) {
        int at = start;
        for (Options.Entry it : list) {
            Options_EntryCodec.INSTANCE.write(it, out, at);
            at += 1;
        }
    }

    private static void verifyMore(List<Options.Entry> list) {
        for (int i = 0; i < list.size(); i++) {
            Options.Entry it = list.get(i);
            if (it == null) {
                throw new Refused("more[" + i + "]", "is null");
            }
            try {
                Options_EntryCodec.INSTANCE.verify(it);
            } catch (Refused refused) {
                throw refused.inside("more[" + i + "]");
            }
        }
    }

    private static void writeMore(List<Options.Entry> list, ByteBuffer out, int start) {
        int at = start;
        for (Options.Entry it : list) {
            Options_EntryCodec.INSTANCE.write(it, out, at);
            at += 1;
        }
    }

    @Override
    public boolean absorbs(Options value) {
        return true;
    }

    private static boolean absorbsOptions(List<Options.Option> list) {
        if (list.isEmpty()) {
            return true;
        }
        Options.Option it = list.get(list.size() - 1);
        return !(it.kind() == 0);
    }

    @Override
    public Options fixed(Options value, String path) {
        Require.present(value.options(), path + "options");
        Require.present(value.padding(), path + "padding");
        Require.present(value.entries(), path + "entries");
        Require.present(value.more(), path + "more");
        Options inner = new Options(
                value.length(),
                fixedOptions(value.options(), path),
                value.padding(),
                fixedEntries(value.entries(), path),
                fixedMore(value.more(), path));
        return new Options(
                (int) computedLength(inner, path),
                inner.options(),
                inner.padding(),
                inner.entries(),
                inner.more());
    }

    private static List<Options.Option> fixedOptions(List<Options.Option> list, String path) {
        List<Options.Option> fixed = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Options.Option it = list.get(i);
            Require.present(it, path + "options[" + i + "]");
            fixed.add(Options_OptionCodec.INSTANCE.fixed(it, path + "options[" + i + "]/"));
        }
        return List.copyOf(fixed);
    }

    private static List<Options.Entry> fixedEntries(List<Options.Entry> list, String path) {
        List<Options.Entry> fixed = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Options.Entry it = list.get(i);
            Require.present(it, path + "entries[" + i + "]");
            fixed.add(Options_EntryCodec.INSTANCE.fixed(it, path + "entries[" + i + "]."));
        }
        return List.copyOf(fixed);
    }

    private static List<Options.Entry> fixedMore(List<Options.Entry> list, String path) {
        List<Options.Entry> fixed = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Options.Entry it = list.get(i);
            Require.present(it, path + "more[" + i + "]");
            fixed.add(Options_EntryCodec.INSTANCE.fixed(it, path + "more[" + i + "]."));
        }
        return List.copyOf(fixed);
    }

    @Override
    public void check(Options value, String path, List<Mismatch> found) {
        Compare.length(
                value.length(),
                8L * (sizeOfOptions(value.options()) + value.padding().size()),
                8, 0, path, "length", found);
        checkOptions(value.options(), path, found);
        checkEntries(value.entries(), path, found);
        checkMore(value.more(), path, found);
    }

    private static void checkOptions(List<Options.Option> list, String path, List<Mismatch> found) {
        for (int i = 0; i < list.size(); i++) {
            Options_OptionCodec.INSTANCE.check(list.get(i), path + "options[" + i + "]/", found);
        }
    }

    private static void checkEntries(List<Options.Entry> list, String path, List<Mismatch> found) {
        for (int i = 0; i < list.size(); i++) {
            Options_EntryCodec.INSTANCE.check(list.get(i), path + "entries[" + i + "].", found);
        }
    }

    private static void checkMore(List<Options.Entry> list, String path, List<Mismatch> found) {
        for (int i = 0; i < list.size(); i++) {
            Options_EntryCodec.INSTANCE.check(list.get(i), path + "more[" + i + "].", found);
        }
    }

    /**
     * What is written for {@code length}.
     */
    private static long writtenLength(Options value) {
        return value.length() == Auto.AUTO ? computedLength(value, "") : value.length();
    }

    /**
     * What {@code length} has to say of this value.
     */
    private static long computedLength(Options value, String path) {
        return Lengths.inUnits(8L * (sizeOfOptions(value.options()) + value.padding().size()),
                8, 0, path, "length");
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
    public static Builder edit(Options value) {
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
                    "Options",
                    MIN_BITS,
                    MAX_BITS,
                    new Layout.Field(
                            "length",
                            new Layout.Type.Number(8, false, null),
                            List.of(new Layout.Relation.Length(1, 2, 8, 0))),
                    new Layout.Field(
                            "options",
                            new Layout.Type.Items(Options_OptionCodec.INSTANCE, "it.kind == 0", true)),
                    new Layout.Field("padding", new Layout.Type.Data()),
                    new Layout.Field(
                            "entries",
                            new Layout.Type.Items(Options_EntryCodec.INSTANCE, "it.last", false)),
                    new Layout.Field("more", new Layout.Type.Items(Options_EntryCodec.INSTANCE, null, false)))
                .documented("Lists by their condition, by their length and to the end; and a union "
                        + "that is told apart by its own first byte.");
        }
    }

    /**
     * Makes values of {@link Options}. Components that describe others start as what is computed on write.
     */
    public static final class Builder extends RecordBuilder {
        private int length = Auto.AUTO;

        private List<Options.Option> options = List.of();

        private Bytes padding = Bytes.EMPTY;

        private List<Options.Entry> entries = List.of();

        private List<Options.Entry> more = List.of();

        private Builder() {
        }

        private Builder(Options value) {
            copied();
            this.length = value.length();
            this.options = value.options();
            this.padding = value.padding();
            this.entries = value.entries();
            this.more = value.more();
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
         * Sets {@code options}.
         */
        public Builder options(List<Options.Option> options) {
            this.options = options;
            given(1);
            return this;
        }

        /**
         * Sets {@code padding}.
         */
        public Builder padding(Bytes padding) {
            this.padding = padding;
            given(2);
            return this;
        }

        /**
         * Sets {@code entries}.
         */
        public Builder entries(List<Options.Entry> entries) {
            this.entries = entries;
            given(3);
            return this;
        }

        /**
         * Sets {@code more}.
         */
        public Builder more(List<Options.Entry> more) {
            this.more = more;
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
         */
        public Options build() {
            return new Options(
                    isStale(0, 1, 2) ? Auto.AUTO : this.length,
                    this.options,
                    this.padding,
                    this.entries,
                    this.more);
        }
    }
}
