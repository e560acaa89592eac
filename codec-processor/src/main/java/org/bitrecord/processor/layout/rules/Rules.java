package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.DiagnosticId;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.runtime.Depth;

/** All rules about a single declaration. What has no mistake here can be laid out. */
public final class Rules {
    private Rules() {}

    /**
     * The mistakes in a declaration; of a component that has several, the first that explains the others. That a type
     * lacks a codec is one mistake, in however many components it is.
     */
    public static List<Diagnostic> check(Declaration declaration, Declarations all) {
        if (declaration instanceof Declaration.OfUnion union) {
            return UnionRules.check(union, all);
        }
        Declaration.OfRecord record = (Declaration.OfRecord) declaration;
        List<Diagnostic> mistakes = new ArrayList<>(ofTheWhole(record, all));
        Set<FieldType> without = new HashSet<>();
        for (Component component : record.components()) {
            List<Diagnostic> found = check(record, component, all);
            boolean known = found.stream().anyMatch(each -> each.id() == DiagnosticId.MISSING_CODEC)
                    && !without.add(
                            component.type() instanceof FieldType.ListOf list
                                    ? list.element().type()
                                    : component.type());
            mistakes.addAll(known ? List.of() : found);
        }
        return mistakes;
    }

    /** The mistakes in what a record says as a whole, and in its methods. */
    public static List<Diagnostic> ofTheWhole(Declaration.OfRecord record, Declarations all) {
        List<Diagnostic> mistakes = new ArrayList<>(UnionRules.check(record));
        mistakes.addAll(HatchRules.check(record, all));
        int depth = record.settings().maxDepth();
        if (depth < 0 || depth > Depth.MOST) {
            mistakes.add(PlaceProblems.depth(record.settings().at(), depth, Depth.MOST));
        }
        mistakes.addAll(NestedNames.check(record));
        return mistakes;
    }

    /** The mistakes in a component: of several, the first that explains the others. */
    public static List<Diagnostic> check(Declaration.OfRecord record, Component component, Declarations all) {
        List<Diagnostic> found = TypeRules.check(component, record.components(), all);
        if (found.isEmpty()) {
            found = WidthRules.check(component, all);
        }
        if (found.isEmpty()) {
            found = DepthRules.check(record, component, all);
        }
        return found.isEmpty() ? DefaultRules.check(component, all) : found;
    }
}
