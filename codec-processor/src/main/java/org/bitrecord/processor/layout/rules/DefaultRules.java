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
        Mark.BitsDecl bits = Numbers.width(component, all);
        int width = flag ? 1 : bits == null ? Long.SIZE : bits.value();
        boolean signed = bits != null && bits.signed();
        if (width < 1 || width >= Long.SIZE) {
            return List.of(); // every long fits, or the width is a mistake of its own
        }
        long least = signed ? -1L << (width - 1) : 0;
        long most = signed ? ~least : (1L << width) - 1;
        return decl.value() >= least && decl.value() <= most
                ? List.of()
                : List.of(DefaultProblems.tooWide(decl.valueAt(), component.name(), decl.value(), width, least, most));
    }

    private static boolean describes(Component component) {
        return !component.lengths().isEmpty()
                || component.tag() != null
                || component.checksum() != null
                || component.mark(Mark.CountDecl.class) != null
                || component.mark(Mark.PresentDecl.class) != null;
    }
}
