package org.bitrecord.ping;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class NumbersProperties {
    @Property
    void everyNumberIsReadAsItIsWritten(@ForAll @LongRange(min = 0, max = 1_000_000_000) long number) {
        assertThat(Numbers.whole("-c", Long.toString(number), 0, 1_000_000_000)).isEqualTo(number);
    }

    @Property
    void everyTextIsReadOrRefusedWithTheOptionAndTheText(@ForAll String text) {
        try {
            assertThat(Numbers.whole("-c", text, 3, 70)).isBetween(3L, 70L);
        } catch (UsageException e) {
            assertThat(e).hasMessageContaining("-c").hasMessageContaining("'" + text + "'");
        }
        try {
            assertThat(Numbers.seconds("-i", text, "0.001", "9")).isPositive();
        } catch (UsageException e) {
            assertThat(e).hasMessageContaining("-i").hasMessageContaining("'" + text + "'");
        }
    }
}
