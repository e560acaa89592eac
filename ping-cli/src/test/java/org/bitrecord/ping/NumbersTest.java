package org.bitrecord.ping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @Test
    void wholeNumbersAreReadUpToBothEndsOfTheRange() {
        assertThat(Numbers.whole("-t", "1", 1, 255)).isEqualTo(1);
        assertThat(Numbers.whole("-t", "255", 1, 255)).isEqualTo(255);
        assertThat(Numbers.whole("-t", "007", 1, 255)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "256",
                "-1",
                "+1",
                "1.1",
                "1e1",
                "x",
                "1x",
                "0x10",
                "1 ",
                "\u0661",
                "99999999999999999999"
            })
    void whatIsNoWholeNumberInTheRangeIsRefused(String text) {
        assertThatThrownBy(() -> Numbers.whole("-t", text, 1, 255))
                .isInstanceOf(UsageException.class)
                .hasMessage("option -t: '" + text + "' is not a whole number from 1 to 255");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1000000000",
        "0.2, 200000000",
        ".5, 500000000",
        "2., 2000000000",
        "0.000000001, 1",
        "3600, 3600000000000"
    })
    void secondsAreReadDownToTheNanosecond(String text, long nanos) {
        assertThat(Numbers.seconds("-i", text, "0.000000001", "3600")).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "0", "0,5", "-1", "x", "1e3", "1.2.3", "3600.1", "0.0000000001", "NaN", "1s", "\u0661"})
    void whatIsNoNumberOfSecondsInTheRangeIsRefused(String text) {
        assertThatThrownBy(() -> Numbers.seconds("-i", text, "0.001", "3600"))
                .isInstanceOf(UsageException.class)
                .hasMessage("option -i: '" + text + "' is not a number of seconds from 0.001 to 3600 (such as 0.5)");
    }

    @Test
    void theLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Numbers.seconds("-i", "0.5", "0.001", "3600")).isEqualTo(Duration.ofMillis(500));
            assertThatThrownBy(() -> Numbers.seconds("-i", "0,5", "0.001", "3600"))
                    .isInstanceOf(UsageException.class);
        } finally {
            Locale.setDefault(before);
        }
    }
}
