package org.bitrecord.ping.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MillisecondsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.000",
        "499, 0.000",
        "500, 0.001",
        "412345, 0.412",
        "999499, 0.999",
        "999500, 1.000",
        "1005000, 1.005",
        "3001717000, 3001.717"
    })
    void nanosecondsAreRoundedToThousandths(long nanos, String text) {
        assertThat(Milliseconds.of(nanos)).isEqualTo(text);
    }
}
