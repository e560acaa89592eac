package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.ExpressionProblems;
import org.bitrecord.processor.layout.Condition.Operand;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.runtime.Expression;
import org.bitrecord.runtime.ExpressionException;
import org.jspecify.annotations.Nullable;

/** Parses the conditions of a record and finds what their names stand for. */
final class ConditionPlanner {
    private final Declaration.OfRecord record;
    private final Layouts layouts;
    private final List<Diagnostic> problems;

    ConditionPlanner(Declaration.OfRecord record, Layouts layouts, List<Diagnostic> problems) {
        this.record = record;
        this.layouts = layouts;
        this.problems = problems;
    }

    /** A condition over the components before {@code component}; null if it is wrong. */
    @Nullable
    Condition overComponents(String text, SourceRef at, int component) {
        List<Component> earlier = record.components().subList(0, component);
        return plan(text, at, names(earlier), path -> {
            for (int i = 0; i < earlier.size(); i++) {
                if (earlier.get(i).name().equals(path.get(0))) {
                    Component root = earlier.get(i);
                    return follow(new Condition.OfField(i), path, root.type(), root.bits());
                }
            }
            return null;
        });
    }

    /** A condition over the elements of a list; null if it is wrong. */
    @Nullable
    Condition overElements(String text, SourceRef at, Component element) {
        return plan(text, at, List.of("it", "index"), path -> switch (path.get(0)) {
            case "it" -> follow(new Condition.It(), path, element.type(), element.bits());
            case "index" ->
                path.size() > 1
                        ? null
                        : new Found(
                                new Condition.Index(),
                                List.of(),
                                new WireNumber(31, false, WireNumber.JavaType.INT),
                                null,
                                List.of());
            default -> null;
        });
    }

    /**
     * What a path leads to.
     *
     * @param number null if it is no number
     * @param missing the first name that nothing has, or null if there is none
     * @param known what could stand there, or follow
     */
    private record Found(
            Condition.Root root,
            List<String> accessors,
            @Nullable WireNumber number,
            @Nullable String missing,
            List<String> known) {}

    private interface Resolver {
        /** What the path leads to, or null if nothing has its first name. */
        @Nullable
        Found resolve(List<String> path);
    }

    private @Nullable Condition plan(String text, SourceRef at, List<String> roots, Resolver resolver) {
        try {
            Expression expression = Expression.parse(text);
            List<Operand> operands = new ArrayList<>();
            for (Expression.Reference reference : expression.references()) {
                Operand operand = operand(reference, text, at, roots, resolver);
                if (operand == null) {
                    return null;
                }
                operands.add(operand);
            }
            Condition condition = new Condition(text, expression, operands);
            expression.requireCondition(
                    reference -> condition.operand(reference).number().kind());
            return condition;
        } catch (ExpressionException wrong) {
            problems.add(ExpressionProblems.syntax(at, text, wrong.start(), wrong.end(), wrong.problem()));
            return null;
        }
    }

    private @Nullable Operand operand(
            Expression.Reference reference, String text, SourceRef at, List<String> roots, Resolver resolver) {
        List<String> path = path(reference);
        if (path.isEmpty()) {
            problems.add(ExpressionProblems.name(
                    at, text, reference.start(), reference.end(), "a condition cannot look into a list", "", roots));
            return null;
        }
        Found found = resolver.resolve(path);
        if (found != null && found.number() != null) {
            return new Operand(reference, found.root(), found.accessors(), found.number());
        }
        String name = String.join(".", path);
        String missing = found == null ? path.get(0) : found.missing();
        List<String> known = found == null ? roots : found.known();
        String problem;
        if (missing == null) {
            problem = "`" + name + "` is no number";
        } else if (found == null) {
            problem = "`" + missing + "` is nothing that this condition can use";
        } else {
            problem = "`" + name.substring(0, name.lastIndexOf("." + missing)) + "` has no `" + missing + "`";
        }
        String unknown = missing == null ? "" : missing;
        problems.add(ExpressionProblems.name(at, text, reference.start(), reference.end(), problem, unknown, known));
        return null;
    }

    private static List<String> path(Expression.Reference reference) {
        List<String> path = new ArrayList<>();
        Expression.Reference rest = reference;
        while (rest instanceof Expression.Member member) {
            path.add(0, member.name());
            rest = member.of();
        }
        if (!(rest instanceof Expression.Name name)) {
            return List.of();
        }
        path.add(0, name.name());
        return path;
    }

    /** Follows a path from a root of this type. The accessors of a component begin with the component itself. */
    private Found follow(Condition.Root root, List<String> path, FieldType type, Mark.@Nullable BitsDecl bits) {
        List<String> accessors = new ArrayList<>();
        if (root instanceof Condition.OfField) {
            accessors.add(path.get(0));
        }
        FieldType here = type;
        Mark.BitsDecl width = bits;
        for (String name : path.subList(1, path.size())) {
            Member member = members(here).stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElse(null);
            accessors.add(name);
            if (member == null) {
                return new Found(
                        root,
                        accessors,
                        null,
                        name,
                        members(here).stream().map(Member::name).toList());
            }
            here = member.type();
            width = member.bits();
        }
        WireNumber number = Shapes.number(here, width);
        if (number != null && !number.isItself() && !number.isEnum()) {
            number = null; // expressions are over whole numbers
        }
        if (number == null && here instanceof FieldType.Named named) {
            RecordLayout layout = layouts.record(named.name());
            if (layout != null && layout.code() != null) {
                accessors.add(layout.fields().get(0).name());
                number = layout.code();
            }
        }
        return new Found(
                root,
                accessors,
                number,
                null,
                members(here).stream().map(Member::name).toList());
    }

    private record Member(String name, FieldType type, Mark.@Nullable BitsDecl bits) {}

    /** What a path can go on to from a value of this type. */
    private List<Member> members(FieldType type) {
        if (!(type instanceof FieldType.Named named)) {
            return List.of();
        }
        Declaration declaration = layouts.find(named.name());
        if (declaration instanceof Declaration.OfRecord inner) {
            return inner.components().stream()
                    .map(component -> new Member(component.name(), component.type(), component.bits()))
                    .toList();
        }
        if (declaration instanceof Declaration.OfUnion union) {
            // R64: what the interface declares; its width is that of the Java type.
            return union.accessors().stream()
                    .map(accessor -> new Member(accessor.name(), accessor.type(), null))
                    .toList();
        }
        return List.of();
    }

    private static List<String> names(List<Component> components) {
        return components.stream().map(Component::name).toList();
    }
}
