package org.bitrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InternetTest {
    private static final Internet INTERNET = new Internet();

    @Test
    void theExampleOfRfc1071() {
        // RFC 1071, section 3: these eight bytes sum to ddf2.
        assertThat(checksum("00 01 f2 03 f4 f5 f6 f7")).isEqualTo(~0xddf2 & 0xFFFF);
    }

    @ParameterizedTest
    @CsvSource({
        // The header on Wikipedia's page "Internet checksum"; the field is b861.
        "4500 0073 0000 4000 4011 b861 c0a8 0001 c0a8 00c7, b861",
        // A header that many texts work through by hand; the field is b1e6.
        "4500 003c 1c46 4000 4006 b1e6 ac10 0a63 ac10 0a0c, b1e6"
    })
    void headersOfIpv4(String header, String field) {
        Bytes bytes = Bytes.fromHex(header);

        assertThat(INTERNET.compute(bytes.asByteBuffer(), 0, 20, 10)).isEqualTo(Integer.parseInt(field, 16));
        assertThat(checksum(header)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'', ffff", "00, ffff", "00 00, ffff", "ff ff, 0000", "01, feff", "01 02 03, fbfd", "80 00 80 00, fffe"
    })
    void smallCases(String bytes, String expected) {
        assertThat(checksum(bytes)).isEqualTo(Integer.parseInt(expected, 16));
    }

    @ParameterizedTest
    @CsvSource({
        "a1 b2 c3 d4 e5 f6, 0",
        "a1 b2 c3 d4 e5 f6, 1",
        "a1 b2 c3 d4 e5 f6, 2",
        "a1 b2 c3 d4 e5 f6 17, 3",
        "a1 b2 c3 d4 e5 f6 17, 4",
        "a1 b2 c3 d4 e5 f6 17, 5"
    })
    void theOwnFieldCountsAsZeroAtEvenAndOddPlaces(String text, int own) {
        byte[] bytes = Bytes.fromHex(text).toByteArray();
        long withContent = INTERNET.compute(ByteBuffer.wrap(bytes), 0, bytes.length, own);

        bytes[own] = 0;
        bytes[own + 1] = 0;

        assertThat(withContent).isEqualTo(Internet.checksum(ByteBuffer.wrap(bytes), 0, bytes.length));
    }

    @Test
    void onlyTheOwnFieldAmongZerosStillGivesTheChecksumOfZeros() {
        // Subtracting ffff from the sum would give the other zero of ones' complement.
        assertThat(INTERNET.compute(Bytes.fromHex("0000 ffff 0000").asByteBuffer(), 0, 6, 2))
                .isEqualTo(0xFFFF);
    }

    @Test
    void allOnesOverSixtyFourKibibytesDoNotOverflow() {
        byte[] bytes = new byte[0x10000];
        Arrays.fill(bytes, (byte) 0xFF);

        assertThat(Internet.checksum(ByteBuffer.wrap(bytes), 0, bytes.length)).isZero();
    }

    @Test
    void bytesOutsideTheBufferAreRefused() {
        ByteBuffer buffer = ByteBuffer.allocate(8).limit(6);

        assertThatThrownBy(() -> Internet.checksum(buffer, 0, 7)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Internet.checksum(buffer, 4, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> INTERNET.compute(buffer, 0, 6, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void theFieldHasSixteenBits() {
        assertThat(INTERNET.width()).isEqualTo(16);
    }

    private static int checksum(String hex) {
        Bytes bytes = Bytes.fromHex(hex);
        return Internet.checksum(bytes.asByteBuffer(), 0, bytes.size());
    }
}
