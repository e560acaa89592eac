package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import java.util.StringJoiner;
import org.bitrecord.BitOrder;
import org.bitrecord.Bytes;
import org.bitrecord.Described;
import org.bitrecord.Diagnosis;
import org.bitrecord.Dissection;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Numbering;
import org.bitrecord.runtime.Expression.Kind;
import org.bitrecord.runtime.Value.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Explains bytes by walking over them as a {@link Layout} says, one bit after the other: a
 * second implementation of the language, which shares with generated code only what users may write themselves: field
 * codecs, checksums, hatches and the codecs that these ask for. Of what it reads it keeps only what
 * expressions ask for; lists do not deepen the stack.
 */
final class Interpreter {
    private static final int CODES_NAMED = 16;
    private static final int BYTES_SHOWN = 64;

    private final BitCursor cursor;
    private final Shape.Cache shapes;
    private final Failure.@Nullable Refusal refusal;
    private final Nesting nesting;
    private final Trace trace;

    private Interpreter(
            Shape.Cache shapes, BitCursor cursor, Failure.@Nullable Refusal refusal, Nesting nesting, Trace trace) {
        this.shapes = shapes;
        this.cursor = cursor;
        this.refusal = refusal;
        this.nesting = nesting;
        this.trace = trace;
    }

    /**
     * Says why bytes are not a value.
     *
     * @param shapes what was found out of the layouts before
     * @param layout what they should be
     * @param context the context of that, or null if there is none
     * @param length how many bytes there are from {@code offset} on
     * @param exact whether all of them have to be used
     * @param failure what the generated code said
     * @throws AssertionError if nothing is wrong with them, and so is with the generated code
     */
    static Diagnosis explain(
            Shape.Cache shapes,
            Layout layout,
            @Nullable Object context,
            ByteBuffer in,
            int offset,
            int length,
            boolean exact,
            Failure failure) {
        Input input = new Input(in, offset, length, exact);
        Diagnosis diagnosis = walk(shapes, layout, context, input, failure.refusal(), Trace.NONE);
        if (diagnosis == null) {
            throw new AssertionError("nothing is wrong with these " + length + " bytes of " + layout.name() + ": "
                    + Bytes.copyOf(in, offset, Math.min(length, BYTES_SHOWN)).toHex());
        }
        return diagnosis;
    }

    /**
     * Says what bytes are, as far as they are a value.
     *
     * @param shapes what was found out of the layouts before
     * @param refusal what a constructor said against them, or null
     */
    static Dissection dissect(
            Shape.Cache shapes,
            Layout layout,
            @Nullable Object context,
            ByteBuffer in,
            int offset,
            int length,
            Failure.@Nullable Refusal refusal) {
        Recorder recorder = new Recorder(layout.name());
        Input input = new Input(in, offset, length, true);
        return recorder.dissection(walk(shapes, layout, context, input, refusal, recorder));
    }

    /** The bytes that are read, and whether all of them have to be used. */
    private record Input(ByteBuffer in, int offset, int length, boolean exact) {}

    /** Walks over the input, and says why it is not a value; null if it is one. */
    private static @Nullable Diagnosis walk(
            Shape.Cache shapes,
            Layout layout,
            @Nullable Object context,
            Input bytes,
            Failure.@Nullable Refusal refusal,
            Trace trace) {
        BitCursor cursor = new BitCursor(bytes.in(), bytes.offset());
        Interpreter interpreter = new Interpreter(shapes, cursor, refusal, new Nesting(), trace);
        Path path = Path.of(layout.name());
        Limit input = Limit.ofInput(8L * bytes.length());
        try {
            interpreter.nested(layout, context, path, input, null, own(layout));
            if (refusal != null) {
                String problem = refusal.type() + " is refused by its constructor: " + refusal.message();
                throw Trouble.wrong(path, refusal.outerBit() - 8L * bytes.offset(), problem, null, null);
            }
            if (bytes.exact() && cursor.position() != input.end()) {
                throw Trouble.leftOver(path, cursor.position(), input);
            }
            return null;
        } catch (Trouble trouble) {
            Diagnosis found = trouble.diagnosis();
            return found.withHexWindow(HexWindow.around(bytes.in(), bytes.offset(), bytes.length(), found.bitOffset()));
        }
    }

