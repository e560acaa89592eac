package org.bitrecord.runtime;

import org.bitrecord.BitOrder;
import org.bitrecord.Described;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Numbering;
import org.bitrecord.Layout.Relation;
import org.bitrecord.runtime.Expression.Kind;
import org.bitrecord.runtime.Value.Perhaps;
import org.bitrecord.runtime.Value.Scalar;
import org.bitrecord.runtime.Value.Struct;
import org.jspecify.annotations.Nullable;

/** Walks over one record, field by field, as its {@link Layout} says. */
final class RecordReader {
    private final Interpreter interpreter;
    private final BitCursor cursor;

    private final Shape shape;
    private final @Nullable Object context;
    private final Path path;

    private final Regions regions;
    private final Kept kept;
    private final Numbering numbering;
    private final CallReader calls;
    private final UnionReader unions;

    private final NumberReader reader;
    private final ChecksumReader checksums;
    private final Trace trace;

    RecordReader(
            Interpreter interpreter,
            Shape shape,
            @Nullable Object context,
            Path path,
            Limit outer,
            @Nullable Need need,
            Numbering around) {
        this.interpreter = interpreter;
        this.cursor = interpreter.cursor();
        this.shape = shape;
        this.context = context;
        this.path = path;
        regions = new Regions(shape, path, outer);
        kept = new Kept(shape, need);
        // R11: a code record has no order, but is read like a number of the record around it.
        numbering = shape.isCode() ? around : shape.layout().numbering();
        reader = new NumberReader(cursor, shape, regions, numbering);
        calls = new CallReader(cursor, shape, regions, kept, numbering);
        unions = new UnionReader(interpreter, shape, context, path, regions, kept, calls, this::known);
        checksums = new ChecksumReader(cursor, shape, regions, kept, context, numbering);
        trace = interpreter.trace();
    }

    @Nullable
    Value all() {
        for (int i = 0; i < shape.size(); i++) {
            field(i);
        }
        return kept.whole();
    }

    /** Reads all that stands in front of a field, and takes in what bounds that. */
    void before(String name) {
        int index = 0;
        while (!shape.field(index).name().equals(name)) {
            field(index++);
        }
        begin(index);
    }

    // Reading what lies in itself fills the stack: what is done before and behind a value has frames of its own.

    private void field(int index) {
        Path fieldPath = begin(index);
        Limit around = regions.limit();
        Limit limit = shape.absorbs(index) ? regions.limitBeforeTail(index, cursor.position()) : around;
        Limit own = shape.size(index) < 0 ? limit : region(fieldPath, shape.size(index), limit);
        long start = cursor.position();
        Value value = value(index, fieldPath, own);
        requireUsedUp(index, fieldPath, limit.equals(around) ? null : limit, own);
        end(index, fieldPath, start, value);
    }

    private Path begin(int index) {
        int tail = shape.late().tailBefore(index);
        if (tail >= 0) {
            readAhead(index, tail, shape.late().last(index));
        }
        regions.reach(index, cursor.position());
        if (isPart(index)) {
            trace.begin(nameOf(index), cursor.position());
        }
        return isUnnamed(index) ? path : pathOf(shape.field(index).name());
    }

    /** To people a code record is its number: Ethernet.type, not Ethernet.type.value. */
    private boolean isUnnamed(int index) {
        return shape.isCode() ? path.endsWithComponent() : shape.isArgument(index);
    }

    /** Whether it is a part of its own of what is walked over. */
    private boolean isPart(int index) {
        Layout.Type type = shape.field(index).type();
        return !isUnnamed(index) && !(type instanceof Layout.Type.Called || type instanceof Layout.Type.Inside);
    }

    private String nameOf(int index) {
        String name = shape.field(index).name();
        return shape.hasArgument() ? name.substring(Shape.ELEMENT.length()) : name;
    }

    /**
     * What has a size uses it up, and so does what leaves room for a tail.
     *
     * @param beforeTail where the tail of this record begins, or null if the field leaves room for none
     */
    private void requireUsedUp(int index, Path fieldPath, @Nullable Limit beforeTail, Limit own) {
        if (shape.size(index) >= 0 && cursor.position() != own.end()) {
            throw Trouble.leftOver(fieldPath, cursor.position(), own);
        }
        if (beforeTail != null && cursor.position() != beforeTail.end()) {
            throw Trouble.leftOver(fieldPath, cursor.position(), beforeTail);
        }
    }

