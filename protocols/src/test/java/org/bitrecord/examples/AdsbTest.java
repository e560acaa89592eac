package org.bitrecord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.Crc24ModeS;
import org.bitrecord.DecodeException;
import org.bitrecord.Mismatch;
import org.bitrecord.Otherwise;
import org.bitrecord.Union;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** ADS-B extended squitters; frames and their values are those of Junzi Sun, "The 1090 Megahertz Riddle". */
class AdsbTest {
    private static final Codec<Squitter> CODEC = AdsbTest_SquitterCodec.INSTANCE;

    /** Chapter "ADS-B basics": 5 + 3 + 24 + 56 + 24 bits. */
    @BitCodec
    record Squitter(
            @Bits(5) @Const(17) int format,
            @Bits(3) int capability,
            @Bits(24) int address,
            Message message,

            @Bits(24) @Checksum(algorithm = Crc24ModeS.class)
            int parity) {}

    /**
     * The type code is a part of the message, for without it a message is no whole number of bytes. Only one of the
     * codes of each message is here.
     */
    @Union
    sealed interface Message {
        int typeCode();
    }

    /** Chapter "Aircraft identification and category"; the callsign is eight characters of six bits. */
    @BitCodec
    record Identification(
            @Bits(5) @Const(4) int typeCode,
            @Bits(3) int category,
            @Bits(48) long characters) implements Message {
        private static final String ALPHABET = "#ABCDEFGHIJKLMNOPQRSTUVWXYZ##### ###############0123456789######";

        String callsign() {
            StringBuilder callsign = new StringBuilder();
            for (int shift = 42; shift >= 0; shift -= 6) {
                callsign.append(ALPHABET.charAt((int) (characters >>> shift) & 0x3F));
            }
            return callsign.toString();
        }
    }

    /** Chapter "Airborne position"; latitude and longitude are in the compact position report's units. */
    @BitCodec
    record AirbornePosition(
            @Bits(5) @Const(11) int typeCode,
            @Bits(2) int surveillanceStatus,
            boolean singleAntenna,
            Altitude altitude,
            boolean synchronizedTime,
            boolean odd,
            @Bits(17) int latitude,
            @Bits(17) int longitude)
            implements Message {}

    /** The Q bit, eighth of twelve, says that the others count steps of 25 feet from -1000 on. */
    @BitCodec
    record Altitude(@Bits(7) int high, boolean q, @Bits(4) int low) {
        int feet() {
            return 25 * (high << 4 | low) - 1000;
        }
    }

    @Otherwise
    @BitCodec
    record Unknown(@Bits(5) int typeCode, @Bits(51) long bits) implements Message {}

    private static final Bytes IDENTIFICATION = Bytes.fromHex("8D4840D6202CC371C32CE0576098");
    private static final Bytes POSITION = Bytes.fromHex("8D40621D58C382D690C8AC2863A7");

    @Test
    void theIdentificationOfAnAircraftIsRead() {
        Squitter squitter = CodecAssertions.assertBytesSurvive(CODEC, IDENTIFICATION);

        Identification identification = new Identification(4, 0, 0x2CC371C32CE0L);
        assertThat(squitter).isEqualTo(new Squitter(17, 5, 0x4840D6, identification, 0x576098));
        assertThat(identification.callsign()).isEqualTo("KLM1023 ");
        assertThat(CODEC.check(squitter)).isEmpty();
    }

    @Test
    void thePositionOfAnAircraftIsRead() {
        Squitter squitter = CodecAssertions.assertBytesSurvive(CODEC, POSITION);

        Altitude altitude = new Altitude(0b1100001, true, 0b1000);
        AirbornePosition position = new AirbornePosition(11, 0, false, altitude, false, false, 93000, 51372);
        assertThat(squitter).isEqualTo(new Squitter(17, 5, 0x40621D, position, 0x2863A7));
        assertThat(altitude.feet()).isEqualTo(38000);
        assertThat(CODEC.check(squitter)).isEmpty();
    }

    @Test
    void theParityIsComputed() {
        Squitter read = CODEC.decode(POSITION);
        Squitter automatic = new Squitter(17, 5, 0x40621D, read.message(), AUTO);

        assertThat(CODEC.encode(automatic)).isEqualTo(POSITION);
        CodecAssertions.assertComputed(CODEC, automatic);
    }

    @Test
    void aMessageOfAnotherTypeCodeIsKept() {
        // The airborne velocity of the chapter "Airborne velocity": type code 19.
        Bytes bytes = Bytes.fromHex("8D485020994409940838175B284F");

        Squitter squitter = CodecAssertions.assertBytesSurvive(CODEC, bytes);

        assertThat(squitter.message()).isEqualTo(new Unknown(19, 0x1440994083817L));
        assertThat(CODEC.check(squitter)).isEmpty();
    }

    @Test
    void aFrameWithWrongBitsIsReadAndItsParityIsListed() {
        byte[] bytes = IDENTIFICATION.toByteArray();
        bytes[10] ^= 1;

        Squitter squitter = CodecAssertions.assertBytesSurvive(CODEC, Bytes.of(bytes));

        assertThat(CODEC.check(squitter)).map(Mismatch::path).containsExactly("parity");
    }

    @Test
    void aReplyOfAnotherFormatIsNoSquitter() {
        byte[] bytes = IDENTIFICATION.toByteArray();
        bytes[0] = (byte) (20 << 3);

        assertThatThrownBy(() -> CODEC.decode(bytes))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Squitter.format at bit 0 (byte 0): is 20, but has to be 17");
    }

    @Test
    void bytesThatAreCutOrSpoiltAreReadOrDiagnosed() {
        CodecAssertions.assertEveryTruncationIsTold(CODEC, POSITION);
        CodecAssertions.assertEveryBitFlipIsRead(CODEC, POSITION);
    }
}
