package org.bitrecord.runtime;

import java.util.Arrays;
import java.util.List;
import org.bitrecord.Layout.Relation;

/**
 * Which fields stand behind what they describe (R25): these are found from the end of what encloses both, and have to be
 * read before it.
 */
final class LateFields {
    private final Shape shape;

    /** For each field the first one of the tail that has to be read before it, or -1. */
    private final int[] tails;

    LateFields(Shape shape) {
        this.shape = shape;
        tails = new int[shape.size()];
        Arrays.fill(tails, -1);
        for (int i = 0; i < tails.length; i++) {
            for (Relation relation : shape.field(i).relations()) {
                int first = firstDescribed(i, relation);
                if (first >= 0) {
                    tails[first] = firstOfTail(i);
                }
            }
        }
    }

    /** The first field of the tail that has to be read before this one, or -1. */
    int tailBefore(int field) {
        return tails[field];
    }

    /** The field that has to wait for this one, which says something of it or of what follows it; -1 if there is none. */
    private int firstDescribed(int field, Relation relation) {
        if (relation instanceof Relation.Tag tag) {
            return tag.of() < field ? tag.of() : -1;
        }
        if (relation instanceof Relation.Count count) {
            return count.of() < field ? count.of() : -1;
        }
        if (!(relation instanceof Relation.Length length) || !isLate(field, length)) {
            return -1;
        }
        int sized = sized(length);
        int before = sized < 0 ? -1 : variableBefore(sized);
        return before >= 0 && shape.absorbs(before) ? first(before) : -1;
    }

    /** The first of several fields one behind the other that all wait for the same tail. */
    private int first(int field) {
        int before = variableBefore(field);
        return isSizedLate(field) && before >= 0 && shape.absorbs(before) ? first(before) : field;
    }

    private boolean isSizedLate(int field) {
        for (int i = field + 1; i < shape.size(); i++) {
            for (Relation relation : shape.field(i).relations()) {
                if (relation instanceof Relation.Length length && isLate(i, length) && sized(length) == field) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a length stands behind something of variable size that it measures. */
    boolean isLate(int field, Relation.Length length) {
        for (int i = length.from(); i <= length.through() && i < field; i++) {
            if (!shape.isFixed(i)) {
                return true;
            }
        }
        return false;
    }

    /** The only field of variable size that a length measures, or -1. */
    private int sized(Relation.Length length) {
        int only = -1;
        for (int i = length.from(); i <= length.through(); i++) {
            if (!shape.isFixed(i)) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        return only;
    }

    private int variableBefore(int field) {
        for (int i = field - 1; i >= 0; i--) {
            if (!shape.isFixed(i)) {
                return last(i) == last(field) ? i : -1;
            }
        }
        return -1;
    }

    private int firstOfTail(int field) {
        int first = field;
        while (first > 0 && shape.isFixed(first - 1) && last(first - 1) == last(field)) {
            first--;
        }
        return first;
    }

    /** The last field of the innermost part around a field whose length is known before. */
    int last(int field) {
        int last = shape.size() - 1;
        for (int i = 0; i < shape.size(); i++) {
            List<Relation> relations = shape.field(i).relations();
            for (Relation relation : relations) {
                if (relation instanceof Relation.Length length
                        && length.from() <= field
                        && field <= length.through()
                        && !isLate(i, length)
                        && !isFixed(length)) {
                    last = Math.min(last, length.through());
                }
            }
        }
        return last;
    }

    private boolean isFixed(Relation.Length length) {
        return sized(length) < 0 && shape.tail(length.from() - 1, length.through()) > 0;
    }
}
