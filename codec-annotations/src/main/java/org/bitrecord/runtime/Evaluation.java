package org.bitrecord.runtime;

import org.bitrecord.runtime.Expression.Binary;
import org.bitrecord.runtime.Expression.Conditional;
import org.bitrecord.runtime.Expression.Element;
import org.bitrecord.runtime.Expression.Infix;
import org.bitrecord.runtime.Expression.Kind;
import org.bitrecord.runtime.Expression.Literal;
import org.bitrecord.runtime.Expression.Member;
import org.bitrecord.runtime.Expression.Name;
import org.bitrecord.runtime.Expression.Reference;
import org.bitrecord.runtime.Expression.Unary;
import org.bitrecord.runtime.Value.Elements;
import org.bitrecord.runtime.Value.Perhaps;
import org.bitrecord.runtime.Value.Scalar;
import org.bitrecord.runtime.Value.Struct;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions that have passed the check of kinds: in {@code long}, exactly. What the check has ruled out is an
 * {@link AssertionError} here.
 */
final class Evaluation {
    private final Scope scope;

    private Evaluation(Scope scope) {
        this.scope = scope;
    }

    /** What the names of an expression stand for. */
    interface Scope {
        /** The value of a name, or null if there is none of this name. */
        @Nullable
        Value value(String name);
    }

    /** An expression that has no value for the bytes at hand: a division by zero, an overflow, an index outside its list. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String problem) {
            super(problem, null, false, false);
        }

        /** What is wrong, as a part of a sentence about the expression. */
        String problem() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Whether a condition holds.
     *
     * @param at what it is a condition on
     * @param position the bit at which it is asked
     * @throws Trouble if it cannot be told
     */
    static boolean holds(Expression condition, Scope scope, Path at, long position) {
        try {
            return of(condition, scope).isTrue();
        } catch (Failed failed) {
            throw Trouble.wrong(at, position, "the condition on it " + failed.problem(), null, null);
        }
    }

    /** The value of an expression. */
    static Scalar of(Expression expression, Scope scope) {
        return new Evaluation(scope).of(expression);
    }

    private Scalar of(Expression expression) {
        if (expression instanceof Literal literal) {
            return new Scalar(literal.value(), literal.value() < 0 ? Kind.UNSIGNED64 : Kind.NUMBER);
        }
        if (expression instanceof Reference reference) {
            return scalar(resolve(reference), reference);
        }
        if (expression instanceof Unary unary) {
            return unary(unary);
        }
        if (expression instanceof Conditional conditional) {
            return of(of(conditional.condition()).isTrue() ? conditional.yes() : conditional.no());
        }
        return binary((Binary) expression);
    }

    private Scalar unary(Unary unary) {
        Scalar operand = of(unary.operand());
        return switch (unary.operator()) {
            case NOT -> Scalar.of(!operand.isTrue());
            case COMPLEMENT -> new Scalar(~operand.bits(), operand.kind());
            case MINUS -> Scalar.of(exact(Infix.MINUS, 0, operand.bits()));
        };
    }

    private Scalar binary(Binary binary) {
        Infix operator = binary.operator();
        Scalar left = of(binary.left());
        if (operator == Infix.AND_THEN) {
            return left.isTrue() ? of(binary.right()) : left;
        }
        if (operator == Infix.OR_ELSE) {
            return left.isTrue() ? left : of(binary.right());
        }
        Scalar right = of(binary.right());
        long a = left.bits();
        long b = right.bits();
        return switch (operator) {
            case EQUAL -> Scalar.of(a == b);
            case UNEQUAL -> Scalar.of(a != b);
            case LESS -> Scalar.of(compare(left, right) < 0);
            case AT_MOST -> Scalar.of(compare(left, right) <= 0);
            case GREATER -> Scalar.of(compare(left, right) > 0);
            case AT_LEAST -> Scalar.of(compare(left, right) >= 0);
            case AND -> new Scalar(a & b, ExpressionTypes.wider(left.kind(), right.kind()));
            case OR -> new Scalar(a | b, ExpressionTypes.wider(left.kind(), right.kind()));
            case XOR -> new Scalar(a ^ b, ExpressionTypes.wider(left.kind(), right.kind()));
            case LEFT -> new Scalar(a << b, left.kind());
            case RIGHT -> new Scalar(a >> b, left.kind());
            case UNSIGNED_RIGHT -> new Scalar(a >>> b, left.kind());
            default -> Scalar.of(exact(operator, a, b));
        };
    }

    private static int compare(Scalar left, Scalar right) {
        return left.kind() == Kind.UNSIGNED64 || right.kind() == Kind.UNSIGNED64
                ? Long.compareUnsigned(left.bits(), right.bits())
                : Long.compare(left.bits(), right.bits());
    }

    private static long exact(Infix operator, long a, long b) {
        if ((operator == Infix.DIVIDE || operator == Infix.REMAINDER) && b == 0) {
            throw new Failed("divides by zero");
        }
        try {
            return switch (operator) {
                case PLUS -> Math.addExact(a, b);
                case MINUS -> Math.subtractExact(a, b);
                case TIMES -> Math.multiplyExact(a, b);
                // The one quotient that a long does not hold is -(-2^63).
                case DIVIDE -> b == -1 ? Math.negateExact(a) : a / b;
                case REMAINDER -> a % b;
                default -> throw new AssertionError(operator);
            };
        } catch (ArithmeticException overflow) {
            throw new Failed("leaves the 64 bits of a number: " + a + " " + operator.symbol() + " " + b);
        }
    }

    private Value resolve(Reference reference) {
        Value found;
        if (reference instanceof Name name) {
            found = scope.value(name.name());
        } else if (reference instanceof Member member) {
            found = member(resolve(member.of()), member.name());
        } else {
            Element element = (Element) reference;
            found = element(resolve(element.list()), of(element.index()).bits());
        }
        if (found == null) {
            throw new AssertionError("nothing is known of " + reference);
        }
        return found;
    }

    @Nullable
    private static Value member(Value of, String name) {
        if (of instanceof Perhaps perhaps) {
            if (name.equals("present")) {
                return Scalar.of(perhaps.present());
            }
            return perhaps.value() == null ? new Perhaps(false, null) : member(perhaps.value(), name);
        }
        if (of instanceof Elements list && name.equals("size")) {
            return Scalar.of(list.size());
        }
        return of instanceof Struct struct ? struct.members().get(name) : null;
    }

    @Nullable
    private static Value element(Value of, long index) {
        if (of instanceof Perhaps perhaps) {
            return perhaps.value() == null ? new Perhaps(false, null) : element(perhaps.value(), index);
        }
        if (!(of instanceof Elements list)) {
            return null;
        }
        if (index < 0 || index >= list.size()) {
            throw new Failed("takes element " + index + " of a list of " + list.size());
        }
        return list.elements().get((int) index);
    }

    private static Scalar scalar(Value value, Reference reference) {
        if (value instanceof Perhaps perhaps) {
            // A path through something absent is 0.
            return perhaps.value() == null ? Scalar.of(0) : scalar(perhaps.value(), reference);
        }
        if (value instanceof Struct struct && struct.code() != null) {
            return struct.code();
        }
        if (value instanceof Scalar scalar) {
            return scalar;
        }
        throw new AssertionError("no number: " + reference);
    }
}
