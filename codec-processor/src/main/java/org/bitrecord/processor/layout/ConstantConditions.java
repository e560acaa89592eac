package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.DoubtProblems;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.runtime.Expression;
import org.bitrecord.runtime.Expression.Binary;
import org.bitrecord.runtime.Expression.Infix;
import org.bitrecord.runtime.Expression.Literal;
import org.bitrecord.runtime.Expression.Prefix;
import org.bitrecord.runtime.Expression.Unary;
import org.jspecify.annotations.Nullable;

/** Finds comparisons in conditions that have only one outcome, because of the widths of what they compare. */
final class ConstantConditions {
    private final Condition condition;
    private final SourceRef at;
    private final List<Diagnostic> found = new ArrayList<>();

    private ConstantConditions(Condition condition, SourceRef at) {
        this.condition = condition;
        this.at = at;
    }

    /** The warnings about a condition. */
    static List<Diagnostic> in(Condition condition, SourceRef at) {
        ConstantConditions conditions = new ConstantConditions(condition, at);
        conditions.look(condition.expression());
        return conditions.found;
    }

    private void look(Expression expression) {
        if (expression instanceof Binary binary) {
            Long number = number(binary.right());
            if (number != null && binary.operator().isComparison()) {
                compare(binary, number);
            } else {
                look(binary.left());
                look(binary.right());
            }
        } else if (expression instanceof Unary unary) {
            look(unary.operand());
        } else if (expression instanceof Expression.Conditional choice) {
            look(choice.condition());
            look(choice.yes());
            look(choice.no());
        }
    }

    private void compare(Binary comparison, long number) {
        Infix operator = comparison.operator();
        if (comparison.left() instanceof Expression.Reference reference) {
            WireNumber compared = condition.operand(reference).number();
            if (compared.kind() != Expression.Kind.NUMBER) {
                return; // a flag is no number, and raw 64 bits are not compared as a `long`
            }
            long least = compared.min();
            long most = compared.max();
            Boolean outcome = outcome(operator, least, most, number);
            if (outcome != null) {
                String name = condition.text().substring(reference.start(), reference.end());
                found.add(DoubtProblems.constantComparison(
                        at, condition.text(), comparison.start(), comparison.end(), outcome, name, least, most));
            }
        } else if (comparison.left() instanceof Binary masked && masked.operator() == Infix.AND) {
            Long mask = number(masked.right()) == null ? number(masked.left()) : number(masked.right());
            boolean equal = operator == Infix.EQUAL;
            if (mask != null && (equal || operator == Infix.UNEQUAL) && (number & ~mask) != 0) {
                found.add(DoubtProblems.constantMask(
                        at, condition.text(), comparison.start(), comparison.end(), !equal, mask));
            }
        }
    }

    /** Whether every number from one to another compares so, or none; null if some do. */
    private static @Nullable Boolean outcome(Infix operator, long least, long most, long number) {
        boolean outside = number < least || number > most;
        return switch (operator) {
            case EQUAL -> outside ? Boolean.FALSE : null;
            case UNEQUAL -> outside ? Boolean.TRUE : null;
            case LESS -> same(least < number, most < number);
            case AT_MOST -> same(least <= number, most <= number);
            case GREATER -> same(least > number, most > number);
            default -> same(least >= number, most >= number);
        };
    }

    private static @Nullable Boolean same(boolean one, boolean other) {
        return one == other ? one : null;
    }

    private static @Nullable Long number(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.value();
        }
        return expression instanceof Unary unary
                        && unary.operator() == Prefix.MINUS
                        && unary.operand() instanceof Literal literal
                ? (Long) (-literal.value())
                : null;
    }
}