    BitCursor cursor() {
        return cursor;
    }

    /** What is told of what is walked over. */
    Trace trace() {
        return trace;
    }

    /** Reads what is given no context. */
    @Nullable
    Value nested(Described type, Path path, Limit limit, @Nullable Need need, Numbering around) {
        return nested(type, null, path, limit, need, around);
    }

    @Nullable
    Value nested(
            Described type, @Nullable Object context, Path path, Limit limit, @Nullable Need need, Numbering around) {
        Layout layout = type.layout();
        if (layout instanceof Layout.OfRecord record) {
            long start = cursor.position();
            Value value = record(record, context, path, limit, need, around);
            if (trace.isOn()) {
                Legible.ofRecord(type, record, cursor, start, around).ifPresent(trace::text);
            }
            return value;
        }
        if (layout instanceof Layout.OfPacked packed) {
            unpack(packed, path, limit, around.bits() == BitOrder.LSB_FIRST);
            return null;
        }
        return union((Layout.OfUnion) layout, context, path, limit, need, around);
    }

    @Nullable
    private Value union(
            Layout.OfUnion union,
            @Nullable Object context,
            Path path,
            Limit limit,
            @Nullable Need need,
            Numbering around) {
        Layout.InsideTag tag = union.tag();
        if (tag == null) {
            throw new AssertionError("nothing chooses a record of " + union.name());
        }
        if (union.isByOrder()
                && cursor.position() + tag.bitOffset() + tag.number().bits() > limit.end()) {
            // The number is not all there: what is missing is found by either order.
            return nested(union.choices().get(0).type(), context, path, limit, need, around);
        }
        Described record = chosenInside(union, tag, context, path, limit, around);
        // To people records that are one and the same in either byte order are no choice.
        Path chosen = union.isByOrder() ? path : path.chosen(record.layout().name());
        return nested(record, context, chosen, limit, need, own(record));
    }

    /** How the bits of a record are numbered that is no number of what is around it: by itself, or chosen from a union. */
    static Numbering own(Described type) {
        return type.layout() instanceof Layout.OfRecord record ? record.numbering() : Numbering.NETWORK;
    }

    /** The record of a union that its own tag chooses. */
    private Described chosenInside(
            Layout.OfUnion union,
            Layout.InsideTag tag,
            @Nullable Object context,
            Path path,
            Limit limit,
            Numbering around) {
        Path tagPath = path.component(tag.name());
        long start = cursor.position() + tag.bitOffset();
        int bits = tag.number().bits();
        if (start > limit.end()) {
            // What stands before the tag is called otherwise in every record.
            throw Trouble.lack(path, cursor.position(), tag.bitOffset() + bits, limit);
        }
        if (start + bits > limit.end()) {
            throw Trouble.lack(tagPath, start, bits, limit);
        }
        Scalar code = number(tag.number(), cursor.peek(start, bits, numbering(union, tag.number()), start));
        if (union.isByOrder() && union.choices().get(0).type().layout() instanceof Layout.OfRecord either) {
            // What stands before the number is the same in either order, and may be wrong, too.
            long here = cursor.position();
            Trace.Mark mark = trace.mark();
            trace.record(either.name());
            new RecordReader(this, shapes.of(either), context, path, limit, null, around).before(tag.name());
            Described record = chosen(union, code, tagPath, start);
            cursor.moveTo(here);
            trace.backTo(mark);
            return record;
        }
        return chosen(union, code, tagPath, start);
    }

    /** The record of a union that a code chooses. */
    static Described chosen(Layout.OfUnion union, Scalar code, Path tag, long tagStart) {
        Described record = union.otherwise();
        for (Layout.Choice choice : union.choices()) {
            if (choice.codes().contains(code.bits())) {
                record = choice.type();
            }
        }
        if (record == null) {
            String problem = union.isByOrder()
                    ? "is " + code + ", but has to be one of " + known(union)
                    : "is " + code + ", but " + union.name() + " has records for " + known(union) + " only";
            throw Trouble.wrong(tag, tagStart, problem, null, code.toString());
        }
        return record;
    }

