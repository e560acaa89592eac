package org.bitrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CrcTest {
    private static final ByteBuffer DIGITS =
            ByteBuffer.wrap("123456789".getBytes(StandardCharsets.US_ASCII)).asReadOnlyBuffer();

    /** A CRC as a user writes one. */
    private static final class AnyCrc extends Crc {
        AnyCrc(int width, long polynomial, long initial, boolean reflectedIn, boolean reflectedOut, long xorOut) {
            super(width, polynomial, initial, reflectedIn, reflectedOut, xorOut);
        }
    }

    /** The names, parameters and check values of Greg Cook's "Catalogue of parametrised CRC algorithms". */
    @ParameterizedTest
    @CsvSource({
        "CRC-3/GSM,         3, 3, 0, false, false, 7, 4",
        "CRC-3/ROHC,        3, 3, 7, true, true, 0, 6",
        "CRC-4/G-704,       4, 3, 0, true, true, 0, 7",
        "CRC-5/USB,         5, 5, 1f, true, true, 1f, 19",
        "CRC-6/G-704,       6, 3, 0, true, true, 0, 6",
        "CRC-7/MMC,         7, 9, 0, false, false, 0, 75",
        "CRC-8/MAXIM-DOW,   8, 31, 0, true, true, 0, a1",
        "CRC-8/I-432-1,     8, 7, 0, false, false, 55, a1",
        "CRC-10/ATM,       10, 233, 0, false, false, 0, 199",
        "CRC-11/FLEXRAY,   11, 385, 1a, false, false, 0, 5a3",
        "CRC-12/UMTS,      12, 80f, 0, false, true, 0, daf",
        "CRC-15/CAN,       15, 4599, 0, false, false, 0, 59e",
        "CRC-16/MODBUS,    16, 8005, ffff, true, true, 0, 4b37",
        "CRC-16/IBM-SDLC,  16, 1021, ffff, true, true, ffff, 906e",
        "CRC-16/XMODEM,    16, 1021, 0, false, false, 0, 31c3",
        "CRC-16/KERMIT,    16, 1021, 0, true, true, 0, 2189",
        "CRC-17/CAN-FD,    17, 1685b, 0, false, false, 0, 4f03",
        "CRC-21/CAN-FD,    21, 102899, 0, false, false, 0, ed841",
        "CRC-24/OPENPGP,   24, 864cfb, b704ce, false, false, 0, 21cf02",
        "CRC-24/BLE,       24, 65b, 555555, true, true, 0, c25a56",
        "CRC-31/PHILIPS,   31, 4c11db7, 7fffffff, false, false, 7fffffff, ce9e46c",
        "CRC-32/ISO-HDLC,  32, 4c11db7, ffffffff, true, true, ffffffff, cbf43926",
        "CRC-40/GSM,       40, 4820009, 0, false, false, ffffffffff, d4164fc646",
        "CRC-64/ECMA-182,  64, 42f0e1eba9ea3693, 0, false, false, 0, 6c40df5f0b497347",
        "CRC-64/XZ,        64, 42f0e1eba9ea3693, ffffffffffffffff, true, true, ffffffffffffffff, 995dc9bbdf1939fa"
    })
    void theCheckValuesOfTheCatalogue(
            String name, int width, String poly, String init, boolean refIn, boolean refOut, String xor, String check) {
        Crc crc = new AnyCrc(width, hex(poly), hex(init), refIn, refOut, hex(xor));

        assertThat(crc.compute(DIGITS, 0, 9, -1)).as(name).isEqualTo(hex(check));
        assertThat(crc.width()).isEqualTo(width);
    }

    static Stream<Arguments> named() {
        return Stream.of(
                Arguments.of(new Crc8(), 8, 0xF4L),
                Arguments.of(new Crc16(), 16, 0xBB3DL),
                Arguments.of(new Crc16Ccitt(), 16, 0x29B1L),
                Arguments.of(new Crc32(), 32, 0xCBF43926L),
                Arguments.of(new Crc32c(), 32, 0xE3069283L),
                Arguments.of(new Crc32Mpeg2(), 32, 0x0376E6E7L));
    }

    /** R31: the check values of the same catalogue. */
    @ParameterizedTest
    @MethodSource("named")
    void theNamedOnesHaveTheirCheckValues(ChecksumAlgorithm crc, int width, long check) {
        assertThat(crc.width()).isEqualTo(width);
        assertThat(crc.compute(DIGITS, 0, 9, -1)).isEqualTo(check);
    }

    /** The squitters that "The 1090 Megahertz Riddle" (mode-s.org) decodes by hand. */
    @ParameterizedTest
    @CsvSource({"8D406B902015A678D4D220, AA4BDA", "8D4840D6202CC371C32CE0, 576098", "8D40621D58C382D690C8AC, 2863A7"})
    void theParityOfSquitters(String message, String parity) {
        Bytes bytes = Bytes.fromHex(message);

        assertThat(new Crc24ModeS().compute(bytes.asByteBuffer(), 0, bytes.size(), -1))
                .isEqualTo(hex(parity));
        assertThat(new Crc24ModeS().width()).isEqualTo(24);
    }

    @Test
    void nothingAtAllGivesTheInitialValue() {
        assertThat(new Crc16Ccitt().compute(DIGITS, 4, 0, -1)).isEqualTo(0xFFFF);
        assertThat(new Crc32().compute(DIGITS, 9, 0, -1)).isZero();
    }

    @Test
    void parametersThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnyCrc(0, 0, 0, false, false, 0))
                .withMessage("width is 0, but has to be 1 to 64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnyCrc(65, 0, 0, false, false, 0))
                .withMessage("width is 65, but has to be 1 to 64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnyCrc(12, 0x180f, 0, false, false, 0))
                .withMessage("polynomial is 0x180f, but has to fit 12 bits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnyCrc(8, 7, -1, false, false, 0))
                .withMessage("initial is 0xffffffffffffffff, but has to fit 8 bits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnyCrc(8, 7, 0, false, false, 0x100))
                .withMessage("xorOut is 0x100, but has to fit 8 bits");
    }

    @Test
    void aWidthThatIsNotWholeBytesCannotStandInsideItsCoverage() {
        Crc crc = new AnyCrc(15, 0x4599, 0, false, false, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> crc.compute(DIGITS, 0, 9, 3))
                .withMessage(
                        "ownOffset is 3, but has to be -1 for a checksum of 15 bits, which is no whole number of bytes");
    }

    static Stream<ChecksumAlgorithm> all() {
        return Stream.of(
                new Crc8(),
                new Crc16(),
                new Crc16Ccitt(),
                new Crc24ModeS(),
                new Crc32(),
                new Crc32c(),
                new Crc32Mpeg2(),
                new Adler32(),
                new Fletcher16(),
                new Fletcher16Iso());
    }

    @ParameterizedTest
    @MethodSource("all")
    void bytesOutsideTheBufferAreRefused(ChecksumAlgorithm algorithm) {
        ByteBuffer buffer = ByteBuffer.allocate(12).limit(8);
        int own = algorithm.width() / 8;

        assertThatThrownBy(() -> algorithm.compute(buffer, 0, 9, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> algorithm.compute(buffer, 5, -1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> algorithm.compute(buffer, 0, 8, 9 - own))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> algorithm.compute(buffer, 0, 8, -2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static long hex(String digits) {
        return Long.parseUnsignedLong(digits, 16);
    }
}
