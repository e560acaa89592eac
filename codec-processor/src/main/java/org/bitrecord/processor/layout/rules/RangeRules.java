package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.NumberProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark.BitsDecl;
import org.bitrecord.processor.model.Mark.ConstDecl;
import org.bitrecord.processor.model.Mark.RangeDecl;
import org.jspecify.annotations.Nullable;

/** Whether a range leaves the component a value, and the one that it has if it is a constant. */
final class RangeRules {
    private RangeRules() {}

    static @Nullable Diagnostic check(Component component, Declarations all) {
        boolean isExplained = component.type() instanceof FieldType.Named named && all.isExplained(named.name());
        RangeDecl range = component.mark(RangeDecl.class);
        boolean isFloat =
                component.type() instanceof FieldType.OfFloat || component.type() instanceof FieldType.OfDouble;
        if (range != null && isFloat) {
            return bounds(component, range, false);
        }
        if (range != null && !isExplained && !Numbers.isNumberOrCode(component, all)) {
            return NumberProblems.rangeWithoutNumber(range.at(), component.name(), component.type());
        }
        BitsDecl bits = Numbers.width(component, all);
        if (bits == null) {
            return null; // it is no number, or its width is a mistake of its own
        }
        boolean raw = isRaw(bits);
        Diagnostic mistake = range == null ? null : bounds(component, range, raw);
        if (mistake == null && range != null && !raw) {
            mistake = width(component, range, bits);
        }
        ConstDecl constant = component.constant();
        if (mistake != null || constant == null || constant.value() == null) {
            return mistake;
        }
        RangeDecl refusing = refusing(constant.value(), component, all);
        return refusing == null
                ? null
                : NumberProblems.constantOutOfRange(
                        constant.valueAt(), component.name(), text(constant.value(), raw), values(refusing, raw));
    }

    /** What is wrong with the bounds whatever the width; null if nothing is. */
    private static @Nullable Diagnostic bounds(Component component, RangeDecl range, boolean raw) {
        boolean bounded = range.min() != Long.MIN_VALUE || range.max() != Long.MAX_VALUE;
        if (bounded && !range.in().isEmpty()) {
            return NumberProblems.rangeTwice(range.at(), component.name());
        }
        if (!bounded && range.in().isEmpty()) {
            return NumberProblems.rangeOfAll(range.at(), component.name());
        }
        long min = min(range, raw);
        long max = max(range, raw);
        return compare(min, max, raw) > 0
                ? NumberProblems.emptyRange(range.at(), component.name(), text(min, raw), text(max, raw))
                : null;
    }

    /** What the width holds of the values, if it does not hold every {@code long}. */
    private static @Nullable Diagnostic width(Component component, RangeDecl range, BitsDecl bits) {
        long least = Numbers.least(bits);
        long most = Numbers.greatest(bits);
        List<Long> beyond = range.in().stream()
                .filter(value -> value < least || value > most)
                .toList();
        boolean nothing = range.min() > most || range.max() < least;
        return nothing || !beyond.isEmpty()
                ? NumberProblems.rangeBeyondWidth(
                        range.at(),
                        component.name(),
                        nothing ? values(range, false) : text(beyond, false),
                        bits.value(),
                        least,
                        most)
                : null;
    }

    /** The range of the component, or of the number of a code record, that refuses the value; null if none does. */
    static @Nullable RangeDecl refusing(long value, Component component, Declarations all) {
        BitsDecl bits = Numbers.width(component, all);
        List<RangeDecl> ranges = new ArrayList<>(component.marks(RangeDecl.class));
        Component code = Numbers.code(component.type(), all);
        if (code != null) {
            ranges.addAll(code.marks(RangeDecl.class));
        }
        return ranges.stream()
                .filter(range -> bits != null && !allows(range, value, isRaw(bits)))
                .findFirst()
                .orElse(null);
    }

    private static boolean allows(RangeDecl range, long value, boolean raw) {
        return range.in().isEmpty()
                ? compare(min(range, raw), value, raw) <= 0 && compare(value, max(range, raw), raw) <= 0
                : range.in().contains(value);
    }

    /** The values in words: {@code at least 4}. */
    static String values(RangeDecl range, boolean raw) {
        if (!range.in().isEmpty()) {
            return (range.in().size() == 1 ? "" : "one of ") + text(range.in(), raw);
        }
        String least = range.min() == Long.MIN_VALUE ? "" : "at least " + text(range.min(), raw);
        String most = range.max() == Long.MAX_VALUE ? "" : "at most " + text(range.max(), raw);
        return least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most;
    }

    /** R1: a raw number of 64 bits is unsigned in texts and ranges. */
    static String text(long value, boolean raw) {
        return raw ? Long.toUnsignedString(value) : Long.toString(value);
    }

    private static String text(List<Long> values, boolean raw) {
        return values.stream().map(value -> text(value, raw)).collect(Collectors.joining(", "));
    }

    private static int compare(long one, long other, boolean raw) {
        return raw ? Long.compareUnsigned(one, other) : Long.compare(one, other);
    }

    private static long min(RangeDecl range, boolean raw) {
        return raw && range.min() == Long.MIN_VALUE ? 0 : range.min();
    }

    private static long max(RangeDecl range, boolean raw) {
        return raw && range.max() == Long.MAX_VALUE ? -1 : range.max();
    }

    static boolean isRaw(BitsDecl bits) {
        return bits.value() == Long.SIZE && !bits.signed();
    }
}