    /** Keeps what was read, and takes in what it says of others. */
    private void end(int index, Path fieldPath, long start, @Nullable Value value) {
        if (isPart(index)) {
            trace.end(cursor.position());
        }
        if (shape.isTagText(index)) {
            // R60: to what it chooses a text is a number.
            long bits = cursor.position() - start;
            kept.addNumber(
                    index, new Scalar(cursor.peek(start, (int) bits, Numbering.NETWORK, start), Kind.UNSIGNED64));
        }
        Layout.Field field = shape.field(index);
        boolean isNumber = field.type() instanceof Layout.Type.Number
                || field.type() instanceof Layout.Type.Flag
                || field.type() instanceof Layout.Type.Inside;
        if (!isNumber) {
            reader.endWords();
        }
        kept.add(index, value);
        for (Relation relation : field.relations()) {
            if (relation instanceof Relation.Range range) {
                NumberRules.range(fieldPath, regions.start(index), range, kept.number(index));
            }
            if (relation instanceof Relation.FloatRange range && field.type() instanceof Layout.Type.Number number) {
                Floats.explain(fieldPath, regions.start(index), range, number, kept.number(index));
            }
            if (relation instanceof Relation.Length length && !regions.isKnown(index, length)) {
                // R34: a length that is absent says that there is nothing.
                Scalar number = kept.isAbsent(index) ? Scalar.of(length.plus()) : kept.number(index);
                regions.describe(index, length, number, cursor.position());
            }
        }
        regions.leave(index, cursor.position());
        if (trace.isOn()) {
            checksums.tell(index, this::known, trace);
        }
    }

    /** Reads a tail before its place comes, because it describes the field at hand or one behind that (R25). */
    private void readAhead(int index, int first, int last) {
        Limit limit = regions.limit();
        long here = cursor.position();
        long bits = shape.minBits(first, last);
        if (here + bits > limit.end()) {
            throw Trouble.lack(pathOf(shape.field(first).name()), here, bits, limit);
        }
        cursor.moveTo(limit.end() - bits);
        Trace.Mark mark = trace.mark();
        for (int i = first; i <= last; i++) {
            regions.place(i, cursor.position());
            trace.begin(nameOf(i), cursor.position());
            kept.add(i, value(i, pathOf(shape.field(i).name()), limit));
            trace.end(cursor.position());
            for (Relation relation : shape.field(i).relations()) {
                if (relation instanceof Relation.Length length
                        && length.from() > index
                        && shape.late().isLate(i, length)) {
                    regions.describeAhead(i, length, kept.number(i), here);
                }
            }
        }
        trace.backTo(mark); // it is told where its place comes
        cursor.moveTo(here);
        reader.endWords();
    }

    /** Beside a type argument, what belongs to it is called after the component: {@code textLength} for {@code text}. */
    private Path pathOf(String name) {
        return shape.hasArgument() ? path.suffixed(name.substring(Shape.ELEMENT.length())) : path.component(name);
    }

    @Nullable
    private Value value(int index, Path fieldPath, Limit limit) {
        Layout.Type type = shape.field(index).type();
        if (type instanceof Layout.Type.Nested nested) {
            return nested(index, nested, fieldPath, limit);
        }
        if (type instanceof Layout.Type.Maybe maybe) {
            return maybe(index, maybe, fieldPath, limit);
        }
        if (type instanceof Layout.Type.Tagged tagged) {
            return unions.tagged(index, tagged.union(), fieldPath, limit);
        }
        if (type instanceof Layout.Type.Items items) {
            return items(index, items, fieldPath, limit, times(index, items, limit));
        }
        return plain(index, type, fieldPath, limit);
    }

