package org.bitrecord.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bitrecord.processor.random.Format.Expression;
import org.bitrecord.processor.random.Format.Literal;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Named;
import org.bitrecord.processor.random.Format.Not;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Opt;
import org.bitrecord.processor.random.Format.Present;
import org.bitrecord.processor.random.Format.Raw;
import org.bitrecord.processor.random.Format.Remaining;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.SizeOf;
import org.bitrecord.processor.random.Format.Sub;
import org.bitrecord.processor.random.Format.Two;

/** Makes up conditions, over numbers that are not computed from something else. */
final class Conditions {
    private static final List<String> COMPARISONS = List.of("<", ">=", "==", "!=");
    private static final List<String> OPERATORS = List.of("+", "-", "*", "&", "|", "^");

    /** With these a number stands on the right. */
    private static final List<String> BY_NUMBER = List.of("/", "%", "<<", ">>");

    /** What more bits could overflow. */
    private static final int MOST_BITS = 31;

    private final Draft draft;
    private final Numbers numbers;

    Conditions(Draft draft, Numbers numbers) {
        this.draft = draft;
        this.numbers = numbers;
    }

    /** A number that can be asked, and what it is. */
    private record Operand(Expression expression, Num num) {}

    /** A condition over these parts; null if there is nothing to ask. */
    Expression condition(List<Shape> before, Set<Integer> used) {
        Expression one = simple(before, used);
        Expression other = one == null || draft.chance(75) ? null : simple(before, used);
        if (other != null) {
            return new Two(one, draft.chance(50) ? "&&" : "||", other);
        }
        return one != null && draft.chance(10) ? new Not(one) : one;
    }

    /** Whether anything remains. */
    Expression remaining() {
        return new Two(new Remaining(draft.chance(50) ? 1 : 8), ">", new Literal(0));
    }

    private Expression simple(List<Shape> before, Set<Integer> used) {
        List<Expression> counted = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) instanceof Opt) {
                counted.add(new Present(i));
            } else if (before.get(i) instanceof Raw || before.get(i) instanceof Many) {
                counted.add(new SizeOf(i));
            }
        }
        if (!counted.isEmpty() && draft.chance(30)) {
            Expression asked = draft.any(counted);
            return asked instanceof Present
                    ? asked
                    : new Two(asked, draft.any(COMPARISONS), new Literal(draft.random.nextInt(4)));
        }
        Operand operand = operand(before, used);
        return operand == null ? null : comparison(operand, before, used);
    }

    private Expression comparison(Operand operand, List<Shape> before, Set<Integer> used) {
        Num num = operand.num();
        if (num.java().equals("boolean")) {
            return draft.chance(50) ? operand.expression() : new Not(operand.expression());
        }
        long value = numbers.value(num);
        Expression left = operand.expression();
        if (num.bits() <= MOST_BITS && draft.chance(25)) {
            int right = 1 + draft.random.nextInt(7);
            value = draft.chance(50) ? value >> right : draft.random.nextInt(4);
            left = new Two(left, draft.any(BY_NUMBER), new Literal(right));
        } else if (num.bits() <= MOST_BITS && draft.chance(40)) {
            Operand right = operand(before, used);
            boolean isNumber = right != null
                    && right.num().bits() <= MOST_BITS
                    && !right.num().java().equals("boolean");
            left = new Two(
                    left, draft.any(OPERATORS), isNumber ? right.expression() : new Literal(Math.abs(value) / 2));
        }
        return new Two(left, draft.any(COMPARISONS), new Literal(value));
    }

    private Operand operand(List<Shape> before, Set<Integer> used) {
        List<Operand> free = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (used.contains(i)) {
                continue;
            }
            if (before.get(i) instanceof Num num) {
                add(free, new Named(i, -1), num);
            } else if (before.get(i) instanceof Sub sub && Numbers.isFreeCode(sub.rec())) {
                add(free, new Named(i, -1), Numbers.of(sub));
            } else if (before.get(i) instanceof Sub sub
                    && sub.rec().types().stream().allMatch(type -> type instanceof Num)
                    && sub.rec().lengths().isEmpty()
                    && sub.rec().sums().isEmpty()) {
                int inner = draft.random.nextInt(sub.rec().parts().size());
                add(free, new Named(i, inner), (Num) sub.rec().types().get(inner));
            }
        }
        if (free.isEmpty()) {
            return null;
        }
        Operand operand = draft.any(free);
        used.add(((Named) operand.expression()).part());
        return operand;
    }

    private static void add(List<Operand> operands, Expression expression, Num num) {
        boolean isNumber = num.isWhole() || num.names() != null;
        if (isNumber && num.bits() < 64 && num.constant() == null && num.least() == null) {
            operands.add(new Operand(expression, num));
        }
    }
}
