package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.bitrecord.runtime.Expression.Kind;
import org.bitrecord.runtime.Value.Elements;
import org.bitrecord.runtime.Value.Scalar;
import org.bitrecord.runtime.Value.Struct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
    private static final Value CODE = new Struct(Map.of("value", Scalar.of(6)), Scalar.of(6));
    private static final Map<String, Value> NAMES = Map.of(
            "max",
            Scalar.of(Long.MAX_VALUE),
            "min",
            Scalar.of(Long.MIN_VALUE),
            "all",
            new Scalar(-1, Kind.UNSIGNED64),
            "yes",
            Scalar.TRUE,
            "protocol",
            CODE,
            "flags",
            new Struct(Map.of("more", Scalar.FALSE, "offset", Scalar.of(8)), null),
            "list",
            new Elements(2, List.of(CODE, CODE)));

    @ParameterizedTest
    @CsvSource({
        "7 / 2, 3",
        "-7 / 2, -3",
        "-7 % 3, -1",
        "1 << 65, 2",
        "-8 >> 1, -4",
        "-1 >>> 63, 1",
        "~5 & 0xF, 10",
        "6 ^ 3, 5",
        "6 | 1, 7",
        "yes ? 3 : 4, 3",
        "!yes ? 3 : 4, 4",
        "protocol + 1, 7",
        "protocol.value, 6",
        "flags.offset * 8, 64",
        "list.size, 2",
        "list[list.size - 1], 6",
        "list[0].value, 6",
        "max - 1 + 1, 9223372036854775807"
    })
    void expressionsHaveTheValuesOfJava(String text, long value) {
        assertThat(evaluate(text).bits()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "all > max, true",
        "all == 0xFFFFFFFFFFFFFFFF, true",
        "all >>> 60 == 15, true",
        "min < max, true",
        "1 < 1, false",
        "1 <= 1, true",
        "2 >= 3, false",
        "3 != 3, false",
        "yes == (1 < 2), true",
        "flags.more || yes, true",
        "yes && flags.more, false",
        "yes ^ yes, false",
        "yes & !flags.more, true"
    })
    void comparisonsOfUnsigned64BitNumbersAreUnsigned(String text, boolean value) {
        assertThat(evaluate(text).isTrue()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "max + 1, leaves the 64 bits of a number: 9223372036854775807 + 1",
        "min - 1, leaves the 64 bits of a number: -9223372036854775808 - 1",
        "max * 2, leaves the 64 bits of a number: 9223372036854775807 * 2",
        "min / -1, leaves the 64 bits of a number: -9223372036854775808 / -1",
        "-min, leaves the 64 bits of a number: 0 - -9223372036854775808",
        "1 / (3 - 3), divides by zero",
        "1 % 0, divides by zero",
        "list[2], takes element 2 of a list of 2",
        "list[-1].value, takes element -1 of a list of 2"
    })
    void whatHasNoValueIsATypedFailure(String text, String problem) {
        assertThatExceptionOfType(Evaluation.Failed.class)
                .isThrownBy(() -> evaluate(text))
                .satisfies(failed -> assertThat(failed.problem()).isEqualTo(problem));
    }

    @ParameterizedTest
    @CsvSource({"yes || 1 / 0 == 1, true", "!yes && 1 / 0 == 1, false", "(yes ? 1 : 1 / 0) == 1, true"})
    void whatIsNotNeededIsNotEvaluated(String text, boolean value) {
        assertThat(evaluate(text).isTrue()).isEqualTo(value);
    }

    @Test
    void anUnknownNameIsAFaultOfTheCaller() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> evaluate("unknown + 1"));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> evaluate("flags.none == 1"));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> evaluate("flags == 1"));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> evaluate("flags[0] == 1"));
    }

    private static Scalar evaluate(String text) {
        return Evaluation.of(Expression.parse(text), NAMES::get);
    }
}
