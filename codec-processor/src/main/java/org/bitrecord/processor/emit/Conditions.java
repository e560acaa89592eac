package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
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
    private final Condition condition;
    private final Function<Operand, String> operands;

    /** How the operands are written: as an {@code int}, a {@code long} or a {@code boolean}, with calls but no operators. */
    Conditions(Condition condition, Function<Operand, String> operands) {
        this.condition = condition;
        this.operands = operands;
    }

    CodeBlock code() {
        return code(condition.expression());
    }

    private CodeBlock code(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal(literal.value());
        }
        if (expression instanceof Reference reference) {
            return CodeBlock.of("$L", operands.apply(condition.operand(reference)));
        }
        if (expression instanceof Unary unary) {
            return unary.operator() == Prefix.MINUS
                    ? CodeBlock.of("$T.minus(0, $L)", Types.ARITHMETIC, code(unary.operand()))
                    : CodeBlock.of("$L$L", unary.operator().symbol(), grouped(unary.operand()));
        }
        if (expression instanceof Conditional choice) {
            return CodeBlock.of(
                    "$L ? $L : $L", grouped(choice.condition()), widened(choice.yes()), widened(choice.no()));
        }
        return binary((Binary) expression);
    }

    private static CodeBlock literal(long value) {
        return value == (int) value ? CodeBlock.of("$L", value) : CodeBlock.of("$LL", value);
    }

    private CodeBlock binary(Binary binary) {
        return switch (binary.operator()) {
            case PLUS -> call("plus", binary);
            case MINUS -> call("minus", binary);
            case TIMES -> call("times", binary);
            case DIVIDE -> call("divide", binary);
            case REMAINDER -> call("remainder", binary);
            case LEFT, RIGHT, UNSIGNED_RIGHT -> infix(widened(binary.left()), binary);
            case LESS, AT_MOST, GREATER, AT_LEAST ->
                isUnsigned64(binary.left()) || isUnsigned64(binary.right())
                        ? CodeBlock.of(
                                "Long.compareUnsigned($L, $L) $L 0",
                                code(binary.left()),
                                code(binary.right()),
                                binary.operator().symbol())
                        : infix(grouped(binary.left()), binary);
            default -> infix(grouped(binary.left()), binary);
        };
    }

    private CodeBlock infix(CodeBlock left, Binary binary) {
        return CodeBlock.of("$L $L $L", left, binary.operator().symbol(), grouped(binary.right()));
    }

    private CodeBlock call(String method, Binary binary) {
        return CodeBlock.of("$T.$L($L,$W$L)", Types.ARITHMETIC, method, code(binary.left()), code(binary.right()));
    }

    /** As an operand that int arithmetic must not cut short. */
    private CodeBlock widened(Expression expression) {
        return kind(expression) == Kind.CONDITION || isLong(expression)
                ? grouped(expression)
                : CodeBlock.of("(long) $L", grouped(expression));
    }

    /** Whether Java takes the text of the expression for a {@code long}. */
    private boolean isLong(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.value() != (int) literal.value();
        }
        if (expression instanceof Reference reference) {
            return operands.apply(condition.operand(reference)).startsWith("written")
                    || condition.operand(reference).number().java() == WireNumber.JavaType.LONG;
        }
        if (expression instanceof Unary unary) {
            return unary.operator() == Prefix.MINUS || isLong(unary.operand());
        }
        if (expression instanceof Binary binary) {
            boolean bitwise =
                    binary.operator() == Infix.AND || binary.operator() == Infix.OR || binary.operator() == Infix.XOR;
            return !bitwise || isLong(binary.left()) || isLong(binary.right());
        }
        return true; // a choice between numbers, which are widened
    }

    private CodeBlock grouped(Expression expression) {
        boolean atom = expression instanceof Literal
                || expression instanceof Reference
                || (expression instanceof Unary unary && unary.operator() == Prefix.MINUS)
                || (expression instanceof Binary binary && isCall(binary.operator()));
        return atom ? code(expression) : CodeBlock.of("($L)", code(expression));
    }

    private static boolean isCall(Infix operator) {
        return switch (operator) {
            case PLUS, MINUS, TIMES, DIVIDE, REMAINDER -> true;
            default -> false;
        };
    }

    private boolean isUnsigned64(Expression expression) {
        return kind(expression) == Kind.UNSIGNED64;
    }

    private Kind kind(Expression expression) {
        return expression.kind(
                reference -> condition.operand(reference).number().kind());
    }
}
