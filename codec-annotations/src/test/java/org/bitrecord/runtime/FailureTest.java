package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
    @Test
    void malformedBytesLackNothing() {
        Failure failure = Failure.malformed();

        assertThat(failure.missingBytes()).isZero();
        assertThat(failure.refusal()).isNull();
        assertThat(failure).isSameAs(Failure.malformed());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 256, 257, 65535, Integer.MAX_VALUE})
    void aLackKnowsItsBytes(int bytes) {
        assertThat(Failure.needMore(bytes).missingBytes()).isEqualTo(bytes);
    }

    @Test
    void commonFailuresAreShared() {
        assertThat(Failure.needMore(20)).isSameAs(Failure.needMore(20));
    }

    @Test
    void nothingFollowsInARegionWhoseEndIsKnown() {
        assertThat(Failure.needMore(3).inRegion()).isSameAs(Failure.malformed());
        assertThat(Failure.malformed().inRegion()).isSameAs(Failure.malformed());
    }

    @Test
    void aRefusalKeepsWhatTheConstructorSaidInARegionToo() {
        Failure failure = Failure.refused("Port", 34, new IllegalArgumentException("0 is no port"));

        assertThat(failure.inRegion().refusal()).isEqualTo(new Failure.Refusal("Port", 34, "0 is no port"));
        assertThat(failure.missingBytes()).isZero();
    }

    @Test
    void failuresCarryNoStackTrace() {
        assertThat(Failure.malformed().getStackTrace()).isEmpty();
        assertThat(Failure.needMore(1000).getStackTrace()).isEmpty();
    }
}
