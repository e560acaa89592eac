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
        if (range != null && !isExplained && !Numbers.isNumberOrCode(component, all)) {
            return NumberProblems.rangeWithoutNumber(range.at(), component.name(), component.type());
        }
        BitsDecl bits = Numbers.width(component, all);
        if (bits == null) {
            return null; // it is no number, or its width is a mistake of its own
        }
        Diagnostic mistake = range == null ? null : range(component, range, bits);
        ConstDecl constant = component.constant();
        if (mistake != null || constant == null || constant.value() == null) {
            return mistake;
        }
        RangeDecl refusing = refusing(constant.value(), component, all);
        return refusing == null
                ? null
                : NumberProblems.constantOutOfRange(
                        constant.valueAt(), component.name(), text(constant.value(), bits), values(refusing, bits));
    }

    private static @Nullable Diagnostic range(Component component, RangeDecl range, BitsDecl bits) {
        boolean bounded = range.min() != Long.MIN_VALUE || range.max() != Long.MAX_VALUE;
        if (bounded && !range.in().isEmpty()) {
            return NumberProblems.rangeTwice(range.at(), component.name());
        }
        if (compare(min(range, bits), max(range, bits), bits) > 0) {
            return NumberProblems.emptyRange(
                    range.at(), component.name(), text(min(range, bits), bits), text(max(range, bits), bits));
        }
        if (isRaw(bits)) {
            return null; // every long is a value
        }
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
                        nothing ? values(range, bits) : text(beyond, bits),
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
                .filter(range -> bits != null && !allows(range, value, bits))
                .findFirst()
                .orElse(null);
    }

    private static boolean allows(RangeDecl range, long value, BitsDecl bits) {
        return range.in().isEmpty()
                ? compare(min(range, bits), value, bits) <= 0 && compare(value, max(range, bits), bits) <= 0
                : range.in().contains(value);
    }

    /** The values in words: {@code at least 4}. */
    static String values(RangeDecl range, BitsDecl bits) {
        if (!range.in().isEmpty()) {
            return (range.in().size() == 1 ? "" : "one of ") + text(range.in(), bits);
        }
        String least = range.min() == Long.MIN_VALUE ? "" : "at least " + text(range.min(), bits);
        String most = range.max() == Long.MAX_VALUE ? "" : "at most " + text(range.max(), bits);
        return least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most;
    }

    /** R1: a raw number of 64 bits is unsigned in texts and ranges. */
    static String text(long value, BitsDecl bits) {
        return isRaw(bits) ? Long.toUnsignedString(value) : Long.toString(value);
    }

    private static String text(List<Long> values, BitsDecl bits) {
        return values.stream().map(value -> text(value, bits)).collect(Collectors.joining(", "));
    }

    private static int compare(long one, long other, BitsDecl bits) {
        return isRaw(bits) ? Long.compareUnsigned(one, other) : Long.compare(one, other);
    }

    private static long min(RangeDecl range, BitsDecl bits) {
        return isRaw(bits) && range.min() == Long.MIN_VALUE ? 0 : range.min();
    }

    private static long max(RangeDecl range, BitsDecl bits) {
        return isRaw(bits) && range.max() == Long.MAX_VALUE ? -1 : range.max();
    }

    private static boolean isRaw(BitsDecl bits) {
        return bits.value() == Long.SIZE && !bits.signed();
    }
}
