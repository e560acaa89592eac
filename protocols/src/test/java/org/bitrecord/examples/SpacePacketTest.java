package org.bitrecord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** CCSDS space packets (CCSDS 133.0-B-2 section 4.1); the bytes follow its figures 4-1 and 4-2, by hand. */
class SpacePacketTest {
    private static final Codec<SpacePacket> CODEC = SpacePacketTest_SpacePacketCodec.INSTANCE;

    /** The length is one less than that of the data field, which is never empty (section 4.1.3.5). */
    @BitCodec
    record SpacePacket(
            @Bits(3) @Const(0) int version,
            boolean telecommand,
            boolean hasSecondaryHeader,
            @Bits(11) int applicationProcess,
            @Bits(2) int sequenceFlags,
            @Bits(14) int sequenceCount,
            @Bits(16) @Length(of = "data", plus = -1) int dataLength,
            Bytes data) {
        /** The data field holds all of the user data (section 4.1.3.4.2). */
        static final int UNSEGMENTED = 0b11;

        /** The application process of idle packets, all ones (section 4.1.3.3.4). */
        static final int IDLE = 0x7FF;

        static SpacePacket telemetry(int applicationProcess, int sequenceCount, int dataLength, Bytes data) {
            return new SpacePacket(0, false, false, applicationProcess, UNSEGMENTED, sequenceCount, dataLength, data);
        }
    }

    // 000 0 0 00001100100 | 11 00000000000111 | 4 - 1
    private static final Bytes TELEMETRY = Bytes.fromHex("0064 c007 0003 deadbeef");

    @Test
    void thePrimaryHeaderIsReadBitByBit() {
        SpacePacket packet = CodecAssertions.assertBytesSurvive(CODEC, TELEMETRY);

        assertThat(packet).isEqualTo(SpacePacket.telemetry(100, 7, 3, Bytes.fromHex("deadbeef")));
    }

    @Test
    void aTelecommandWithSecondaryHeaderSetsItsTwoFlags() {
        // 000 1 1 10000000001 | 01 11111111111111 | 2 - 1
        Bytes bytes = Bytes.fromHex("1c01 7fff 0001 0a0b");

        SpacePacket packet = CodecAssertions.assertBytesSurvive(CODEC, bytes);

        assertThat(packet).isEqualTo(new SpacePacket(0, true, true, 0x401, 1, 16383, 1, Bytes.fromHex("0a0b")));
    }

    @Test
    void aLengthOfZeroMeansOneByte() {
        Bytes idle = Bytes.fromHex("07ff c000 0000 55");

        assertThat(CodecAssertions.assertBytesSurvive(CODEC, idle))
                .isEqualTo(SpacePacket.telemetry(SpacePacket.IDLE, 0, 0, Bytes.of(0x55)));
    }

    @Test
    void theLengthIsComputed() {
        SpacePacket automatic = SpacePacket.telemetry(100, 7, AUTO, Bytes.fromHex("deadbeef"));

        assertThat(CODEC.encode(automatic)).isEqualTo(TELEMETRY);
        CodecAssertions.assertComputed(CODEC, automatic);
    }

    @Test
    void anEmptyDataFieldCannotBeWritten() {
        assertThatThrownBy(() -> CODEC.encode(SpacePacket.telemetry(100, 7, AUTO, Bytes.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SpacePacket.dataLength: is -1, but 16 bits hold 0 to 65535");
    }

    @Test
    void aPacketCutShortIsMalformed() {
        assertThatThrownBy(() -> CODEC.decode(TELEMETRY.slice(0, 9)))
                .isInstanceOf(DecodeException.class)
                .hasMessage("SpacePacket.dataLength at bit 32 (byte 4): is 3, so says 4 bytes,"
                        + " but only 3 are left of the input");
    }

    @Test
    void bytesThatAreCutOrSpoiltAreReadOrDiagnosed() {
        CodecAssertions.assertEveryTruncationIsTold(CODEC, TELEMETRY);
        CodecAssertions.assertEveryBitFlipIsRead(CODEC, TELEMETRY);
    }
}
