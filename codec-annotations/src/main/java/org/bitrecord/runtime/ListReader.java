package org.bitrecord.runtime;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Numbering;
import org.bitrecord.runtime.Value.Elements;
import org.bitrecord.runtime.Value.Scalar;
import org.jspecify.annotations.Nullable;

/** Walks over the elements of a list. */
final class ListReader {
    private final Interpreter interpreter;
    private final Numbering numbering;
    private final Evaluation.Scope around;
    private final @Nullable Expression until;

    /**
     * For one list.
     *
     * @param numbering that of the record around
     * @param around what names stand for in the record around
     * @param until what ends the list, or null
     */
    ListReader(Interpreter interpreter, Numbering numbering, Evaluation.Scope around, @Nullable Expression until) {
        this.interpreter = interpreter;
        this.numbering = numbering;
        this.around = around;
        this.until = until;
    }

    /**
     * Reads the elements.
     *
     * @param times how many there are, or -1 if something else ends the list
     * @param need what is needed of the list
     * @param needOfElements what its own condition needs of an element
     */
    @Nullable
    Value read(
            Layout.Type.Items items,
            Path path,
            Limit limit,
            long times,
            @Nullable Need need,
            @Nullable Need needOfElements) {
        BitCursor cursor = interpreter.cursor();
        Need elementNeed = Need.elements(need);
        Need needForBoth = Need.both(elementNeed, needOfElements);
        List<Value> elements = new ArrayList<>();
        int count = 0;
        boolean ended = false;
        while (times >= 0 ? count < times : !ended && cursor.position() < limit.end()) {
            if (count == items.most()) {
                throw tooMany(items, path);
            }
            long start = cursor.position();
            Path elementPath = path.element(count);
            interpreter.trace().begin("[" + count + "]", start);
            Value element = interpreter.nested(items.element(), elementPath, limit, needForBoth, numbering);
            interpreter.trace().end(cursor.position());
            if (cursor.position() == start && times < 0) {
                throw new AssertionError("an element of no bits: " + elementPath);
            }
            if (elementNeed != null && element != null) {
                elements.add(element);
            }
            ended = until != null && ends(until, elementPath, element, count);
            count++;
        }
        if (until != null && !ended && !items.orEnd() && times < 0) {
            throw notEnded(items, path, limit);
        }
        return need == null ? null : new Elements(count, elements);
    }

    private Trouble tooMany(Layout.Type.Items items, Path path) {
        String problem = "has more than " + Require.counted(items.most(), "elements");
        return Trouble.wrong(path, interpreter.cursor().position(), problem, null, null);
    }

    private Trouble notEnded(Layout.Type.Items items, Path path, Limit limit) {
        return Trouble.lack(
                path,
                interpreter.cursor().position(),
                "no element fulfils `" + items.until() + "` before the end of " + limit,
                items.element().layout().minBits(),
                0,
                limit,
                null);
    }

    private boolean ends(Expression condition, Path elementPath, @Nullable Value element, int index) {
        Evaluation.Scope scope = name -> {
            if (Shape.isElement(name)) {
                return element;
            }
            return Shape.isOfElement(name) ? Scalar.of(index) : around.value(name);
        };
        return Evaluation.holds(
                condition, scope, elementPath, interpreter.cursor().position());
    }
}
