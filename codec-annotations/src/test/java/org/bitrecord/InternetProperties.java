package org.bitrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.bitrecord.testing.Rfc1071;

class InternetProperties {
    /** Where a slice lies and what kind of buffer it lies in. */
    enum Kind {
        HEAP,
        DIRECT,
        READ_ONLY,
        OFFSET;

        ByteBuffer of(byte[] bytes) {
            return switch (this) {
                case HEAP -> ByteBuffer.wrap(bytes);
                case DIRECT -> ByteBuffer.allocateDirect(bytes.length).put(0, bytes);
                case READ_ONLY -> ByteBuffer.wrap(bytes).asReadOnlyBuffer();
                case OFFSET ->
                    ByteBuffer.allocate(bytes.length + 3).slice(3, bytes.length).put(0, bytes);
            };
        }
    }

    @Property
    void equalsTheSumWordByWord(
            @ForAll("content") byte[] bytes,
            @ForAll @IntRange(max = 9) int skip,
            @ForAll Kind kind,
            @ForAll boolean little) {
        int offset = Math.min(skip, bytes.length);
        ByteBuffer buffer = kind.of(bytes).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);

        int checksum = Internet.checksum(buffer, offset, bytes.length - offset);

        assertThat(checksum).isEqualTo(wordByWord(bytes, offset, bytes.length, -1));
        assertThat(buffer.position()).isZero();
    }

    @Property
    void equalsTheSumWordByWordWithoutTheOwnField(
            @ForAll("content") byte[] bytes, @ForAll @IntRange(max = 400) int place, @ForAll Kind kind) {
        int own = bytes.length < 2 ? -1 : place % (bytes.length - 1);

        long checksum = new Internet().compute(kind.of(bytes), 0, bytes.length, own);

        assertThat(checksum).isEqualTo(wordByWord(bytes, 0, bytes.length, own));
    }

    @Property
    void theRightChecksumMakesTheWholeZero(@ForAll("content") byte[] bytes, @ForAll @IntRange(max = 400) int place) {
        if (bytes.length < 2) {
            return;
        }
        int own = place % (bytes.length - 1) & ~1;
        ByteBuffer buffer = ByteBuffer.wrap(bytes);

        buffer.putShort(own, (short) new Internet().compute(buffer, 0, bytes.length, own));

        assertThat(Internet.checksum(buffer, 0, bytes.length)).isZero();
    }

    @Provide
    Arbitrary<byte[]> content() {
        Arbitrary<Byte> octets = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.bytes()), Tuple.of(1, Arbitraries.of((byte) 0, (byte) -1)));
        return octets.array(byte[].class).ofMinSize(0).ofMaxSize(400);
    }

    /** The definition of RFC 1071, section 1, word by word. */
    private static int wordByWord(byte[] bytes, int from, int to, int own) {
        byte[] summed = bytes.clone();
        if (own >= 0) {
            summed[own] = 0;
            summed[own + 1] = 0;
        }
        return Rfc1071.checksum(summed, from, to - from);
    }
}
