package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.bitrecord.testing.Rfc1071;

class SumsProperties {
    @Property
    void wordsAtHandGiveTheChecksumOfTheirBytes(@ForAll long first, @ForAll long second, @ForAll int third) {
        byte[] bytes = ByteBuffer.allocate(20)
                .putLong(first)
                .putLong(second)
                .putInt(third)
                .array();

        assertThat(Sums.checksum(Sums.of(first) + Sums.of(second) + Sums.of(third)))
                .isEqualTo(Rfc1071.checksum(bytes));
    }

    @Property
    void whatIsWrittenBehindThemIsAdded(@ForAll long word, @ForAll @Size(max = 70) byte[] behind) {
        ByteBuffer written =
                ByteBuffer.allocate(8 + behind.length).putLong(word).put(behind);

        assertThat(Sums.checksum(Sums.of(word) + Sums.of(written, 8, behind.length)))
                .isEqualTo(Rfc1071.checksum(written.array()));
    }
}
