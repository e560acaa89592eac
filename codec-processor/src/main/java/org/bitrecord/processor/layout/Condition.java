package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.runtime.Expression;
import org.bitrecord.runtime.Expression.Infix;

/**
 * A condition that was checked against what it may name.
 *
 * @param text as the user wrote it
 * @param expression the same, parsed
 * @param operands what its references stand for
 */
public record Condition(String text, Expression expression, List<Operand> operands) {
    /** Keeps a copy of the list. */
    public Condition {
        operands = List.copyOf(operands);
    }

    /**
     * A reference in a condition.
     *
     * @param reference its place in the expression
     * @param root what it begins with
     * @param steps the way from the root to the number
     * @param number what is found there
     * @param isComputed whether it may be AUTO there, as what describes others inside the root
     */
    public record Operand(
            Expression.Reference reference, Root root, List<Step> steps, WireNumber number, boolean isComputed) {
        /** Keeps a copy of the list. */
        public Operand {
            steps = List.copyOf(steps);
        }

        /** The names that lead from a component to a number in it, the component's own first; empty if more is on the way. */
        public List<String> names() {
            if (!(root instanceof OfField field)) {
                return List.of();
            }
            List<String> names = new ArrayList<>(List.of(field.name()));
            for (Step step : steps) {
                if (!(step instanceof Component component)) {
                    return List.of();
                }
                names.add(component.name());
            }
            return names;
        }

        /** The names behind that of the context, as they are written: {@code flags.marked}. */
        public String pathOfContext() {
            return pathOf(reference);
        }

        private static String pathOf(Expression.Reference reference) {
            if (!(reference instanceof Expression.Member member)) {
                return "";
            }
            String before = pathOf(member.of());
            return before.isEmpty() ? member.name() : before + "." + member.name();
        }

        /** Whether it is the component, or the number inside one, of that name; or something in it. */
        public boolean isAbout(String component) {
            String path = String.join(".", names());
            return path.equals(component) || path.startsWith(component + ".");
        }
    }

    /** What a reference begins with. */
    public sealed interface Root {}

    /** A component of the record. */
    public record OfField(int index, String name) implements Root {}

    /** The element of a list that was read last. */
    public record It() implements Root {}

    /** The place of that element in the list, from 0. */
    public record Index() implements Root {}

    /**
     * What is left of the innermost region (R43).
     *
     * @param inBytes whether whole bytes are counted rather than bits
     */
    public record Remaining(boolean inBytes) implements Root {}

    /** The context of the record (R70). */
    public record OfContext() implements Root {}

    /** A step on the way to a number. */
    public sealed interface Step {}

    /** To a component of a record, the number of a code record included. */
    public record Component(String name) implements Step {}

    /** To the number of elements of a list, or of bytes. */
    public record Size() implements Step {}

    /** To an element of a list. */
    public record At(Expression index) implements Step {}

    /** To whether something optional is there. */
    public record Present() implements Step {}

    /** To what is optional; where it is absent, the number is 0. */
    public record Get() implements Step {}

    /** What this reference stands for. */
    public Operand operand(Expression.Reference reference) {
        return operands.stream()
                .filter(operand -> operand.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError("unresolved " + reference));
    }

    /** What it asks of the context. */
    public List<Operand> ofContext() {
        return operands.stream()
                .filter(operand -> operand.root() instanceof OfContext)
                .toList();
    }

    /** Whether it asks what is left of the innermost region. */
    public boolean asksWhatRemains() {
        return operands.stream().anyMatch(operand -> operand.root() instanceof Remaining);
    }

    /**
     * Whether it may be answered otherwise by what is written behind the record that it lies in (R43): if it asks what
     * remains, unless it asks no more than whether anything does, after which nothing can be behind where it is false.
     */
    public boolean dependsOnWhatFollows() {
        return asksWhatRemains() && !asksWhetherAnythingRemains(expression);
    }

    private boolean asksWhetherAnythingRemains(Expression part) {
        if (part.references().stream().noneMatch(this::remains)) {
            return true;
        }
        return part instanceof Expression.Binary binary
                && (binary.operator() == Infix.AND_THEN
                        ? asksWhetherAnythingRemains(binary.left()) && asksWhetherAnythingRemains(binary.right())
                        : binary.operator() == Infix.GREATER
                                && binary.left() instanceof Expression.Reference left
                                && remains(left)
                                && binary.right() instanceof Expression.Literal literal
                                && literal.value() == 0);
    }

    /**
     * Whether it says no more than that more than so much is left, so that it holds also if more were left: a comparison
     * {@code remaining > n}, alone or beside conditions without {@code remaining}.
     */
    public boolean growsWithWhatRemains() {
        return grows(expression);
    }

    private boolean grows(Expression part) {
        if (part.references().stream().noneMatch(this::remains)) {
            return true;
        }
        if (!(part instanceof Expression.Binary binary)) {
            return false;
        }
        return switch (binary.operator()) {
            case AND_THEN, OR_ELSE -> grows(binary.left()) && grows(binary.right());
            case GREATER, AT_LEAST ->
                binary.left() instanceof Expression.Reference left
                        && remains(left)
                        && binary.right().references().stream().noneMatch(this::remains);
            default -> false;
        };
    }

    private boolean remains(Expression.Reference reference) {
        return operand(reference).root() instanceof Remaining;
    }
}
