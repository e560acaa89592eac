package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.bitrecord.Auto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequireTest {
    @Test
    void everyNumberOfItsWidthPasses() {
        assertThatCode(() -> {
                    Require.unsigned(0, 1, "p");
                    Require.unsigned(1, 1, "p");
                    Require.unsigned(Integer.MAX_VALUE, 31, "p");
                    Require.unsigned(Long.MAX_VALUE, 63, "p");
                    Require.signed(-1, 1, "p");
                    Require.signed(0, 1, "p");
                    Require.signed(-4096, 13, "p");
                    Require.signed(4095, 13, "p");
                    Require.signed(Integer.MIN_VALUE, 32, "p");
                    Require.signed(Long.MIN_VALUE, 64, "p");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aNumberTooWideIsRefusedWithTheRange() {
        refused(() -> Require.unsigned(8192, 13, "Ipv4.fragmentOffset"))
                .withMessage("Ipv4.fragmentOffset: is 8192, but 13 bits hold 0 to 8191");
        refused(() -> Require.unsigned(2, 1, "p")).withMessage("p: is 2, but 1 bit holds 0 to 1");
        refused(() -> Require.unsigned(-1, 31, "p")).withMessage("p: is -1, but 31 bits hold 0 to 2147483647");
        refused(() -> Require.unsigned(-1L, 63, "p"))
                .withMessage("p: is -1, but 63 bits hold 0 to 9223372036854775807");
    }

    @ParameterizedTest
    @CsvSource({"-4097, 13", "4096, 13", "1, 1", "-2, 1", "2147483648, 32"})
    void aSignedNumberTooWideIsRefused(long value, int bits) {
        refused(() -> Require.signed(value, bits, "p")).withMessageStartingWith("p: is " + value + ", but ");
    }

    @Test
    void theRangeOfASignedNumberIsNamed() {
        refused(() -> Require.signed(4096, 13, "p")).withMessage("p: is 4096, but 13 bits hold -4096 to 4095");
    }

    @Test
    void autoWhereNothingIsDescribedIsCalledByItsName() {
        refused(() -> Require.unsigned(Auto.AUTO, 16, "p"))
                .withMessage(
                        "p: is AUTO, but only what describes others is computed: an `int` by AUTO, a `long` by AUTO_LONG");
        refused(() -> Require.unsigned(Auto.AUTO_LONG, 48, "p")).withMessageContaining("is AUTO");
    }

    @Test
    void anotherConstantIsRefused() {
        assertThatCode(() -> Require.constant(4, 4, "p")).doesNotThrowAnyException();
        refused(() -> Require.constant(6, 4, "version")).withMessage("version: is 6, but has to be 4");
    }

    @Test
    void nullIsRefused() {
        assertThatCode(() -> Require.present("", "p")).doesNotThrowAnyException();
        refused(() -> Require.present(null, "options[2]")).withMessage("options[2]: is null");
    }

    @Test
    void theRefusedPathGrowsFromWithinOutwards() {
        Refused inner = new Refused("kind", "is null");

        Refused outer = inner.inside("options[2]").inside("Ipv4");

        refused(() -> {
                    throw outer;
                })
                .withMessage("Ipv4.options[2].kind: is null");
    }

    private static ThrowableAssertAlternative<Refused> refused(ThrowingCallable call) {
        return assertThatExceptionOfType(Refused.class).isThrownBy(call);
    }
}
