package org.bitrecord.runtime;

import java.util.function.Supplier;
import org.bitrecord.Described;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Relation;
import org.jspecify.annotations.Nullable;

/** Finds which record of a union a field is, reads it, and asks for the context that it is read with. */
final class UnionReader {
    private final Interpreter interpreter;
    private final BitCursor cursor;

    private final Shape shape;
    private final @Nullable Object context;
    private final Path path;

    private final Regions regions;
    private final Kept kept;
    private final CallReader calls;

    private final Evaluation.Scope scope;
    private final Trace trace;

    /**
     * For the unions of a record.
     *
     * @param context the context of the record
     * @param path that of the record
     * @param scope what the names in its conditions stand for
     */
    UnionReader(
            Interpreter interpreter,
            Shape shape,
            @Nullable Object context,
            Path path,
            Regions regions,
            Kept kept,
            CallReader calls,
            Evaluation.Scope scope) {
        this.interpreter = interpreter;
        cursor = interpreter.cursor();
        this.shape = shape;
        this.context = context;
        this.path = path;
        this.regions = regions;
        this.kept = kept;
        this.calls = calls;
        this.scope = scope;
        trace = interpreter.trace();
    }

    /** Reads the record that a tag chooses. */
    @Nullable
    Value tagged(int index, Layout.OfUnion union, Path fieldPath, Limit limit) {
        return union.fallback()
                ? orFallBack(index, union, fieldPath, limit, () -> byTag(index, union, fieldPath, limit))
                : byTag(index, union, fieldPath, limit);
    }

    @Nullable
    private Value byTag(int index, Layout.OfUnion union, Path fieldPath, Limit limit) {
        Described record = chosen(index, union, fieldPath);
        return read(index, record, fieldPath.chosen(record.layout().name()), limit, contextOf(index, fieldPath, limit));
    }

    @Nullable
    private Value read(int index, Described record, Path chosen, Limit limit, @Nullable Object given) {
        return interpreter.nested(record, given, chosen, limit, kept.needOf(index), Interpreter.own(record));
    }

    /** The record that the tag of a union chooses, or the one for where the tag does not count. */
    private Described chosen(int index, Layout.OfUnion union, Path fieldPath) {
        int tag = shape.tag(index);
        Expression when = shape.condition(index);
        if (when == null || Evaluation.holds(when, scope, fieldPath, cursor.position())) {
            Path tagPath = path.component(shape.field(tag).name());
            if (shape.isTagText(tag)) {
                long size = shape.minBits(tag, tag) / 8;
                NumberRules.text(tagPath, regions.start(tag), union, kept.number(tag), (int) size);
            }
            return Interpreter.chosen(union, kept.number(tag), tagPath, regions.start(tag));
        }
        Described otherwise = union.otherwise();
        if (otherwise == null) {
            String problem = "its tag does not count here, and " + union.name() + " has no record for that";
            throw Trouble.wrong(fieldPath, cursor.position(), problem, null, null);
        }
        return otherwise;
    }

    /** R63: what a code chooses if that fills its region; else the record that is there for whatever is not. */
    @Nullable
    Value orFallBack(int index, Layout.OfUnion union, Path fieldPath, Limit limit, Supplier<@Nullable Value> chosen) {
        long start = cursor.position();
        Limit filled = filled(index, start, limit);
        Trace.Mark mark = trace.mark();
        Value value = null;
        boolean fills;
        try {
            value = chosen.get();
            fills = cursor.position() == filled.end();
        } catch (Trouble malformed) {
            fills = false;
        }
        if (fills) {
            return value;
        }
        cursor.moveTo(start);
        trace.backTo(mark);
        Described otherwise = union.otherwise();
        if (otherwise == null) {
            throw new AssertionError(union.name() + " has nothing to fall back to");
        }
        Path path = fieldPath.chosen(otherwise.layout().name());
        return read(index, otherwise, path, filled, contextOf(index, path, limit));
    }

    /** R70: the context without which a field is not read; null if it needs none. */
    @Nullable
    Object contextOf(int index, Path fieldPath, Limit limit) {
        for (Relation relation : shape.field(index).relations()) {
            if (relation instanceof Relation.Context given) {
                long start = cursor.position();
                long least = shape.minBits(index, index);
                long size = shape.isFixed(index)
                        ? least
                        : filled(index, start, limit).end() - start;
                return calls.supply(index, given, context, fieldPath, (int) (size / 8));
            }
        }
        return null;
    }

    /** What a field takes that takes all that is left for it. */
    private Limit filled(int index, long start, Limit limit) {
        return shape.size(index) >= 0 ? limit : regions.limitBeforeTail(index, start);
    }
}
