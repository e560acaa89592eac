package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.ExpressionProblems;
import org.bitrecord.processor.diagnostics.RelationProblems;
import org.bitrecord.processor.layout.Condition.Operand;
import org.bitrecord.processor.layout.rules.Contexts;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.processor.model.TypeName;
import org.bitrecord.runtime.Expression;
import org.bitrecord.runtime.ExpressionException;
import org.jspecify.annotations.Nullable;

/** Parses the conditions of a record and finds what their names stand for. */
final class ConditionPlanner {
    private static final WireNumber COUNT = new WireNumber(31, false, WireNumber.JavaType.INT);
    private static final WireNumber LONG = new WireNumber(63, false, WireNumber.JavaType.LONG);

    private final Declaration.OfRecord record;
    private final Layouts layouts;
    private final List<Diagnostic> problems;

    ConditionPlanner(Declaration.OfRecord record, Layouts layouts, List<Diagnostic> problems) {
        this.record = record;
        this.layouts = layouts;
        this.problems = problems;
    }

    /** A condition over the components before {@code component}, which are read when it is asked; null if it is wrong. */
    @Nullable
    Condition overComponents(String text, SourceRef at, int component) {
        List<String> roots = new ArrayList<>(names(record.components().subList(0, component)));
        roots.add("remaining");
        roots.add("remainingBytes");
        List<String> asking =
                names(record.components().subList(component, record.components().size()));
        Condition condition = plan(text, at, scope(roots, asking, name -> {
            int index = roots.indexOf(name);
            if (index < 0) {
                return ofContext(name);
            }
            return index < component
                    ? new ConditionScope.Place(
                            new Condition.OfField(index, name),
                            record.components().get(index),
                            null)
                    : new ConditionScope.Place(new Condition.Remaining(name.equals("remainingBytes")), null, LONG);
        }));
        return condition == null || refusesChecksums(condition, at) ? null : condition;
    }

    /** A condition over all components, which is asked only on write; null if it is wrong. */
    @Nullable
    Condition overAll(String text, SourceRef at) {
        List<String> roots = names(record.components());
        Condition condition = plan(text, at, scope(roots, List.of(), name -> {
            int index = roots.indexOf(name);
            return index < 0
                    ? ofContext(name)
                    : new ConditionScope.Place(
                            new Condition.OfField(index, name),
                            record.components().get(index),
                            null);
        }));
        return condition == null || refusesChecksums(condition, at) ? null : condition;
    }

    /** Checksums are computed over what is written, so nothing that is written can depend on them. */
    private boolean refusesChecksums(Condition condition, SourceRef at) {
        for (Operand operand : condition.operands()) {
            for (Component component : record.components()) {
                if (component.checksum() != null && isAbout(operand, component.name())) {
                    problems.add(RelationProblems.conditionOnChecksum(at, component.name()));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAbout(Operand operand, String component) {
        return operand.isAbout(component)
                || (operand.root() instanceof Condition.OfField root
                        && root.name().equals(component));
    }

    /** A condition over the elements of a list; null if it is wrong. */
    @Nullable
    Condition overElements(String text, SourceRef at, Component element) {
        return plan(text, at, scope(List.of("it", "index"), List.of(), name -> switch (name) {
            case "it" -> new ConditionScope.Place(new Condition.It(), element, null);
            case "index" -> new ConditionScope.Place(new Condition.Index(), null, COUNT);
            default -> ofContext(name);
        }));
    }

    /** R70: the record that is handed down to this one; null if that is not meant, or there is none. */
    private ConditionScope.@Nullable Place ofContext(String name) {
        TypeName context = record.settings().context();
        if (context == null || !name.equals(Contexts.NAME)) {
            return null;
        }
        Component component = new Component(name, record.settings().at(), new FieldType.Named(context), List.of());
        return new ConditionScope.Place(new Condition.OfContext(), component, null);
    }

    private ConditionScope scope(List<String> roots, List<String> asking, ConditionScope.Names names) {
        return new ConditionScope(withContext(roots), asking, names, layouts);
    }

    private List<String> withContext(List<String> roots) {
        if (record.settings().context() == null) {
            return roots;
        }
        List<String> all = new ArrayList<>(roots);
        all.add(Contexts.NAME);
        return all;
    }

    private @Nullable Condition plan(String text, SourceRef at, ConditionScope scope) {
        try {
            Expression expression = Expression.parse(text);
            List<Operand> operands = new ArrayList<>();
            for (Expression.Reference reference : expression.references()) {
                Operand operand = scope.operand(reference);
                if (operand == null) {
                    if (!scope.isMistaken(reference)) { // told there
                        problems.add(new ConditionNames(scope, text, at).problem(reference, expression));
                    }
                    return null;
                }
                operands.add(operand);
            }
            Condition condition = new Condition(text, expression, operands);
            expression.requireCondition(
                    reference -> condition.operand(reference).number().kind());
            return condition;
        } catch (ExpressionException wrong) {
            ConditionMender mender = new ConditionMender(scope);
            problems.add(ExpressionProblems.syntax(
                    at, text, wrong.start(), wrong.end(), wrong.problem(), mender.mended(text), mender.example()));
            return null;
        }
    }

    private static List<String> names(List<Component> components) {
        return components.stream().map(Component::name).toList();
    }
}
