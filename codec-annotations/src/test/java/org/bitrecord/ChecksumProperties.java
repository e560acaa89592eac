package org.bitrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every checksum. */
class ChecksumProperties {
    /** R30: the own field inside the coverage counts as zero. */
    @Property
    void theOwnBytesCountAsZero(
            @ForAll("algorithms") ChecksumAlgorithm algorithm,
            @ForAll @Size(min = 4, max = 60) byte[] bytes,
            @ForAll @IntRange(max = 60) int place) {
        int ownSize = algorithm.width() / 8;
        int own = place % (bytes.length - ownSize + 1);
        byte[] cleared = bytes.clone();
        Arrays.fill(cleared, own, own + ownSize, (byte) 0);

        long checksum = algorithm.compute(ByteBuffer.wrap(bytes), 0, bytes.length, own);

        assertThat(checksum).isEqualTo(algorithm.compute(ByteBuffer.wrap(cleared), 0, bytes.length, own));
        if (!(algorithm instanceof Fletcher16Iso)) {
            assertThat(checksum).isEqualTo(algorithm.compute(ByteBuffer.wrap(cleared), 0, bytes.length, -1));
        }
    }

    @Property
    void everyKindOfBufferGivesTheSameAndStaysAsItIs(
            @ForAll("algorithms") ChecksumAlgorithm algorithm,
            @ForAll @Size(min = 8, max = 60) byte[] bytes,
            @ForAll @IntRange(max = 4) int offset,
            @ForAll InternetProperties.Kind kind,
            @ForAll boolean little) {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer buffer = kind.of(bytes).order(order).position(3);
        byte[] covered = Arrays.copyOfRange(bytes, offset, bytes.length);

        long checksum = algorithm.compute(buffer, offset, covered.length, 0);

        assertThat(checksum).isEqualTo(algorithm.compute(ByteBuffer.wrap(covered), 0, covered.length, 0));
        assertThat(buffer.position()).isEqualTo(3);
        assertThat(buffer.limit()).isEqualTo(bytes.length);
        assertThat(buffer.order()).isEqualTo(order);
        assertThat(Bytes.copyOf(buffer, 0, bytes.length)).isEqualTo(Bytes.of(bytes));
    }

    @Property
    void noChecksumIsWiderThanItSays(
            @ForAll("algorithms") ChecksumAlgorithm algorithm, @ForAll @Size(min = 4, max = 60) byte[] bytes) {
        assertThat(algorithm.compute(ByteBuffer.wrap(bytes), 0, bytes.length, 0) >>> algorithm.width())
                .isZero();
    }

    /** RFC 1950, section 2.2: both sums modulo 65521, the first begun with 1. */
    @Property
    void adlerIsTheTwoSumsOfItsDefinition(@ForAll @Size(max = 400) byte[] bytes) {
        long first = 1;
        long second = 0;
        for (byte octet : bytes) {
            first = (first + (octet & 0xFF)) % 65521;
            second = (second + first) % 65521;
        }

        assertThat(new Adler32().compute(ByteBuffer.wrap(bytes), 0, bytes.length, -1))
                .isEqualTo(second * 65536 + first);
    }

    @Property
    void fletcherIsTheTwoSumsOfItsDefinition(@ForAll @Size(max = 400) byte[] bytes) {
        assertThat(new Fletcher16().compute(ByteBuffer.wrap(bytes), 0, bytes.length, -1))
                .isEqualTo(256 * sumOfSums(bytes) + sum(bytes));
    }

    /** RFC 905, annex B: C0 and C1 are zero for the whole; and no byte of a checksum that is used is 0. */
    @Property
    void theCheckBytesOfIsoMakeBothSumsZero(
            @ForAll @Size(min = 2, max = 400) byte[] bytes, @ForAll @IntRange(max = 400) int place) {
        int own = place % (bytes.length - 1);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);

        buffer.putShort(own, (short) new Fletcher16Iso().compute(buffer, 0, bytes.length, own));

        assertThat(sum(bytes)).isZero();
        assertThat(sumOfSums(bytes)).isZero();
        assertThat(bytes[own]).isNotZero();
        assertThat(bytes[own + 1]).isNotZero();
    }

    private static long sum(byte[] bytes) {
        long sum = 0;
        for (byte octet : bytes) {
            sum += octet & 0xFF;
        }
        return sum % 255;
    }

    private static long sumOfSums(byte[] bytes) {
        long sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes.length - i) * (bytes[i] & 0xFFL);
        }
        return sum % 255;
    }

    @Provide
    Arbitrary<ChecksumAlgorithm> algorithms() {
        return Arbitraries.of(CrcTest.all().toList());
    }
}
