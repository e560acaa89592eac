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
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.processor.model.TypeName;
import org.bitrecord.runtime.Expression;
import org.bitrecord.runtime.ExpressionException;
import org.jspecify.annotations.Nullable;

/** Parses the conditions of a record and finds what their names stand for. */
final class ConditionPlanner {
    private static final WireNumber COUNT = new WireNumber(31, false, WireNumber.JavaType.INT);
    private static final WireNumber LONG = new WireNumber(63, false, WireNumber.JavaType.LONG);
    private static final WireNumber FLAG = new WireNumber(1, false, WireNumber.JavaType.BOOLEAN);

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
        Condition condition = plan(text, at, withContext(roots), name -> {
            int index = roots.indexOf(name);
            if (index < 0) {
                return ofContext(name);
            }
            return index < component
                    ? new Place(
                            new Condition.OfField(index, name),
                            record.components().get(index),
                            null)
                    : new Place(new Condition.Remaining(name.equals("remainingBytes")), null, LONG);
        });
        return condition == null || refusesChecksums(condition, at) ? null : condition;
    }

    /** A condition over all components, which is asked only on write; null if it is wrong. */
    @Nullable
    Condition overAll(String text, SourceRef at) {
        List<String> roots = names(record.components());
        Condition condition = plan(text, at, withContext(roots), name -> {
            int index = roots.indexOf(name);
            return index < 0
                    ? ofContext(name)
                    : new Place(
                            new Condition.OfField(index, name),
                            record.components().get(index),
                            null);
        });
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
        return plan(text, at, withContext(List.of("it", "index")), name -> switch (name) {
            case "it" -> new Place(new Condition.It(), element, null);
            case "index" -> new Place(new Condition.Index(), null, COUNT);
            default -> ofContext(name);
        });
    }

    /** R70: the record that is handed down to this one; null if that is not meant, or there is none. */
    private @Nullable Place ofContext(String name) {
        TypeName context = record.settings().context();
        if (context == null || !name.equals(Contexts.NAME)) {
            return null;
        }
        Component component = new Component(name, record.settings().at(), new FieldType.Named(context), List.of());
        return new Place(new Condition.OfContext(), component, null);
    }

    private List<String> withContext(List<String> roots) {
        if (record.settings().context() == null) {
            return roots;
        }
        List<String> all = new ArrayList<>(roots);
        all.add(Contexts.NAME);
        return all;
    }

    /** What a name at the beginning of a reference stands for: a component, or a number of its own. */
    private record Place(
            Condition.Root root,
            @Nullable Component component,
            @Nullable WireNumber number) {}

    private interface Names {
        /** What the name stands for, or null if nothing has it. */
        @Nullable
        Place find(String name);
    }

    private @Nullable Condition plan(String text, SourceRef at, List<String> roots, Names names) {
        try {
            Expression expression = Expression.parse(text);
            List<Operand> operands = new ArrayList<>();
            for (Expression.Reference reference : expression.references()) {
                Operand operand = operand(reference, text, at, roots, names);
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
            Expression.Reference reference, String text, SourceRef at, List<String> roots, Names names) {
        Place place = names.find(reference.root());
        if (place != null && place.component() != null && place.component().isMistaken()) {
            return null; // told there
        }
        String problem;
        String unknown = "";
        List<String> known = roots;
        if (place != null && place.number() != null && reference instanceof Expression.Name) {
            return new Operand(reference, place.root(), List.of(), place.number(), false);
        }
        if (place == null) {
            unknown = reference.root();
            problem = "`" + unknown + "` is nothing that this condition can use";
        } else if (place.component() == null) {
            known = List.of();
            problem = "`" + reference.root() + "` is a number";
        } else {
            Way way = new Way(place.component());
            way.follow(reference);
            WireNumber number = way.number();
            boolean context = place.root() instanceof Condition.OfContext;
            boolean element = context && way.steps.stream().anyMatch(step -> step instanceof Condition.At);
            if (number != null && !element) {
                // A context is complete: nothing in it is AUTO.
                return new Operand(reference, place.root(), way.steps, number, way.isComputed && !context);
            }
            Diagnostic into = element ? null : way.intoWhat(at, text, reference.start());
            if (into != null) {
                problems.add(into);
                return null;
            }
            unknown = way.missing == null ? "" : way.missing;
            known = way.known();
            problem = element
                    ? "the elements of `context` cannot be asked for one by one"
                    : way.missing == null
                            ? "`" + text.substring(reference.start(), reference.end()) + "` is no number"
                            : "`" + text.substring(reference.start(), way.missingAt) + "` has no `" + way.missing + "`";
        }
        problems.add(ExpressionProblems.name(at, text, reference.start(), reference.end(), problem, unknown, known));
        return null;
    }

    /** The way from a component to a number, as far as it has been followed. */
    private final class Way {
        private final List<Condition.Step> steps = new ArrayList<>();
        private FieldType here;
        private Mark.@Nullable BitsDecl bits;
        /** The end of the way, once it is a number that no component is. */
        private @Nullable WireNumber found;

        private boolean isComputed;
        private @Nullable String missing;
        private int missingAt;

        Way(Component component) {
            here = component.type();
            bits = component.bits();
        }

        void follow(Expression.Reference reference) {
            if (reference instanceof Expression.Member member) {
                follow(member.of());
                if (missing == null) {
                    step(member.name(), member.of().end());
                }
            } else if (reference instanceof Expression.Element element) {
                follow(element.list());
                if (missing == null) {
                    at(element);
                }
            }
        }

        private void step(String name, int end) {
            if (here instanceof FieldType.OptionalOf optional) {
                if (name.equals("present")) {
                    steps.add(new Condition.Present());
                    found = FLAG;
                    return;
                }
                enter(optional.element(), new Condition.Get());
            }
            boolean sized = isSized();
            if (sized && name.equals("size")) {
                steps.add(new Condition.Size());
                found = COUNT;
                return;
            }
            for (Member member : members(here)) {
                if (member.name().equals(name)) {
                    steps.add(new Condition.Component(name));
                    here = member.type();
                    bits = member.bits();
                    isComputed = member.isComputed();
                    return;
                }
            }
            missing = name;
            missingAt = end;
        }

        private boolean isSized() {
            return here instanceof FieldType.ListOf
                    || here instanceof FieldType.OfBytes
                    || here instanceof FieldType.OfInts
                    || here instanceof FieldType.OfLongs;
        }

        private void at(Expression.Element element) {
            if (here instanceof FieldType.ListOf list) {
                enter(list.element(), new Condition.At(element.index()));
            } else {
                missing = "[..]";
                missingAt = element.list().end();
            }
        }

        private void enter(Component argument, Condition.Step step) {
            steps.add(step);
            here = argument.type();
            bits = argument.bits();
        }

        /** The number at the end of the way, or null if there is none. */
        @Nullable
        WireNumber number() {
            if (missing != null || found != null) {
                return missing == null ? found : null;
            }
            if (here instanceof FieldType.OptionalOf optional) {
                enter(optional.element(), new Condition.Get());
            }
            WireNumber number = Shapes.number(here, bits);
            if (number != null) {
                // Expressions are over whole numbers.
                return number.isItself() || number.isEnum() ? number : null;
            }
            RecordLayout layout = here instanceof FieldType.Named named ? layouts.record(named.name()) : null;
            if (layout == null || layout.code() == null) {
                return null;
            }
            steps.add(new Condition.Component(layout.fields().get(0).name()));
            return layout.code();
        }

        /** Why the name that is missing cannot be found in what is there; null if that is all it is. */
        @Nullable
        Diagnostic intoWhat(SourceRef at, String text, int start) {
            if (missing == null || !(here instanceof FieldType.Named named) || missing.equals("[..]")) {
                return null;
            }
            String type = named.name().simpleName();
            Declaration declaration = layouts.find(named.name());
            if (declaration == null) {
                return ExpressionProblems.withoutCodec(at, text, start, missingAt, type, missing);
            }
            return declaration instanceof Declaration.OfUnion
                    ? ExpressionProblems.undeclared(
                            at, text, start, missingAt + 1 + missing.length(), type, missing, known())
                    : null;
        }

        List<String> known() {
            if (here instanceof FieldType.OptionalOf) {
                return List.of("present");
            }
            return isSized()
                    ? List.of("size")
                    : members(here).stream().map(Member::name).toList();
        }
    }

    /**
     * What a path can go on to.
     *
     * @param isComputed whether it describes others, or may do so
     */
    private record Member(String name, FieldType type, Mark.@Nullable BitsDecl bits, boolean isComputed) {}

    /** What a path can go on to from a value of this type. */
    private List<Member> members(FieldType type) {
        if (!(type instanceof FieldType.Named named)) {
            return List.of();
        }
        Declaration declaration = layouts.find(named.name());
        if (declaration instanceof Declaration.OfRecord inner) {
            return inner.components().stream()
                    .map(component -> new Member(
                            component.name(), component.type(), component.bits(), describes(inner, component)))
                    .toList();
        }
        if (declaration instanceof Declaration.OfUnion union) {
            // R64: what the interface declares; its width is that of the Java type.
            return union.accessors().stream()
                    .map(accessor -> new Member(accessor.name(), accessor.type(), null, true))
                    .toList();
        }
        return List.of();
    }

    /** Whether a component says something of others, or may be computed from them. */
    private static boolean describes(Declaration.OfRecord record, Component component) {
        return Hatches.derivation(record, component) != null
                || !component.lengths().isEmpty()
                || component.tag() != null
                || component.checksum() != null
                || component.mark(Mark.CountDecl.class) != null
                || component.mark(Mark.PresentDecl.class) != null
                || component.mark(Mark.OffsetDecl.class) != null;
    }

    private static List<String> names(List<Component> components) {
        return components.stream().map(Component::name).toList();
    }
}
