package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SumsProperties {
    /** RFC 1071, section 1: the words of 16 bits added, the carries too, and turned over. */
    private static int reference(byte[] bytes) {
        long sum = 0;
        for (int i = 0; i < bytes.length; i += 2) {
            sum += (bytes[i] & 0xFF) << 8 | (i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0);
        }
        while (sum > 0xFFFF) {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }
        return (int) (~sum & 0xFFFF);
    }

    @Property
    void wordsAtHandGiveTheChecksumOfTheirBytes(@ForAll long first, @ForAll long second, @ForAll int third) {
        byte[] bytes = ByteBuffer.allocate(20)
                .putLong(first)
                .putLong(second)
                .putInt(third)
                .array();

        assertThat(Sums.checksum(Sums.of(first) + Sums.of(second) + Sums.of(third)))
                .isEqualTo(reference(bytes));
    }

    @Property
    void whatIsWrittenBehindThemIsAdded(@ForAll long word, @ForAll @Size(max = 70) byte[] behind) {
        ByteBuffer written =
                ByteBuffer.allocate(8 + behind.length).putLong(word).put(behind);

        assertThat(Sums.checksum(Sums.of(word) + Sums.of(written, 8, behind.length)))
                .isEqualTo(reference(written.array()));
    }
}
