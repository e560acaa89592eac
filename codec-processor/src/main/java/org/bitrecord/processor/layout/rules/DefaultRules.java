package org.bitrecord.processor.layout.rules;

import java.util.List;
import org.bitrecord.processor.diagnostics.DefaultProblems;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;

/** Whether what a builder starts with is a value of the component, and whether it ever starts with it. */
final class DefaultRules {
    private DefaultRules() {}

    static List<Diagnostic> check(Component component, Declarations all) {
        Mark.DefaultDecl decl = component.mark(Mark.DefaultDecl.class);
        if (decl == null) {
            return List.of();
        }
        boolean flag = component.type() instanceof FieldType.OfBoolean;
        if (!flag && !Numbers.isNumberOrCode(component, all)) {
            return List.of(DefaultProblems.withoutNumber(decl.at(), component.name(), component.type()));
        }
        if (component.constant() != null || describes(component)) {
            return List.of(DefaultProblems.startsOtherwise(decl.at(), component.name(), component.constant() != null));
        }
        if (flag && decl.value() != 0 && decl.value() != 1) {
            return List.of(DefaultProblems.tooWide(decl.valueAt(), component.name(), decl.value(), 1, 0, 1));
        }
        Mark.BitsDecl bits = Numbers.width(component, all);
        if (bits == null || bits.value() < 1 || bits.value() > Long.SIZE) {
            return List.of(); // a flag, a mistake of its own, or the codec's matter
        }
        long least = Numbers.least(bits);
        long most = Numbers.greatest(bits);
        if (decl.value() < least || decl.value() > most) {
            return List.of(
                    DefaultProblems.tooWide(decl.valueAt(), component.name(), decl.value(), bits.value(), least, most));
        }
        Mark.RangeDecl refusing = RangeRules.refusing(decl.value(), component, all);
        return refusing == null
                ? List.of()
                : List.of(DefaultProblems.outOfRange(
                        decl.valueAt(),
                        component.name(),
                        RangeRules.text(decl.value(), RangeRules.isRaw(bits)),
                        RangeRules.values(refusing, RangeRules.isRaw(bits))));
    }

    private static boolean describes(Component component) {
        return !component.lengths().isEmpty()
                || component.tag() != null
                || component.checksum() != null
                || component.mark(Mark.CountDecl.class) != null
                || component.mark(Mark.PresentDecl.class) != null;
    }
}