    /** R75: what all bytes up to the limit stand for is read by itself; its bits are counted anew. */
    private void unpack(Layout.OfPacked packed, Path path, Limit limit, boolean little) {
        long start = cursor.position();
        int size = (int) ((limit.end() - start) / 8);
        Bytes bytes;
        try {
            bytes = packed.by().unpack(cursor.octets(start, 8L * size, little));
        } catch (IllegalArgumentException malformed) {
            throw Trouble.wrong(path, start, "is malformed: " + malformed.getMessage(), null, null);
        }
        trace.data(bytes, start + 8L * size);
        Failure.Refusal within = refusal == null ? null : refusal.unpackedAt(cursor.bitIndex(start));
        Interpreter inside = new Interpreter(shapes, new BitCursor(bytes.asByteBuffer(), 0), within, nesting, trace);
        Limit all = Limit.ofSize(8L * bytes.size(), path);
        try {
            inside.nested(packed.type(), path, all, null, Numbering.NETWORK);
            if (inside.cursor.position() != all.end()) {
                throw Trouble.leftOver(path, inside.cursor.position(), all);
            }
        } catch (Trouble trouble) {
            String problem = "unpacks to " + Trouble.amount(8L * bytes.size()) + ", of which " + trouble.diagnosis();
            throw Trouble.wrong(path, start, problem, null, null);
        }
        cursor.moveTo(start + 8L * size);
    }

    /** In which order the records of a union are numbered: those with an inside tag are all of one. */
    private static Numbering numbering(Layout.OfUnion union, Layout.Type.Number tag) {
        if (tag.order() != null) {
            return Numbering.of(tag.order());
        }
        Layout first = union.choices().get(0).type().layout();
        return first instanceof Layout.OfRecord record ? record.numbering() : Numbering.NETWORK;
    }

    /** Whether the bits of what is described are numbered from the least significant one of a byte. */
    static boolean isLeastFirst(Layout layout) {
        if (layout instanceof Layout.OfRecord record) {
            return record.numbering().bits() == BitOrder.LSB_FIRST;
        }
        return layout instanceof Layout.OfUnion union
                && !union.choices().isEmpty()
                && isLeastFirst(union.choices().get(0).type().layout());
    }

    private static String known(Layout.OfUnion union) {
        StringJoiner known = new StringJoiner(", ");
        int count = 0;
        for (Layout.Choice choice : union.choices()) {
            for (long code : choice.codes()) {
                if (count++ < CODES_NAMED) {
                    known.add(Long.toString(code));
                }
            }
        }
        return count > CODES_NAMED ? known + " and " + (count - CODES_NAMED) + " more" : known.toString();
    }

    @Nullable
    private Value record(
            Layout.OfRecord layout,
            @Nullable Object context,
            Path path,
            Limit outer,
            @Nullable Need need,
            Numbering around) {
        long start = cursor.position();
        Value value;
        try {
            nesting.enter(layout, path, start);
            if (!layout.name().isEmpty()) {
                trace.record(layout.name());
            }
            value = new RecordReader(this, shapes.of(layout), context, path, outer, need, around).all();
        } finally {
            nesting.leave(layout);
        }
        if (refusal != null
                && refusal.regions().isEmpty()
                && refusal.bit() == cursor.bitIndex(start)
                && refusal.type().equals(layout.name())) {
            throw Trouble.wrong(path, start, "is refused by its constructor: " + refusal.message(), null, null);
        }
        return value;
    }

    static Scalar number(Layout.Type.Number number, long bits) {
        int unused = Long.SIZE - number.bits();
        if (number.signed()) {
            return Scalar.of(bits << unused >> unused);
        }
        return new Scalar(bits, unused == 0 ? Kind.UNSIGNED64 : Kind.NUMBER);
    }
}
