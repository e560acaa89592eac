package org.bitrecord;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CrcProperties {
    @Property
    void theTablesDoWhatShiftingBitByBitDoes(
            @ForAll @IntRange(min = 1, max = 64) int width,
            @ForAll long poly,
            @ForAll long init,
            @ForAll long xor,
            @ForAll boolean refIn,
            @ForAll boolean refOut,
            @ForAll @Size(max = 40) byte[] bytes,
            @ForAll InternetProperties.Kind kind) {
        long mask = -1L >>> (64 - width);
        Crc crc = new Crc(width, poly & mask, init & mask, refIn, refOut, xor & mask) {};

        assertThat(crc.compute(kind.of(bytes), 0, bytes.length, -1))
                .isEqualTo(bitByBit(width, poly & mask, init & mask, refIn, refOut, xor & mask, bytes));
    }

    /** The model of Williams's guide: a register that is shifted once for each bit of the message. */
    private static long bitByBit(
            int width, long poly, long init, boolean refIn, boolean refOut, long xor, byte[] message) {
        long mask = -1L >>> (64 - width);
        long register = init;
        for (byte octet : message) {
            for (int i = 0; i < 8; i++) {
                long in = ((long) octet >>> (refIn ? i : 7 - i)) & 1;
                long out = register >>> (width - 1) & 1;
                register = register << 1 & mask;
                if (in != out) {
                    register ^= poly;
                }
            }
        }
        if (refOut) {
            long reversed = 0;
            for (int i = 0; i < width; i++) {
                reversed = reversed << 1 | (register >>> i & 1);
            }
            register = reversed;
        }
        return register ^ xor;
    }
}
