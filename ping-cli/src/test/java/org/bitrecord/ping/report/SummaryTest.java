package org.bitrecord.ping.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
    @ParameterizedTest(name = "{0} sent, {1} received, {2} open: {3} lost, {4} per mille")
    @CsvSource({
        "0, 0, 0, 0, 0",
        "4, 4, 0, 0, 0",
        "4, 0, 0, 4, 1000",
        "10, 7, 0, 3, 300",
        "3, 2, 0, 1, 333",
        "3, 1, 0, 2, 667",
        "2000, 1999, 0, 1, 1",
        "5, 3, 2, 0, 0",
        "5, 2, 2, 1, 333",
        "1, 0, 1, 0, 0"
    })
    void whatIsStillOpenIsNotLost(long sent, long received, long open, long lost, long perMille) {
        Summary summary = new Summary(sent, received, open, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(summary.lost()).isEqualTo(lost);
        assertThat(summary.lossPerMille()).isEqualTo(perMille);
    }

    @Test
    void onlyRedirectAndSourceQuenchLeaveHopeForAnAnswer() {
        for (int type = 0; type < 256; type++) {
            assertThat(new Complaint(type, 0, 0).leavesHope())
                    .as("type %d", type)
                    .isEqualTo(type == 4 || type == 5);
        }
    }
}
