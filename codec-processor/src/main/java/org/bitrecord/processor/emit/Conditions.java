package org.bitrecord.processor.emit;

import java.util.function.Function;
import org.bitrecord.processor.layout.Condition;
import org.bitrecord.processor.layout.Condition.Operand;
import org.bitrecord.processor.layout.WireNumber;
import org.bitrecord.runtime.Expression;
import org.bitrecord.runtime.Expression.Binary;
import org.bitrecord.runtime.Expression.Conditional;
import org.bitrecord.runtime.Expression.Infix;
import org.bitrecord.runtime.Expression.Kind;
import org.bitrecord.runtime.Expression.Literal;
import org.bitrecord.runtime.Expression.Prefix;
import org.bitrecord.runtime.Expression.Reference;
import org.bitrecord.runtime.Expression.Unary;

/** Turns a checked condition into Java; numbers are {@code long}, as the language says. */
final class Conditions {
    private static final String ARITHMETIC = "org.bitrecord.runtime.Arithmetic";

    private final Condition condition;
    private final Function<Operand, String> operands;

    /** How the operands are written: as an {@code int}, a {@code long} or a {@code boolean}, with calls but no operators. */
    Conditions(Condition condition, Function<Operand, String> operands) {
        this.condition = condition;
        this.operands = operands;
    }

    String text() {
        return text(condition.expression());
    }

    private String text(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal(literal.value());
        }
        if (expression instanceof Reference reference) {
            return operands.apply(condition.operand(reference));
        }
        if (expression instanceof Unary unary) {
            return unary(unary);
        }
        if (expression instanceof Conditional choice) {
            return "(" + text(choice.condition()) + " ? " + number(choice.yes()) + " : " + number(choice.no()) + ")";
        }
        return binary((Binary) expression);
    }

    private static String literal(long value) {
        return value == (int) value ? Long.toString(value) : value + "L";
    }

    private String unary(Unary unary) {
        if (unary.operator() == Prefix.MINUS) {
            return ARITHMETIC + ".minus(0, " + text(unary.operand()) + ")";
        }
        return unary.operator().symbol() + parenthesized(unary.operand());
    }

    private String binary(Binary binary) {
        Infix operator = binary.operator();
        String left = parenthesized(binary.left());
        String right = parenthesized(binary.right());
        return switch (operator) {
            case PLUS -> call("plus", binary);
            case MINUS -> call("minus", binary);
            case TIMES -> call("times", binary);
            case DIVIDE -> call("divide", binary);
            case REMAINDER -> call("remainder", binary);
            case LESS, AT_MOST, GREATER, AT_LEAST ->
                isUnsigned64(binary.left()) || isUnsigned64(binary.right())
                        ? "Long.compareUnsigned(" + text(binary.left()) + ", " + text(binary.right()) + ") "
                                + operator.symbol() + " 0"
                        : left + " " + operator.symbol() + " " + right;
            case LEFT, RIGHT, UNSIGNED_RIGHT -> number(binary.left()) + " " + operator.symbol() + " " + right;
            default -> left + " " + operator.symbol() + " " + right;
        };
    }

    private String call(String method, Binary binary) {
        return ARITHMETIC + "." + method + "(" + text(binary.left()) + ", " + text(binary.right()) + ")";
    }

    /** The text as an operand: widened, where int arithmetic would lose bits. */
    private String number(Expression expression) {
        return kind(expression) == Kind.CONDITION ? parenthesized(expression) : "(long) " + parenthesized(expression);
    }

    private String parenthesized(Expression expression) {
        String text = text(expression);
        boolean atom = expression instanceof Literal || expression instanceof Reference;
        return atom || text.startsWith(ARITHMETIC) ? text : "(" + text + ")";
    }

    private boolean isUnsigned64(Expression expression) {
        return kind(expression) == Kind.UNSIGNED64;
    }

    private Kind kind(Expression expression) {
        return expression.kind(reference -> {
            WireNumber number = condition.operand(reference).number();
            if (number.java() == WireNumber.JavaType.BOOLEAN) {
                return Kind.CONDITION;
            }
            return number.bits() == 64 && !number.signed() ? Kind.UNSIGNED64 : Kind.NUMBER;
        });
    }
}
