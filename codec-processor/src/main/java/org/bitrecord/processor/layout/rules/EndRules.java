package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.diagnostics.RelationProblems;
import org.bitrecord.processor.diagnostics.TextProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.runtime.Depth;
import org.jspecify.annotations.Nullable;

/** Whether what says where a component ends, or that it is there, suits its type and can be true. */
final class EndRules {
    private static final int MOST_PREFIX_BITS = 32;
    private static final int MOST_GAP_BITS = 1 << 20;
    private static final int MOST_ELEMENTS = 1 << 20;

    private EndRules() {}

    static List<Diagnostic> check(Component component) {
        List<Diagnostic> mistakes = new ArrayList<>();
        boolean isSamples =
                component.type() instanceof FieldType.OfInts || component.type() instanceof FieldType.OfLongs;
        boolean isList = component.type() instanceof FieldType.ListOf;
        Mark.WhenDecl when = component.mark(Mark.WhenDecl.class);
        if (when != null && !(component.type() instanceof FieldType.OptionalOf)) {
            mistakes.add(conditionOfRequired(component, when));
        }
        Mark.TimesDecl times = component.mark(Mark.TimesDecl.class);
        if (times != null && !isList && !isSamples) {
            mistakes.add(misplaced(component, times, "@Times", "a list"));
        } else if (times != null && (times.value() < 0 || times.value() > MOST_ELEMENTS)) {
            mistakes.add(PlaceProblems.amount(times.valueAt(), "@Times", times.value(), 0, MOST_ELEMENTS));
        }
        Mark.SizeDecl size = component.mark(Mark.SizeDecl.class);
        boolean sizeable = isList
                || isSamples
                || DataRules.isData(component.type())
                || component.type() instanceof FieldType.PackedOf
                || component.type() instanceof FieldType.Named;
        if (size != null && !sizeable) {
            mistakes.add(misplaced(component, size, "@Size", "bytes, a text, a list, a record or a union"));
        } else if (size != null && (size.value() < 0 || size.value() > DataRules.MOST_BYTES)) {
            mistakes.add(TextProblems.size(size.valueAt(), component.name(), size.value(), DataRules.MOST_BYTES));
        }
        Mark.MaxDecl most = component.mark(Mark.MaxDecl.class);
        if (most != null && !sizeable && !(component.type() instanceof FieldType.OptionalOf)) {
            mistakes.add(misplacedMax(component, most));
        } else if (most != null) {
            boolean isDepth =
                    component.type() instanceof FieldType.OptionalOf || component.type() instanceof FieldType.Named;
            int greatest = isDepth ? Depth.MOST : Integer.MAX_VALUE;
            if (most.value() < 0 || most.value() > greatest) {
                mistakes.add(PlaceProblems.amount(most.valueAt(), "@Max", most.value(), 0, greatest));
            }
        }
        Mark.PrefixedDecl prefix = component.mark(Mark.PrefixedDecl.class);
        if (prefix != null && (prefix.bits() < 1 || prefix.bits() > MOST_PREFIX_BITS)) {
            mistakes.add(PlaceProblems.amount(prefix.bitsAt(), "@Prefixed", prefix.bits(), 1, MOST_PREFIX_BITS));
        }
        if (prefix != null && !sizeable && !(component.type() instanceof FieldType.OptionalOf)) {
            mistakes.add(misplaced(component, prefix, "@Prefixed", "bytes, a text, a list, a record or a union"));
        } else if (prefix != null && prefix.count() && !isList && !isSamples) {
            mistakes.add(misplaced(component, prefix, "@Prefixed(count = true)", "a list"));
        }
        if (isList && component.until() != null && (times != null || (prefix != null && prefix.count()))) {
            mistakes.add(PlaceProblems.conflictingEnds(
                    component.until().at(), component.name(), times != null ? "@Times" : "@Prefixed", "@Until"));
        }
        Diagnostic twoEnds = mistakes.isEmpty() && sizeable ? twoEnds(component, isSamples) : null;
        if (twoEnds != null) {
            mistakes.add(twoEnds);
        }
        for (Mark.GapDecl gap : component.marks(Mark.GapDecl.class)) {
            if (gap.bits() < 1 || gap.bits() > MOST_GAP_BITS) {
                mistakes.add(PlaceProblems.amount(
                        gap.bitsAt(), gap.after() ? "@GapAfter" : "@Gap", gap.bits(), 1, MOST_GAP_BITS));
            }
        }
        return mistakes;
    }

    /** Of two that say where a component ends, only one would be heard. */
    private static @Nullable Diagnostic twoEnds(Component component, boolean isSamples) {
        Mark.RestDecl rest = component.rest();
        Mark.SizeDecl size = component.mark(Mark.SizeDecl.class);
        Mark.TimesDecl times = component.mark(Mark.TimesDecl.class);
        Mark.MaxDecl most = component.mark(Mark.MaxDecl.class);
        if (rest != null && (size != null || times != null)) {
            return PlaceProblems.conflictingEnds(
                    rest.at(), component.name(), size != null ? "@Size" : "@Times", "@Rest");
        }
        if (isSamples && size != null && times != null) {
            return PlaceProblems.conflictingEnds(size.at(), component.name(), "@Times", "@Size");
        }
        Mark.TextDecl text = component.mark(Mark.TextDecl.class);
        boolean isPlain = component.type() instanceof FieldType.OfBytes && text == null && component.until() == null;
        boolean isSized = size != null && (isSamples || isPlain);
        return most != null && (times != null || isSized)
                ? PlaceProblems.conflictingEnds(most.at(), component.name(), times != null ? "@Times" : "@Size", "@Max")
                : null;
    }

    /** What is there on a condition only is an Optional of what it would be otherwise. */
    private static Diagnostic conditionOfRequired(Component component, Mark.WhenDecl when) {
        Mark.BitsDecl bits = component.bits();
        String argument =
                (bits == null ? "" : bits.text() + " ") + component.type().argumentText();
        List<String> moving = component.marks().stream()
                .filter(EndRules::isOfArgument)
                .map(Mark::annotation)
                .distinct()
                .toList();
        return RelationProblems.conditionOfRequired(
                when.at(), component.name(), component.type().text(), argument, moving);
    }

    /** Whether it speaks of the value rather than of the component, {@code @Bits} apart. */
    private static boolean isOfArgument(Mark mark) {
        return mark instanceof Mark.ConstDecl
                || mark instanceof Mark.RangeDecl
                || mark instanceof Mark.PrefixedDecl
                || mark instanceof Mark.SizeDecl
                || mark instanceof Mark.TimesDecl
                || mark instanceof Mark.UntilDecl
                || mark instanceof Mark.MaxDecl
                || mark instanceof Mark.TextDecl
                || mark instanceof Mark.WithDecl;
    }

    static Diagnostic misplacedMax(Component component, Mark.MaxDecl most) {
        return misplaced(component, most, "@Max", "a list, bytes, a text or a record that lies in itself");
    }

    private static Diagnostic misplaced(Component component, Mark mark, String annotation, String needed) {
        return RelationProblems.notForType(
                mark.at(),
                annotation,
                needed,
                component.name(),
                component.type().text());
    }
}
