package org.bitrecord.ping.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundTripsTest {
    private final RoundTrips roundTrips = new RoundTrips();

    @Test
    void ofNoneAllFiguresAreZero() {
        assertThat(roundTrips.count()).isZero();
        assertThat(roundTrips.minimum()).isZero();
        assertThat(roundTrips.maximum()).isZero();
        assertThat(roundTrips.mean()).isZero();
        assertThat(roundTrips.deviation()).isZero();
    }

    @Test
    void ofOneTheDeviationIsZero() {
        roundTrips.add(412_345);
        assertThat(roundTrips.minimum()).isEqualTo(412_345);
        assertThat(roundTrips.mean()).isEqualTo(412_345);
        assertThat(roundTrips.maximum()).isEqualTo(412_345);
        assertThat(roundTrips.deviation()).isZero();
    }

    @Test
    void theDeviationIsThatOfTheWholePopulation() {
        // Worked out by hand: mean 40, squares 900 + 100 + 400 + 1600, a quarter of which is 750.
        for (long millis : new long[] {10, 50, 20, 80}) {
            roundTrips.add(millis * 1_000_000);
        }
        assertThat(roundTrips.count()).isEqualTo(4);
        assertThat(roundTrips.minimum()).isEqualTo(10_000_000);
        assertThat(roundTrips.mean()).isEqualTo(40_000_000);
        assertThat(roundTrips.maximum()).isEqualTo(80_000_000);
        assertThat(roundTrips.deviation()).isEqualTo(27_386_128);
    }

    @Test
    void longRoundTripsWithASmallDeviationLoseNothing() {
        for (int i = 0; i < 1000; i++) {
            roundTrips.add(3_600_000_000_000L + i % 2 * 2000L);
        }
        assertThat(roundTrips.mean()).isEqualTo(3_600_000_001_000L);
        assertThat(roundTrips.deviation()).isEqualTo(1000);
    }
}
