package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/** Turns a checked condition into Java; numbers are {@code long}, as the language says. */
final class Conditions {
    private final Condition condition;
    private final Names names;

    /** How generated code gets at what the references of a condition begin with. */
    @FunctionalInterface
    interface Names {
        /** The whole number, where it is at hand under a name of its own; otherwise null. */
        @Nullable
        CodeBlock number(Operand operand);

        /** Whether the number is what a method computes, which is a {@code long}. */
        default boolean isComputed(Operand operand) {
            return false;
        }

        /** What the reference begins with: a component, an element, a number. */
        default CodeBlock root(Operand operand) {
            throw new AssertionError("no number at hand: " + operand);
        }

        /** The same with all that describes inside it computed, or null where nothing is AUTO, as in what was read. */
        @Nullable
        default CodeBlock computedRoot(Operand operand) {
            return null;
        }
    }

    Conditions(Condition condition, Names names) {
        this.condition = condition;
        this.names = names;
    }

    CodeBlock code() {
        return code(condition.expression());
    }

    private CodeBlock code(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal(literal.value());
        }
        if (expression instanceof Reference reference) {
            return operand(condition.operand(reference));
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

    private CodeBlock operand(Operand operand) {
        CodeBlock number = names.number(operand);
        if (number != null) {
            return number;
        }
        CodeBlock read = follow(operand, names.root(operand), 0);
        CodeBlock computed = operand.isComputed() ? names.computedRoot(operand) : null;
        if (computed == null || !operand.number().hasAuto()) {
            return read;
        }
        boolean isInt = operand.number().java() == WireNumber.JavaType.INT;
        return CodeBlock.of(
                "($L == $T.$L$W? $L$W: $L)",
                read,
                Types.AUTO,
                isInt ? "AUTO" : "AUTO_LONG",
                follow(operand, computed, 0),
                read);
    }

    /** The number that a reference without elements of lists leads to from what it begins with. */
    static CodeBlock follow(Operand operand, CodeBlock root) {
        Condition alone = new Condition("", operand.reference(), List.of(operand));
        return new Conditions(alone, other -> null).follow(operand, root, 0);
    }

    /** The number that the steps from this one on lead to. */
    private CodeBlock follow(Operand operand, CodeBlock from, int step) {
        if (step == operand.steps().size()) {
            boolean isLong = operand.number().java() == WireNumber.JavaType.LONG;
            return operand.number().meaning() instanceof WireNumber.OfEnum type
                    ? Meanings.code(type, isLong, from)
                    : from;
        }
        Condition.Step next = operand.steps().get(step);
        if (next instanceof Condition.Component component) {
            return follow(operand, CodeBlock.of("$L.$L()", from, component.name()), step + 1);
        }
        if (next instanceof Condition.Size) {
            return follow(operand, CodeBlock.of("$L.size()", from), step + 1);
        }
        if (next instanceof Condition.Present) {
            return follow(operand, CodeBlock.of("$L.isPresent()", from), step + 1);
        }
        if (next instanceof Condition.At at) {
            return follow(
                    operand, CodeBlock.of("$T.element($L,$W$L)", Types.ARITHMETIC, from, code(at.index())), step + 1);
        }
        String none = operand.number().java() == WireNumber.JavaType.BOOLEAN ? "false" : "0";
        return CodeBlock.of(
                "($L.isPresent()$W? $L$W: $L)", from, follow(operand, CodeBlock.of("$L.get()", from), step + 1), none);
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
            Operand operand = condition.operand(reference);
            return operand.number().java() == WireNumber.JavaType.LONG || names.isComputed(operand);
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
