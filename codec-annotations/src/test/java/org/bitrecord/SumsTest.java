package org.bitrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumsTest {
    /** The example of Wikipedia's page "Adler-32", worked through there byte by byte; and the usual nine digits. */
    @ParameterizedTest
    @CsvSource({"Wikipedia, 11e60398", "123456789, 091e01de", "'', 00000001"})
    void adler32(String text, String expected) {
        assertThat(compute(new Adler32(), text)).isEqualTo(Long.parseLong(expected, 16));
    }

    /** The test vectors of Wikipedia's page "Fletcher's checksum". */
    @ParameterizedTest
    @CsvSource({"abcde, c8f0", "abcdef, 2057", "abcdefgh, 0627"})
    void fletcher16(String text, String expected) {
        assertThat(compute(new Fletcher16(), text)).isEqualTo(Long.parseLong(expected, 16));
        assertThat(new Fletcher16().width()).isEqualTo(16);
    }

    @Test
    void allOnesOverManyBytesDoNotOverflow() {
        // 255 is 0 modulo 255, so only the last byte counts.
        byte[] bytes = new byte[100_001];
        Arrays.fill(bytes, (byte) 0xFF);
        bytes[100_000] = 7;

        assertThat(new Fletcher16().compute(ByteBuffer.wrap(bytes), 0, bytes.length, -1))
                .isEqualTo(0x0707);
    }

    /** By hand: of 01 00 00 the sums are 1 and 3, so with b = 1 the bytes are 1 - 3 and -1 - (1 - 3), modulo 255. */
    @Test
    void theCheckBytesOfIsoByHand() {
        assertThat(new Fletcher16Iso().compute(ByteBuffer.wrap(new byte[] {1, 0, 0}), 0, 3, 1))
                .isEqualTo(253 << 8 | 1);
    }

    @Test
    void theCheckBytesOfIsoOverZerosAreBoth255() {
        assertThat(new Fletcher16Iso().compute(ByteBuffer.allocate(20), 0, 20, 6))
                .isEqualTo(0xFFFF);
    }

    @Test
    void theChecksumOfIsoCannotStandOutside() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fletcher16Iso().compute(ByteBuffer.allocate(4), 0, 4, -1))
                .withMessageStartingWith("ownOffset is -1");
    }

    private static long compute(ChecksumAlgorithm algorithm, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return algorithm.compute(ByteBuffer.wrap(bytes), 0, bytes.length, -1);
    }
}
