package org.bitrecord.protocols;

import org.bitrecord.testing.TestConventions;
import org.junit.jupiter.api.Test;

class ConventionsTest {
    @Test
    void testsAreNamedSoThatTheyRun() {
        TestConventions.check("org.bitrecord.protocols");
    }
}