    @Nullable
    private Value nested(int index, Layout.Type.Nested nested, Path fieldPath, Limit limit) {
        if (nested.type().layout() instanceof Layout.OfUnion union && union.fallback()) {
            return unions.orFallBack(index, union, fieldPath, limit, () -> nested(index, union, fieldPath, limit));
        }
        Value read = nested(index, nested.type(), fieldPath, limit);
        if (nested.constant() != null && read instanceof Struct struct && struct.code() != null) {
            NumberRules.constant(fieldPath, regions.start(index), nested.constant(), struct.code());
        }
        return read;
    }

    @Nullable
    private Value nested(int index, Described type, Path fieldPath, Limit limit) {
        Object given = unions.contextOf(index, fieldPath, limit);
        return interpreter.nested(type, given, fieldPath, limit, kept.needOf(index), around(index));
    }

    /** What is no record, and has none in it. */
    @Nullable
    private Value plain(int index, Layout.Type type, Path fieldPath, Limit limit) {
        if (type instanceof Layout.Type.Number number) {
            long start = cursor.position();
            Scalar read = Interpreter.number(number, reader.next(index, number, fieldPath, limit));
            trace.number(start, number.bits(), read, shape.field(index).meaning());
            NumberRules.constant(fieldPath, regions.start(index), number.constant(), read);
            return read;
        }
        if (type instanceof Layout.Type.Flag) {
            Scalar read = Scalar.of(reader.next(index, 1, fieldPath, limit) != 0);
            trace.number(cursor.position() - 1, 1, read, shape.field(index).meaning());
            return read;
        }
        Expression way = shape.condition(index);
        if (type instanceof Layout.Type.Inside inside && way != null) {
            regions.place(index, inside);
            return Evaluation.of(way, this::known);
        }
        if (type instanceof Layout.Type.Called called) {
            return calls.read(called, context, fieldPath);
        }
        PartReader part = new PartReader(cursor, fieldPath, limit, numbering.bits() == BitOrder.LSB_FIRST, trace);
        if (type instanceof Layout.Type.Padding padding) {
            part.requirePadding(padding, regions.start(padding.from()));
            return null;
        }
        return part.read(type);
    }

    @Nullable
    private Value maybe(int index, Layout.Type.Maybe maybe, Path fieldPath, Limit limit) {
        Expression when = shape.condition(index);
        boolean present = when != null && Evaluation.holds(when, this::known, fieldPath, cursor.position());
        if (!present) {
            trace.text("absent");
        }
        return new Perhaps(
                present,
                present ? interpreter.nested(maybe.type(), fieldPath, limit, kept.needOf(index), around(index)) : null);
    }

    private Numbering around(int index) {
        return shape.around(index, numbering);
    }

    /** What bounds a part of a size that its component states. */
    private Limit region(Path fieldPath, long bits, Limit outer) {
        if (cursor.position() + bits > outer.end()) {
            throw Trouble.lack(fieldPath, cursor.position(), bits, outer);
        }
        return Limit.ofSize(cursor.position() + bits, fieldPath);
    }

    /** How many elements a list has, or -1 if nothing says so. */
    private long times(int index, Layout.Type.Items items, Limit limit) {
        Shape.Count count = shape.count(index);
        if (count == null) {
            return items.times();
        }
        if (kept.isAbsent(count.field())) {
            return 0;
        }
        Path said = path.component(shape.field(count.field()).name());
        long least = Math.max(1, items.element().layout().minBits());
        long available = limit.end() - cursor.position();
        return NumberRules.elements(
                said, regions.start(count.field()), kept.number(count.field()), count.plus(), least, available, limit);
    }

    @Nullable
    private Value items(int index, Layout.Type.Items items, Path fieldPath, Limit limit, long times) {
        return new ListReader(interpreter, around(index), this::known, shape.condition(index))
                .read(items, fieldPath, limit, times, kept.needOf(index), shape.needOfElements(index));
    }

    /** What a name stands for where a component begins: another component, or what remains (R43). */
    @Nullable
    private Value known(String name) {
        Value component = kept.named(name);
        if (component == null && shape.isContext(name)) {
            return ContextValue.of(shape.layout(), context);
        }
        if (component != null || !Shape.isWhatRemains(name)) {
            return component;
        }
        long bits = regions.limit().end() - cursor.position();
        return Scalar.of(name.equals(Shape.REMAINING) ? bits : bits / 8);
    }
}
