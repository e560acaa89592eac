package org.bitrecord.ping.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RoundTripsProperties {
    @Property
    void theDeviationIsTheRootOfTheMeanOfSquaresLessTheSquareOfTheMean(
            @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 0, max = 10_000_000_000L) Long> nanos) {
        RoundTrips roundTrips = new RoundTrips();
        nanos.forEach(roundTrips::add);
        MathContext exactly = new MathContext(60);
        BigDecimal count = new BigDecimal(nanos.size());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (long one : nanos) {
            sum = sum.add(BigDecimal.valueOf(one));
            squares = squares.add(BigDecimal.valueOf(one).pow(2));
        }
        BigDecimal mean = sum.divide(count, exactly);
        double deviation = squares.divide(count, exactly)
                .subtract(mean.pow(2, exactly))
                .max(BigDecimal.ZERO)
                .sqrt(exactly)
                .doubleValue();

        assertThat((double) roundTrips.deviation()).isCloseTo(deviation, within(1.0));
        assertThat((double) roundTrips.mean()).isCloseTo(mean.doubleValue(), within(1.0));
        assertThat(roundTrips.minimum()).isBetween(0L, roundTrips.mean());
        assertThat(roundTrips.maximum()).isGreaterThanOrEqualTo(roundTrips.mean());
    }
}
