package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
    private final IllegalArgumentException noPort = new IllegalArgumentException("0 is no port");

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
        Failure failure = Failure.refused("Port", 34, noPort);

        assertThat(failure.inRegion().refusal()).isEqualTo(new Failure.Refusal("Port", 8 * 34, "0 is no port"));
        assertThat(failure.missingBytes()).isZero();
    }

    @Test
    void aRefusalWithinAByteSaysTheBit() {
        Failure failure = Failure.refusedAt("Port", 35, noPort);

        assertThat(failure.refusal()).isEqualTo(new Failure.Refusal("Port", 35, "0 is no port"));
    }

    @Test
    void bytesThatWereCutOutOfBitsAreCountedInBits() {
        assertThat(Failure.needMore(3).inBits(100).missingBytes()).isEqualTo(24);
        assertThat(Failure.refused("Port", 2, noPort).inBits(100).refusal())
                .isEqualTo(new Failure.Refusal("Port", 116, "0 is no port"));
    }

    @Test
    void bitsThatAreMissingAreCountedInBytesThatHoldThem() {
        assertThat(Failure.needMore(17).inBytes(100).missingBytes()).isEqualTo(3);
        assertThat(Failure.refusedAt("Port", 5, noPort).inBytes(100).refusal())
                .isEqualTo(new Failure.Refusal("Port", 805, "0 is no port"));
    }

    @Test
    void failuresCarryNoStackTrace() {
        assertThat(Failure.malformed().getStackTrace()).isEmpty();
        assertThat(Failure.needMore(1000).getStackTrace()).isEmpty();
    }
}
