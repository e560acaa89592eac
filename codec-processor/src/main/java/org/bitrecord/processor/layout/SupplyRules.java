package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.HatchProblems;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Hatch;
import org.bitrecord.processor.model.TypeName;

/** Which components are given a context, and whether they take that one and it can be made (R70). */
final class SupplyRules {
    private final Declaration.OfRecord record;
    private final Layouts layouts;
    private final List<Diagnostic> problems;

    SupplyRules(Declaration.OfRecord record, Layouts layouts, List<Diagnostic> problems) {
        this.record = record;
        this.layouts = layouts;
        this.problems = problems;
    }

    /** Which components get a context, and from which methods. */
    static Map<Integer, Call.Supply> supplies(Declaration.OfRecord record, Layouts layouts, List<Field> fields) {
        Map<Integer, Call.Supply> supplies = new HashMap<>();
        for (Hatch hatch : record.hatches()) {
            if (hatch.kind() != Hatch.Kind.SUPPLIES) {
                continue;
            }
            for (Field field : fields) {
                if (field.name().equals(hatch.of().name()) && hatch.result() instanceof FieldType.Named context) {
                    boolean read = Shapes.named(field.shape()).stream().anyMatch(layouts.contexts()::isRead);
                    supplies.put(field.index(), new Call.Supply(context.name(), Hatches.call(record, hatch), read));
                }
            }
        }
        return supplies;
    }

    void check(List<Field> fields) {
        Map<Integer, Call.Supply> supplies = supplies(record, layouts, fields);
        for (Field field : fields) {
            Call.Supply supply = supplies.get(field.index());
            if (supply != null) {
                requireWanted(field, supply);
            } else {
                requireNone(field);
            }
        }
    }

    /** What is given a context has to be a record or union that takes it. */
    private void requireWanted(Field field, Call.Supply supply) {
        TypeName wanted = null;
        if (field.shape() instanceof Shape.Nested nested) {
            wanted = layouts.contexts().of(nested.type());
        } else if (field.shape() instanceof Shape.Tagged tagged) {
            wanted = layouts.contexts().of(tagged.union().name());
        }
        if (!supply.context().equals(wanted)) {
            problems.add(HatchProblems.context(
                    record.components().get(field.index()).at(),
                    field.name(),
                    supply.context().simpleName(),
                    wanted == null ? null : wanted.simpleName()));
        }
    }

    /** What is given no context has to be readable without. */
    private void requireNone(Field field) {
        for (TypeName type : Shapes.named(field.shape())) {
            if (layouts.contexts().isRead(type)) {
                problems.add(HatchProblems.contextMissing(
                        record.components().get(field.index()).at(),
                        field.name(),
                        !(record.components().get(field.index()).type() instanceof FieldType.Named),
                        type.simpleName(),
                        Objects.requireNonNull(layouts.contexts().of(type)).simpleName()));
                return;
            }
        }
    }

    /** Where a context is made of the size of what is read with it, that size has to be known before. */
    static List<Diagnostic> sizes(RecordLayout layout) {
        List<Diagnostic> problems = new ArrayList<>();
        for (Step step : layout.steps()) {
            if (!(step instanceof Step.Read read) || read.hasKnownEnd()) {
                continue;
            }
            Field field = read.field();
            Call.Supply supply = layout.supplies().get(field.index());
            if (supply != null && supply.isRead() && supply.by().takesSize()) {
                problems.add(HatchProblems.contextSize(
                        layout.declaration().components().get(field.index()).at(),
                        supply.by().method(),
                        field.name()));
            }
        }
        return problems;
    }
}
