package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;

/** All rules about a single declaration. What has no mistake here can be laid out. */
public final class Rules {
    private Rules() {}

    /** The mistakes in a declaration; of a component that has several, the first that explains the others. */
    public static List<Diagnostic> check(Declaration declaration, Declarations all) {
        if (declaration instanceof Declaration.OfUnion union) {
            return UnionRules.check(union, all);
        }
        Declaration.OfRecord record = (Declaration.OfRecord) declaration;
        List<Diagnostic> mistakes = new ArrayList<>(UnionRules.check(record));
        for (Component component : record.components()) {
            List<Diagnostic> found = TypeRules.check(component, all);
            mistakes.addAll(found.isEmpty() ? WidthRules.check(component, all) : found);
        }
        return mistakes;
    }
}
