package org.bitrecord.processor.random;

import java.util.List;
import java.util.Optional;
import org.bitrecord.Bytes;
import org.bitrecord.processor.random.Format.Expression;
import org.bitrecord.processor.random.Format.Literal;
import org.bitrecord.processor.random.Format.Named;
import org.bitrecord.processor.random.Format.Not;
import org.bitrecord.processor.random.Format.Present;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Remaining;
import org.bitrecord.processor.random.Format.SizeOf;
import org.bitrecord.processor.random.Format.Sub;
import org.bitrecord.processor.random.Format.Two;
import org.bitrecord.processor.random.Format.Val;

/** What expressions are: for the values of parts, and in the language. */
final class Expressions {
    private Expressions() {}

    /** Whether a condition holds where so many bits remain. */
    static boolean holds(Expression condition, List<Object> values, int remaining) {
        return value(condition, values, remaining) != 0;
    }

    private static long value(Expression expression, List<Object> values, int remaining) {
        if (expression instanceof Remaining unit) {
            return remaining / unit.unit();
        }
        if (expression instanceof Literal literal) {
            return literal.value();
        }
        if (expression instanceof Named named) {
            Object value = values.get(named.part());
            return Reference.code(
                    named.inner() < 0 ? value : ((Val) value).parts().get(named.inner()));
        }
        if (expression instanceof SizeOf size) {
            Object value = values.get(size.part());
            return value instanceof Bytes bytes ? bytes.size() : ((List<?>) value).size();
        }
        if (expression instanceof Present present) {
            return ((Optional<?>) values.get(present.part())).isPresent() ? 1 : 0;
        }
        if (expression instanceof Not not) {
            return holds(not.condition(), values, remaining) ? 0 : 1;
        }
        Two two = (Two) expression;
        return value(value(two.left(), values, remaining), two.operator(), value(two.right(), values, remaining));
    }

    private static long value(long left, String operator, long right) {
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            case "%" -> left % right;
            case "&" -> left & right;
            case "|" -> left | right;
            case "^" -> left ^ right;
            case "<<" -> left << right;
            case ">>" -> left >> right;
            case "<" -> left < right ? 1 : 0;
            case ">" -> left > right ? 1 : 0;
            case ">=" -> left >= right ? 1 : 0;
            case "==" -> left == right ? 1 : 0;
            case "!=" -> left == right ? 0 : 1;
            case "&&" -> left & right;
            case "||" -> left | right;
            default -> throw new AssertionError(operator);
        };
    }

    /** Whether it asks a number itself, which has to be known then. */
    static boolean names(Expression expression, int part) {
        if (expression instanceof Two two) {
            return names(two.left(), part) || names(two.right(), part);
        }
        return expression instanceof Not not
                ? names(not.condition(), part)
                : expression instanceof Named named && named.part() == part;
    }

    static boolean asksWhatRemains(Expression expression) {
        return expression instanceof Remaining
                || (expression instanceof Not not && asksWhatRemains(not.condition()))
                || (expression instanceof Two two && (asksWhatRemains(two.left()) || asksWhatRemains(two.right())));
    }

    static String text(Expression expression, Rec rec) {
        if (expression instanceof Remaining remaining) {
            return remaining.unit() == 1 ? "remaining" : "remainingBytes";
        }
        if (expression instanceof Literal literal) {
            return text(literal.value());
        }
        if (expression instanceof Named named) {
            Sub sub = named.inner() < 0 ? null : (Sub) rec.types().get(named.part());
            return name(rec, named.part()) + (sub == null ? "" : "." + name(sub.rec(), named.inner()));
        }
        if (expression instanceof SizeOf size) {
            return name(rec, size.part()) + ".size";
        }
        if (expression instanceof Present present) {
            return name(rec, present.part()) + ".present";
        }
        if (expression instanceof Not not) {
            return "!(" + text(not.condition(), rec) + ")";
        }
        Two two = (Two) expression;
        return inner(two.left(), rec) + " " + two.operator() + " " + inner(two.right(), rec);
    }

    private static String inner(Expression expression, Rec rec) {
        String text = text(expression, rec);
        return expression instanceof Two ? "(" + text + ")" : text;
    }

    private static String name(Rec rec, int part) {
        return rec.parts().get(part).name();
    }

    /** The language has no number below zero, but a minus in front of one. */
    static String text(long value) {
        return value == Long.MIN_VALUE ? "-" + Long.MAX_VALUE + " - 1" : Long.toString(value);
    }
}
