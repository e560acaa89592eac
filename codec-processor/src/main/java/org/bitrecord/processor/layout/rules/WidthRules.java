package org.bitrecord.processor.layout.rules;

import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.NumberProblems;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.BitsDecl;
import org.jspecify.annotations.Nullable;

/** How wide numbers are, and whether what else is said of their values fits that. */
final class WidthRules {
    private static final int WIDEST = 64;
    private static final int WIDEST_BIG = 1 << 20;
    private static final int WIDEST_SIGNED_INT = 32;
    private static final int WIDEST_UNSIGNED_INT = 31;

    private WidthRules() {}

    static List<Diagnostic> check(Component component, Declarations all) {
        if (component.mark(Mark.WithDecl.class) != null) {
            return List.of(); // its width is the codec's matter
        }
        if (component.type() instanceof FieldType.OfEnum type) {
            List<Diagnostic> mistakes = EnumRules.check(component, type);
            if (!mistakes.isEmpty()) {
                return mistakes;
            }
        }
        Diagnostic mistake = component.type() instanceof FieldType.OfEnum ? null : width(component);
        if (mistake == null) {
            mistake = ConstantRules.check(component, all);
        }
        if (mistake == null) {
            mistake = RangeRules.check(component, all);
        }
        return mistake == null ? List.of() : List.of(mistake);
    }

    private static @Nullable Diagnostic width(Component component) {
        FieldType type = component.type();
        BitsDecl bits = component.bits();
        if (bits == null) {
            return Numbers.isNumber(type) || type.isSamples()
                    ? NumberProblems.missingWidth(component.at(), component.name(), type)
                    : null;
        }
        if (type instanceof FieldType.OfBoolean) {
            return bits.value() == 1
                    ? null
                    : NumberProblems.widthOfBoolean(bits.valueAt(), component.name(), bits.value());
        }
        if (type instanceof FieldType.OfFloat || type instanceof FieldType.OfDouble) {
            int only = type instanceof FieldType.OfFloat ? Float.SIZE : Double.SIZE;
            return bits.value() == only && !bits.signed()
                    ? null
                    : NumberProblems.widthOfFloat(bits.valueAt(), component.name(), type, bits.value(), only);
        }
        if (type.isSamples()) {
            return samples(component, bits);
        }
        if (!Numbers.isNumber(type)) {
            return NumberProblems.widthWithoutNumber(bits.at(), component.name(), type, bits.value());
        }
        if (bits.value() < 1 || bits.value() > WIDEST) {
            return NumberProblems.widthOutOfRange(bits.valueAt(), component.name(), bits.value());
        }
        int widest = bits.signed() ? WIDEST_SIGNED_INT : WIDEST_UNSIGNED_INT;
        return type instanceof FieldType.OfInt && bits.value() > widest
                ? NumberProblems.widthBeyondInt(
                        bits.valueAt(), component.name(), bits.value(), bits.signed(), component.isComputed())
                : null;
    }

    private static @Nullable Diagnostic samples(Component component, BitsDecl bits) {
        FieldType type = component.type();
        if (type instanceof FieldType.OfBigInteger) {
            return bits.value() >= 8 && bits.value() % 8 == 0 && bits.value() <= WIDEST_BIG
                    ? null
                    : NumberProblems.widthOfBig(bits.valueAt(), component.name(), bits.value(), WIDEST_BIG);
        }
        int widest = bits.signed() ? WIDEST_SIGNED_INT : WIDEST_UNSIGNED_INT;
        if (bits.value() < 1 || bits.value() > WIDEST) {
            return NumberProblems.widthOutOfRange(bits.valueAt(), component.name(), bits.value());
        }
        if (type instanceof FieldType.OfInts && bits.value() > widest) {
            return NumberProblems.samplesBeyondInt(bits.valueAt(), component.name(), bits.value(), bits.signed());
        }
        Mark.TimesDecl times = component.mark(Mark.TimesDecl.class);
        if (times != null && (long) times.value() * bits.value() % 8 != 0) {
            return PlaceProblems.samplesWithinByte(
                    times.valueAt(),
                    component.name(),
                    (long) times.value() * bits.value(),
                    "List<@Bits(" + bits.value() + ") " + (type instanceof FieldType.OfInts ? "Integer>" : "Long>"));
        }
        return SizeRules.samples(component, bits.value());
    }
}
