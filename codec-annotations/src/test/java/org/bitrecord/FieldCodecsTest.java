package org.bitrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.bitrecord.runtime.BitReader;
import org.bitrecord.runtime.BitWriter;
import org.junit.jupiter.api.Test;

/** The field codecs of the library, by the tables of the specifications that define them. */
class FieldCodecsTest {
    private static <T> String hex(FieldCodec<T> codec, T value) {
        ByteBuffer out = ByteBuffer.allocate(16);
        codec.write(value, new BitWriter(out, 0, false));
        return Bytes.copyOf(out, 0, (int) (codec.sizeInBits(value) + 7) / 8)
                .toHex()
                .replace(" ", "");
    }

    private static <T> T read(FieldCodec<T> codec, String hex) {
        Bytes bytes = Bytes.fromHex(hex);
        return codec.read(new BitReader(bytes.asByteBuffer(), 0, bytes.size(), false, true));
    }

    private static <T> void assertForm(FieldCodec<T> codec, T value, String hex) {
        assertThat(hex(codec, value)).isEqualTo(hex);
        assertThat(read(codec, hex)).isEqualTo(value);
    }

    private static void assertMalformed(FieldCodec<?> codec, String hex, String message) {
        assertThatThrownBy(() -> read(codec, hex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void unsignedLeb128IsThatOfDwarf() {
        // DWARF 5, table 7.7; 150 is the example of protobuf.dev, "Encoding".
        Leb128 codec = new Leb128();
        assertForm(codec, 150L, "9601");
        assertForm(codec, 2L, "02");
        assertForm(codec, 127L, "7f");
        assertForm(codec, 128L, "8001");
        assertForm(codec, 129L, "8101");
        assertForm(codec, 12857L, "b964");
        assertForm(codec, -1L, "ffffffffffffffffff01");
    }

    @Test
    void unsignedLeb128HasOneFormAValue() {
        assertMalformed(new Leb128(), "8000", "its last group is 0");
        assertMalformed(new Leb128(), "ffffffffffffffffff02", "its last group leaves the 64 bits of a number");
        assertMalformed(new Leb128(4), "8080808001", "it does not end within 4 bytes");
        assertThatThrownBy(() -> new Leb128(4).sizeInBits(268_435_456L))
                .hasMessage("268435456 takes 5 bytes, but may take 4");
        assertThatThrownBy(() -> new Leb128(11)).hasMessage("11 bytes, but a LEB128 number takes 1 to 10");
    }

    @Test
    void signedLeb128IsThatOfDwarf() {
        // DWARF 5, table 7.8.
        Leb128Signed codec = new Leb128Signed();
        assertForm(codec, 2L, "02");
        assertForm(codec, -2L, "7e");
        assertForm(codec, 127L, "ff00");
        assertForm(codec, -127L, "817f");
        assertForm(codec, 128L, "8001");
        assertForm(codec, -128L, "807f");
        assertForm(codec, 129L, "8101");
        assertForm(codec, -129L, "ff7e");
        assertForm(codec, Long.MIN_VALUE, "8080808080808080807f");
        assertForm(codec, Long.MAX_VALUE, "ffffffffffffffffff00");
        assertMalformed(codec, "8200", "its last group says nothing, or too much");
        assertMalformed(codec, "fe7f", "its last group says nothing, or too much");
        assertMalformed(codec, "80808080808080808001", "its last group says nothing, or too much");
    }

    @Test
    void paddedLeb128KeepsItsWidth() {
        assertForm(new Leb128Padded(), new Leb128Padded.Number(3, 5), "8380808000");
        assertForm(new Leb128Padded(), new Leb128Padded.Number(3, 1), "03");
        assertThatThrownBy(() -> new Leb128Padded().sizeInBits(new Leb128Padded.Number(300, 1)))
                .hasMessage("300 takes 2 to 10 bytes, not 1");
    }

    @Test
    void zigZagIsThatOfProtocolBuffers() {
        // protobuf.dev, "Encoding", signed integers.
        ZigZag codec = new ZigZag();
        assertForm(codec, 0L, "00");
        assertForm(codec, -1L, "01");
        assertForm(codec, 1L, "02");
        assertForm(codec, -2L, "03");
        assertForm(codec, 0x7FFFFFFFL, "feffffff0f");
        assertForm(codec, -0x80000000L, "ffffffff0f");
        assertForm(codec, Long.MIN_VALUE, "ffffffffffffffffff01");
    }

    @Test
    void variableLengthQuantitiesAreThoseOfMidiFiles() {
        // Standard MIDI Files 1.0, the table of variable-length quantities.
        Vlq codec = new Vlq();
        assertForm(codec, 0x00000000L, "00");
        assertForm(codec, 0x00000040L, "40");
        assertForm(codec, 0x0000007FL, "7f");
        assertForm(codec, 0x00000080L, "8100");
        assertForm(codec, 0x00002000L, "c000");
        assertForm(codec, 0x00003FFFL, "ff7f");
        assertForm(codec, 0x00004000L, "818000");
        assertForm(codec, 0x001FFFFFL, "ffff7f");
        assertForm(codec, 0x00200000L, "81808000");
        assertForm(codec, 0x0FFFFFFFL, "ffffff7f");
        assertMalformed(codec, "8001", "its first group is 0");
        assertMalformed(codec, "8180808000", "it does not end within 4 bytes");
        assertThatThrownBy(() -> codec.sizeInBits(0x10000000L)).hasMessage("268435456 is not 0 to 268435455");
    }

    @Test
    void binaryCodedDigitsAreDecimal() {
        assertForm(new Bcd(4), 1234L, "1234");
        assertForm(new Bcd(6), 42L, "000042");
        assertMalformed(new Bcd(2), "1a", "0xa is no decimal digit");
        assertThatThrownBy(() -> new Bcd(2).sizeInBits(100L)).hasMessage("100 is not 0 to 99");
    }

    @Test
    void halfFloatsAreThoseOfIeee754() {
        HalfFloat codec = new HalfFloat();
        assertForm(codec, 1f, "3c00");
        assertForm(codec, -2f, "c000");
        assertForm(codec, 65504f, "7bff");
        assertForm(codec, 0x1p-14f, "0400");
        assertForm(codec, 0x1p-24f, "0001");
        assertForm(codec, 0.33325195f, "3555");
        assertForm(codec, Float.POSITIVE_INFINITY, "7c00");
        assertForm(codec, -0.0f, "8000");
        assertThatThrownBy(() -> codec.sizeInBits(0.1f)).hasMessage("0.1 has no form in 16 bits");
        assertThatThrownBy(() -> codec.sizeInBits(65536f)).hasMessage("65536.0 has no form in 16 bits");
    }

    @Test
    void everyHalfFloatKeepsItsBits() {
        HalfFloat codec = new HalfFloat();
        for (int bits = 0; bits < 0x10000; bits++) {
            String form = String.format("%04x", bits);
            assertThat(hex(codec, read(codec, form))).isEqualTo(form);
        }
    }

    @Test
    void unixTimeCountsFrom1970() {
        assertForm(new UnixTime(), Instant.parse("2026-01-01T00:00:00Z"), "6955b900");
        assertForm(new UnixTime(48, 1000), Instant.parse("2026-01-01T00:00:00.123Z"), "019b76daa87b");
        assertThatThrownBy(() -> new UnixTime().sizeInBits(Instant.parse("2106-02-07T06:28:16Z")))
                .hasMessage("2106-02-07T06:28:16Z lies outside of 32 bits");
        assertThatThrownBy(() -> new UnixTime().sizeInBits(Instant.ofEpochSecond(1, 5)))
                .hasMessage("1970-01-01T00:00:01.000000005Z is no whole number of units of 1/1 s");
    }

    @Test
    void ntpTimeCountsFrom1900() {
        // RFC 5905, figure 4: the first day of UNIX is 2208988800 s from the prime epoch.
        assertForm(new NtpTime(), Instant.EPOCH, "83aa7e8000000000");
        assertForm(new NtpTime(), Instant.parse("1970-01-01T00:00:00.5Z"), "83aa7e8080000000");
        assertForm(new NtpTime(1), Instant.parse("2036-02-07T06:28:16Z"), "0000000000000000");
        Instant fine = Instant.parse("2026-11-26T12:34:56.123456789Z");
        assertThat(read(new NtpTime(), hex(new NtpTime(), fine))).isEqualTo(fine);
        assertThat(read(new NtpTime(), "ffffffffffffffff")).isEqualTo(Instant.parse("2036-02-07T06:28:15.999999999Z"));
        assertThatThrownBy(() -> new NtpTime().sizeInBits(Instant.parse("2036-02-07T06:28:16Z")))
                .hasMessage("2036-02-07T06:28:16Z lies outside of the era");
    }

    @Test
    void uuidsAreThoseOfTheirText() {
        assertForm(
                new Uuid(),
                UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
                "f81d4fae7dec11d0a76500a0c91e6bf6");
    }

    @Test
    void expGolombIsThatOfH264() {
        // ITU-T H.264, table 9-2: 1, 010, 011, 00100, 00101, 00110, 00111, 0001000.
        ExpGolomb codec = new ExpGolomb();
        assertForm(codec, 0L, "80");
        assertForm(codec, 1L, "40");
        assertForm(codec, 2L, "60");
        assertForm(codec, 3L, "20");
        assertForm(codec, 6L, "38");
        assertForm(codec, 7L, "10");
        assertForm(codec, 4294967294L, "00000001fffffffe");
        assertMalformed(codec, "0000000080000000", "it begins with more than 31 zeros");
    }

    @Test
    void signedExpGolombIsThatOfH264() {
        // ITU-T H.264, table 9-3: code numbers 0 to 4 stand for 0, 1, -1, 2, -2.
        ExpGolombSigned codec = new ExpGolombSigned();
        assertForm(codec, 0, "80");
        assertForm(codec, 1, "40");
        assertForm(codec, -1, "60");
        assertForm(codec, 2, "20");
        assertForm(codec, -2, "28");
        assertForm(codec, Integer.MAX_VALUE, "00000001fffffffc");
        assertForm(codec, -Integer.MAX_VALUE, "00000001fffffffe");
        assertThatThrownBy(() -> codec.sizeInBits(Integer.MIN_VALUE))
                .hasMessage("-2147483648 is not -2147483647 to 2147483647");
    }
}
