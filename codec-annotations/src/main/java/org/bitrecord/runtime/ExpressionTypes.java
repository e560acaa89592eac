package org.bitrecord.runtime;

import java.util.function.Function;
import org.bitrecord.runtime.Expression.Binary;
import org.bitrecord.runtime.Expression.Conditional;
import org.bitrecord.runtime.Expression.Element;
import org.bitrecord.runtime.Expression.Infix;
import org.bitrecord.runtime.Expression.Kind;
import org.bitrecord.runtime.Expression.Literal;
import org.bitrecord.runtime.Expression.Member;
import org.bitrecord.runtime.Expression.Reference;
import org.bitrecord.runtime.Expression.Unary;

/** Finds what an expression evaluates to, and refuses operands that their operator is not for. */
final class ExpressionTypes {
    private final Function<? super Reference, Kind> names;

    ExpressionTypes(Function<? super Reference, Kind> names) {
        this.names = names;
    }

    Kind kindOf(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.value() < 0 ? Kind.UNSIGNED64 : Kind.NUMBER;
        }
        if (expression instanceof Reference reference) {
            checkIndexes(reference);
            return names.apply(reference);
        }
        if (expression instanceof Unary unary) {
            return unary(unary);
        }
        if (expression instanceof Conditional conditional) {
            return conditional(conditional);
        }
        return binary((Binary) expression);
    }

    private void checkIndexes(Reference reference) {
        if (reference instanceof Member member) {
            checkIndexes(member.of());
        } else if (reference instanceof Element element) {
            checkIndexes(element.list());
            Kind kind = kindOf(element.index());
            if (kind != Kind.NUMBER) {
                throw refused(element.index(), "an index has to be a number, but this is " + kind.text());
            }
        }
    }

    private Kind unary(Unary unary) {
        Kind kind = kindOf(unary.operand());
        String symbol = unary.operator().symbol();
        switch (unary.operator()) {
            case NOT -> require(kind == Kind.CONDITION, unary.operand(), symbol, "a condition", kind);
            case MINUS -> requireArithmetic(unary.operand(), symbol, kind);
            case COMPLEMENT -> require(kind != Kind.CONDITION, unary.operand(), symbol, "a number", kind);
        }
        return kind;
    }

    private Kind conditional(Conditional conditional) {
        Kind condition = kindOf(conditional.condition());
        require(condition == Kind.CONDITION, conditional.condition(), "?:", "a condition", condition);
        Kind yes = kindOf(conditional.yes());
        Kind no = kindOf(conditional.no());
        if ((yes == Kind.CONDITION) != (no == Kind.CONDITION)) {
            throw refused(
                    conditional.no(),
                    "both results of `?:` have to be of one kind, but here are " + yes.text() + " and " + no.text());
        }
        return wider(yes, no);
    }

    private Kind binary(Binary binary) {
        Infix operator = binary.operator();
        Kind left = kindOf(binary.left());
        Kind right = kindOf(binary.right());
        String symbol = operator.symbol();
        switch (operator) {
            case OR_ELSE, AND_THEN -> {
                require(left == Kind.CONDITION, binary.left(), symbol, "conditions", left);
                require(right == Kind.CONDITION, binary.right(), symbol, "conditions", right);
                return Kind.CONDITION;
            }
            case LESS, AT_MOST, GREATER, AT_LEAST -> {
                if (isComparison(binary.left()) && right != Kind.CONDITION) {
                    throw chain(binary);
                }
                require(left != Kind.CONDITION, binary.left(), symbol, "numbers", left);
                require(right != Kind.CONDITION, binary.right(), symbol, "numbers", right);
                return Kind.CONDITION;
            }
            case EQUAL, UNEQUAL -> {
                requireSame(binary, left, right);
                return Kind.CONDITION;
            }
            case OR, XOR, AND -> {
                requireSame(binary, left, right);
                return wider(left, right);
            }
            case LEFT, RIGHT, UNSIGNED_RIGHT -> {
                require(left != Kind.CONDITION, binary.left(), symbol, "numbers", left);
                requireArithmetic(binary.right(), symbol, right);
                if (operator == Infix.RIGHT && left == Kind.UNSIGNED64) {
                    throw refused(
                            binary.left(), "`>>` would repeat the first bit of an unsigned 64-bit number; write `>>>`");
                }
                return left;
            }
            default -> {
                requireArithmetic(binary.left(), symbol, left);
                requireArithmetic(binary.right(), symbol, right);
                return Kind.NUMBER;
            }
        }
    }

    private static void requireSame(Binary binary, Kind left, Kind right) {
        if ((left == Kind.CONDITION) == (right == Kind.CONDITION)) {
            return;
        }
        String symbol = binary.operator().symbol();
        if (binary.operator().precedence() >= Infix.EQUAL.precedence()) {
            if (isComparison(binary.left())) {
                throw chain(binary);
            }
            throw refused(binary, "`" + symbol + "` cannot compare " + left.text() + " with " + right.text());
        }
        throw refused(
                binary,
                "`" + symbol + "` cannot combine " + left.text() + " with " + right.text()
                        + "; comparisons bind more strongly, so put it in parentheses");
    }

    private static boolean isComparison(Expression expression) {
        return expression instanceof Binary binary && binary.operator().isComparison();
    }

    private static ExpressionException chain(Binary binary) {
        String symbol = binary.operator().symbol();
        return refused(
                binary,
                "a comparison cannot be compared with a number: `a " + symbol + " b " + symbol + " c` is `a " + symbol
                        + " b && b " + symbol + " c`");
    }

    private static void requireArithmetic(Expression operand, String symbol, Kind kind) {
        if (kind == Kind.UNSIGNED64) {
            throw refused(
                    operand,
                    "`" + symbol + "` does not compute with an unsigned 64-bit number, which can only be compared,"
                            + " masked and shifted");
        }
        require(kind == Kind.NUMBER, operand, symbol, "numbers", kind);
    }

    private static void require(boolean holds, Expression operand, String symbol, String needed, Kind kind) {
        if (!holds) {
            throw refused(operand, "`" + symbol + "` is for " + needed + ", but this is " + kind.text());
        }
    }

    /** Of two kinds of numbers the one that holds both; conditions stay conditions. */
    static Kind wider(Kind left, Kind right) {
        return left == Kind.NUMBER ? right : left;
    }

    private static ExpressionException refused(Expression part, String problem) {
        return new ExpressionException(problem, part.start(), part.end());
    }
}
