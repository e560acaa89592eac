package org.bitrecord.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class TestConventionsTest {
    @Test
    void aPackageWithoutTestsIsNotTakenForAGoodOne() {
        assertThatThrownBy(() -> TestConventions.check("org.bitrecord.nowhere"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("no class in org.bitrecord.nowhere holds tests");
    }
}
