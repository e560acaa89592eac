package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.runtime.Expression;

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
     * @param accessors the components that lead from the root to the number, the code of a code record included
     * @param number what is found there
     */
    public record Operand(Expression.Reference reference, Root root, List<String> accessors, WireNumber number) {}

    /** What a reference begins with. */
    public sealed interface Root {}

    /** A component of the record. */
    public record OfField(int index) implements Root {}

    /** The element of a list that was read last. */
    public record It() implements Root {}

    /** The place of that element in the list, from 0. */
    public record Index() implements Root {}

    /** What this reference stands for. */
    public Operand operand(Expression.Reference reference) {
        return operands.stream()
                .filter(operand -> operand.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError("unresolved " + reference));
    }
}
