package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** The bits that a field codec is given. */
class BitReaderTest {
    private static final ByteBuffer TWO_BYTES = ByteBuffer.wrap(new byte[] {(byte) 0b1010_0110, 0b0000_1111});

    private static BitReader reader(boolean little, boolean closed) {
        return new BitReader(TWO_BYTES, 0, 2, little, closed);
    }

    @Test
    void theMostSignificantBitIsTheFirst() {
        BitReader in = reader(false, true);

        assertThat(in.bits(3)).isEqualTo(0b101);
        assertThat(in.bits(7)).isEqualTo(0b0011000);
        assertThat(in.position()).isEqualTo(10);
        assertThat(in.remaining()).isEqualTo(6);
    }

    @Test
    void theLeastSignificantBitMayBeTheFirst() {
        BitReader in = reader(true, true);

        assertThat(in.bits(3)).isEqualTo(0b110);
        assertThat(in.bits(7)).isEqualTo(0b1110100);
    }

    @Test
    void bitsBehindTheEndAreMalformedOrYetToCome() {
        assertThatThrownBy(() -> reader(false, true).bits(17)).isSameAs(Failure.malformed());
        assertThatThrownBy(() -> reader(false, false).bits(25)).isEqualTo(Failure.needMore(2));
    }

    @Test
    void aNumberHasAtMost64Bits() {
        assertThatThrownBy(() -> reader(false, true).bits(65)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> reader(false, true).bits(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
