package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;
import java.util.function.LongSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.StringLength;
import org.bitrecord.runtime.Expression.Kind;
import org.bitrecord.runtime.Value.Scalar;

class ExpressionProperties {
    private static final Map<String, Long> NAMES = Map.of("a", 0L, "b", 1L, "c", -1L, "d", 40L, "e", Long.MAX_VALUE);

    /** A text and what Java makes of it, or an {@link ArithmeticException}. */
    record Sample(String text, LongSupplier java) {}

    @Property
    void numbersAreThoseOfJava(@ForAll("numbers") Sample sample) {
        Expression expression = Expression.parse(sample.text);

        assertThat(expression.kind(name -> Kind.NUMBER)).isEqualTo(Kind.NUMBER);
        assertThat(outcome(() -> evaluate(expression).bits())).isEqualTo(outcome(sample.java));
    }

    @Property
    void conditionsAreThoseOfJava(@ForAll("conditions") Sample sample) {
        Expression expression = Expression.parse(sample.text);

        assertThat(expression.kind(name -> Kind.NUMBER)).isEqualTo(Kind.CONDITION);
        assertThat(outcome(() -> evaluate(expression).bits())).isEqualTo(outcome(sample.java));
    }

    @Property
    void literalsOfEveryBaseAreReadExactly(@ForAll long value) {
        String decimal = Long.toUnsignedString(value);

        assertThat(evaluate(Expression.parse(decimal)).bits()).isEqualTo(value);
        assertThat(evaluate(Expression.parse("0x" + Long.toHexString(value))).bits())
                .isEqualTo(value);
        assertThat(evaluate(Expression.parse("0b" + Long.toBinaryString(value) + "L"))
                        .bits())
                .isEqualTo(value);
        assertThat(evaluate(Expression.parse(decimal))).hasToString(new BigInteger(decimal).toString());
    }

    @Property
    void anyTextIsParsedOrRefusedWithAPlaceInIt(@ForAll("texts") @StringLength(max = 60) String text) {
        try {
            Expression expression = Expression.parse(text);
            assertThat(expression.start()).isBetween(0, text.length());
            assertThat(expression.end()).isBetween(expression.start(), text.length());
            expression.kind(name -> Kind.NUMBER);
        } catch (ExpressionException refused) {
            assertThat(refused.start()).isBetween(0, text.length());
            assertThat(refused.end()).isBetween(refused.start(), text.length());
            assertThat(refused.problem()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab1 0x_L.[]()?:!~+-*/%<>=&|^").ascii();
    }

    @Provide
    Arbitrary<Sample> numbers() {
        return numbers(4);
    }

    @Provide
    Arbitrary<Sample> conditions() {
        return conditions(3);
    }

    private static Arbitrary<Sample> numbers(int depth) {
        Arbitrary<Sample> leaves = Arbitraries.oneOf(
                Arbitraries.of(NAMES.keySet()).map(name -> new Sample(name, () -> NAMES.get(name))),
                Arbitraries.longs().between(0, 100).map(n -> new Sample(n + "L", () -> n)));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Sample> inner = Arbitraries.lazy(() -> numbers(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(1, leaves),
                Tuple.of(
                        4,
                        Combinators.combine(inner, Arbitraries.of(ARITHMETIC), inner)
                                .as((left, operator, right) -> new Sample(
                                        "(" + left.text + operator.symbol + right.text + ")",
                                        () -> operator.java.applyAsLong(
                                                left.java.getAsLong(), right.java.getAsLong())))),
                Tuple.of(1, inner.map(of -> new Sample("- " + of.text, () -> Math.negateExact(of.java.getAsLong())))),
                Tuple.of(1, inner.map(of -> new Sample("~" + of.text, () -> ~of.java.getAsLong()))),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.lazy(() -> conditions(depth - 1)), inner, inner)
                                .as((condition, yes, no) -> new Sample(
                                        "(" + condition.text + "?" + yes.text + ":" + no.text + ")",
                                        () -> condition.java.getAsLong() != 0
                                                ? yes.java.getAsLong()
                                                : no.java.getAsLong()))));
    }

    private static Arbitrary<Sample> conditions(int depth) {
        Arbitrary<Sample> numbers = Arbitraries.lazy(() -> numbers(Math.max(0, depth - 1)));
        Arbitrary<Sample> compared = Combinators.combine(numbers, Arbitraries.of(COMPARISONS), numbers)
                .as((left, operator, right) -> new Sample(
                        "(" + left.text + operator.symbol + right.text + ")",
                        () -> operator.java.applyAsLong(left.java.getAsLong(), right.java.getAsLong())));
        if (depth == 0) {
            return compared;
        }
        Arbitrary<Sample> inner = Arbitraries.lazy(() -> conditions(depth - 1));
        return Arbitraries.oneOf(
                compared,
                inner.map(of -> new Sample("!" + of.text, () -> 1 - of.java.getAsLong())),
                Combinators.combine(inner, inner)
                        .as((left, right) -> new Sample(
                                "(" + left.text + "&&" + right.text + ")",
                                () -> left.java.getAsLong() != 0 ? right.java.getAsLong() : 0)),
                Combinators.combine(inner, inner)
                        .as((left, right) -> new Sample(
                                "(" + left.text + "||" + right.text + ")",
                                () -> left.java.getAsLong() != 0 ? 1 : right.java.getAsLong())));
    }

    /** An operator as Java has it. */
    record Operator(String symbol, LongBinaryOperator java) {}

    private static final List<Operator> ARITHMETIC = List.of(
            new Operator("+", Math::addExact),
            new Operator(" - ", Math::subtractExact),
            new Operator("*", Math::multiplyExact),
            new Operator("/", (a, b) -> b == -1 ? Math.negateExact(a) : a / b),
            new Operator("%", (a, b) -> a % b),
            new Operator("<<", (a, b) -> a << b),
            new Operator(">>", (a, b) -> a >> b),
            new Operator(">>>", (a, b) -> a >>> b),
            new Operator("&", (a, b) -> a & b),
            new Operator("|", (a, b) -> a | b),
            new Operator("^", (a, b) -> a ^ b));

    private static final List<Operator> COMPARISONS = List.of(
            new Operator("<", (a, b) -> a < b ? 1 : 0),
            new Operator("<=", (a, b) -> a <= b ? 1 : 0),
            new Operator(">", (a, b) -> a > b ? 1 : 0),
            new Operator(">=", (a, b) -> a >= b ? 1 : 0),
            new Operator("==", (a, b) -> a == b ? 1 : 0),
            new Operator("!=", (a, b) -> a != b ? 1 : 0));

    private static Scalar evaluate(Expression expression) {
        return Evaluation.of(expression, name -> {
            Long value = NAMES.get(name);
            return value == null ? null : Scalar.of(value);
        });
    }

    private static String outcome(LongSupplier computation) {
        try {
            return Long.toString(computation.getAsLong());
        } catch (ArithmeticException | Evaluation.Failed none) {
            return "no value";
        }
    }
}
