package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bitrecord.runtime.Expression.Binary;
import org.bitrecord.runtime.Expression.Element;
import org.bitrecord.runtime.Expression.Infix;
import org.bitrecord.runtime.Expression.Kind;
import org.bitrecord.runtime.Expression.Literal;
import org.bitrecord.runtime.Expression.Member;
import org.bitrecord.runtime.Expression.Name;
import org.bitrecord.runtime.Expression.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "42, 42",
        "42L, 42",
        "1_000, 1000",
        "0xFf, 255",
        "0x7fff_ffff_ffff_ffffL, 9223372036854775807",
        "0xFFFFFFFFFFFFFFFF, -1",
        "18446744073709551615, -1",
        "0b1010_1010, 170"
    })
    void literalsAreThoseOfJava(String text, long value) {
        assertThat(Expression.parse(text)).isEqualTo(new Literal(value, 0, text.length()));
    }

    @Test
    void everyPartKnowsItsPlace() {
        Expression expression = Expression.parse(" (it.kind) == 0");

        assertThat(expression)
                .isEqualTo(new Binary(
                        Infix.EQUAL, new Member(new Name("it", 2, 4), "kind", 2, 9), new Literal(0, 14, 15), 1, 15));
    }

    @Test
    void accessorsAndIndexesNest() {
        Expression expression = Expression.parse("a.list[i + 1].x");

        Reference list = new Member(new Name("a", 0, 1), "list", 0, 6);
        Expression index = new Binary(Infix.PLUS, new Name("i", 7, 8), new Literal(1, 11, 12), 7, 12);
        assertThat(expression).isEqualTo(new Member(new Element(list, index, 0, 13), "x", 0, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "a + b * c, a + (b * c)",
        "a - b - c, (a - b) - c",
        "a << b + c, a << (b + c)",
        "a < b << c, a < (b << c)",
        "a == b < c, a == (b < c)",
        "a & b == c, a & (b == c)",
        "a ^ b & c, a ^ (b & c)",
        "a | b ^ c, a | (b ^ c)",
        "a && b | c, a && (b | c)",
        "a || b && c, a || (b && c)",
        "a ? b : c ? d : e, a ? b : (c ? d : e)",
        "a || b ? c : d, (a || b) ? c : d",
        "!a && b, (!a) && b",
        "-a * b, (-a) * b",
        "~a.b[c], ~(a.b[c])",
        "a / b % c * d, ((a / b) % c) * d",
        "a >>> b >> c, (a >>> b) >> c"
    })
    void operatorsBindAsInJava(String text, String explicit) {
        assertThat(shape(Expression.parse(text))).isEqualTo(shape(Expression.parse(explicit)));
    }

    @Test
    void referencesAreFoundWholeAndInTheirOrder() {
        Expression expression = Expression.parse("-a.b + (c ? d : e[f.g].h) == 3");

        assertThat(expression.references().stream().map(ExpressionTest::shape))
                .containsExactly("a.b", "c", "d", "e[f.g].h", "f.g");
        assertThat(expression.references().stream().map(Reference::root)).containsExactly("a", "c", "d", "e", "f");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\t',
            quoteCharacter = '§',
            value = {
                "§§	0	0	the expression is empty",
                "§  §	2	2	the expression is empty",
                "it.kind = 0	8	9	nothing can be assigned; to compare, write `==`",
                "a +	3	3	a name, a number or `(` is needed, but here is the end",
                "a + * b	4	5	a name, a number or `(` is needed, but here is `*`",
                "a b	2	3	an operator or the end is needed, but here is `b`",
                "(a	2	2	`)` is needed, but here is the end",
                "a)	1	2	an operator or the end is needed, but here is `)`",
                "a[1	3	3	`]` is needed, but here is the end",
                "a ? b	5	5	`:` is needed, but here is the end",
                "a.	2	2	behind `.` a name is needed, but here is the end",
                "a.1	2	3	behind `.` a name is needed, but here is `1`",
                "it.kind()	7	8	nothing can be called; a component is named without parentheses",
                "a++	1	3	`++` changes its operand; put a blank between the two signs",
                "a--b	1	3	`--` changes its operand; put a blank between the two signs",
                "+a	0	1	a name, a number or `(` is needed, but here is `+`",
                "a # b	2	3	`#` has no meaning in an expression",
                "\"a\"	0	1	`\"` has no meaning in an expression",
                "a == true	5	9	`true` has no meaning in an expression",
                "1.5	1	2	an operator or the end is needed, but here is `.`",
                "017	0	3	a number that begins with 0 would be octal in Java; leave the 0 out",
                "0x	0	2	`0x` is not a number: digits have to be at both ends",
                "1_	0	2	`1_` is not a number: digits have to be at both ends",
                "12a4	0	4	`12a4` is not a number: `a` is no digit of base 10",
                "0b12	0	4	`0b12` is not a number: `2` is no digit of base 2",
                "0x1g	0	4	`0x1g` is not a number: `g` is no digit of base 16",
                "18446744073709551616	0	20	`18446744073709551616` does not fit 64 bits"
            })
    void otherTextIsRefusedWithItsPlaceAndAReason(String text, int start, int end, String problem) {
        ExpressionException refused = catchThrowableOfType(ExpressionException.class, () -> Expression.parse(text));

        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.start()).isEqualTo(start);
        assertThat(refused.end()).isEqualTo(end);
        assertThat(refused).hasMessage("at character " + (start + 1) + ": " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "-(", "a[", "a ? ", "a ? b : ", "a + ", "a.", "1 < "})
    void deepNestingIsRefusedBeforeTheStackOverflows(String opening) {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> Expression.parse(opening.repeat(100_000) + "a"))
                .withMessageContaining("an expression has at most 1000 symbols");
    }

    @ParameterizedTest
    @CsvSource({"(,)", "-(,)", "a[,]"})
    void whatIsStillTakenCanBeWalked(String opening, String closing) {
        int depth = 330;
        Expression expression = Expression.parse(opening.repeat(depth) + "a" + closing.repeat(depth));

        assertThat(expression.kind(name -> Kind.NUMBER)).isEqualTo(Kind.NUMBER);
        assertThat(expression.references()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "n + 1, NUMBER",
        "u, UNSIGNED64",
        "u & 1, UNSIGNED64",
        "~u, UNSIGNED64",
        "u >>> 60, UNSIGNED64",
        "n << 3, NUMBER",
        "0x8000000000000000, UNSIGNED64",
        "u > n, CONDITION",
        "c, CONDITION",
        "!c && n == 0, CONDITION",
        "c == (n < 3), CONDITION",
        "c & c | n != 1, CONDITION",
        "c ? n : u, UNSIGNED64",
        "c ? n : 2, NUMBER",
        "c ? c : n == 1, CONDITION",
        "list[n].x, NUMBER"
    })
    void kindsFollowFromTheOperators(String text, Kind kind) {
        assertThat(Expression.parse(text).kind(ExpressionTest::kindOfName)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c + 1           | 0 | `+` is for numbers, but this is a condition",
                "1 + (n == 2)    | 5 | `+` is for numbers, but this is a condition",
                "!n              | 1 | `!` is for a condition, but this is a number",
                "~c              | 1 | `~` is for a number, but this is a condition",
                "-c              | 1 | `-` is for numbers, but this is a condition",
                "n && c          | 0 | `&&` is for conditions, but this is a number",
                "'c || 1'        | 5 | '`||` is for conditions, but this is a number'",
                "c < 3           | 0 | `<` is for numbers, but this is a condition",
                "n ? 1 : 2       | 0 | `?:` is for a condition, but this is a number",
                "c ? 1 : c       | 8 | both results of `?:` have to be of one kind, but here are a number and a condition",
                "c == 1          | 0 | `==` cannot compare a condition with a number",
                "0 < n < 9       | 0 | a comparison cannot be compared with a number: `a < b < c` is `a < b && b < c`",
                "n == 1 == 1     | 0 | a comparison cannot be compared with a number: `a == b == c` is `a == b && b == c`",
                "n & 1 == 1      | 0 | `&` cannot combine a number with a condition; comparisons bind more strongly, so put it in parentheses",
                "list[c].x       | 5 | an index has to be a number, but this is a condition",
                "1 << u          | 5 | `<<` does not compute with an unsigned 64-bit number, which can only be compared, masked and shifted",
                "u + 1           | 0 | `+` does not compute with an unsigned 64-bit number, which can only be compared, masked and shifted",
                "-u              | 1 | `-` does not compute with an unsigned 64-bit number, which can only be compared, masked and shifted",
                "u >> 1          | 0 | `>>` would repeat the first bit of an unsigned 64-bit number; write `>>>`"
            })
    void anOperandOfAnotherKindIsRefused(String text, int start, String problem) {
        Expression expression = Expression.parse(text);

        ExpressionException refused =
                catchThrowableOfType(ExpressionException.class, () -> expression.kind(ExpressionTest::kindOfName));

        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.start()).isEqualTo(start);
    }

    @Test
    void whereAConditionIsNeededANumberIsRefused() {
        Expression.parse("n == 1").requireCondition(ExpressionTest::kindOfName);

        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> Expression.parse("n & 1").requireCondition(ExpressionTest::kindOfName))
                .withMessage("at character 1: a condition is needed, but this is a number");
    }

    private static Kind kindOfName(Reference reference) {
        return switch (reference.root()) {
            case "c" -> Kind.CONDITION;
            case "u" -> Kind.UNSIGNED64;
            default -> Kind.NUMBER;
        };
    }

    /** The expression with all parentheses and without places. */
    private static String shape(Expression expression) {
        if (expression instanceof Literal literal) {
            return Long.toString(literal.value());
        }
        if (expression instanceof Name name) {
            return name.name();
        }
        if (expression instanceof Member member) {
            return shape(member.of()) + "." + member.name();
        }
        if (expression instanceof Element element) {
            return shape(element.list()) + "[" + shape(element.index()) + "]";
        }
        if (expression instanceof Expression.Unary unary) {
            return "(" + unary.operator().symbol() + shape(unary.operand()) + ")";
        }
        if (expression instanceof Expression.Conditional conditional) {
            return "(" + shape(conditional.condition()) + "?" + shape(conditional.yes()) + ":" + shape(conditional.no())
                    + ")";
        }
        Binary binary = (Binary) expression;
        return "(" + shape(binary.left()) + binary.operator().symbol() + shape(binary.right()) + ")";
    }
}
