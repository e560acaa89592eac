package org.bitrecord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.DecodeException;
import org.bitrecord.Gap;
import org.bitrecord.Prefixed;
import org.bitrecord.Present;
import org.bitrecord.Range;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** What follows the fixed header of an MQTT CONNECT packet (MQTT 3.1.1 section 3.1). */
class MqttConnectTest {
    private static final Codec<Connect> CODEC = MqttConnectTest_ConnectCodec.INSTANCE;

    /** Strings are UTF-8 behind a length of two bytes (section 1.5.3). */
    @BitCodec
    record Connect(
            @Prefixed(16) @Const(text = "MQTT") String protocolName,
            @Bits(8) int protocolLevel,
            @Bits(1) @Present(of = "userName") int hasUserName,
            @Bits(1) @Present(of = "password") int hasPassword,
            boolean willRetain,
            @Bits(2) @Range(min = 0, max = 2) int willQualityOfService,
            @Bits(1) @Present(of = "will") int hasWill,
            boolean cleanSession,
            @Gap(1) @Bits(16) int keepAliveInSeconds,
            @Prefixed(16) String clientIdentifier,
            Optional<Will> will,
            Optional<@Prefixed(16) String> userName,
            Optional<@Prefixed(16) Bytes> password) {}

    @BitCodec
    record Will(@Prefixed(16) String topic, @Prefixed(16) Bytes message) {}

    /** Its variable header is figure 3.6, "Variable header non normative example". */
    private static final Bytes ALL = Bytes.fromHex("""
            00 04 4d515454
            04
            ce
            00 0a
            00 03 633031
            00 06 612f77696c6c
            00 03 627965
            00 05 41f0aa9b94
            00 02 00ff
            """);

    @Test
    void allFieldsAreReadInTheirOrder() {
        Connect connect = CodecAssertions.assertBytesSurvive(CODEC, ALL);

        // The user name is "A" and U+2A6D4, the example of section 1.5.3.
        assertThat(connect)
                .isEqualTo(new Connect(
                        "MQTT",
                        4,
                        1,
                        1,
                        false,
                        1,
                        1,
                        true,
                        10,
                        "c01",
                        Optional.of(new Will("a/will", Bytes.fromHex("627965"))),
                        Optional.of("A\ud869\uded4"),
                        Optional.of(Bytes.of(0x00, 0xFF))));
        assertThat(CODEC.check(connect)).isEmpty();
    }

    @Test
    void flagsAreComputedFromWhatIsThere() {
        Connect all = CODEC.decode(ALL);
        Connect automatic = connect(all.will(), all.userName(), all.password());
        Connect anonymous = connect(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(CODEC.encode(automatic)).isEqualTo(ALL);
        CodecAssertions.assertComputed(CODEC, automatic);
        // Quality of service 1 stays in the flags: that it needs a will is a rule of its own (MQTT-3.1.2-13).
        assertThat(CODEC.encode(anonymous)).isEqualTo(Bytes.fromHex("00 04 4d515454 04 0a 000a 0003 633031"));
        CodecAssertions.assertComputed(CODEC, anonymous);
    }

    private static Connect connect(Optional<Will> will, Optional<String> userName, Optional<Bytes> password) {
        return new Connect("MQTT", 4, AUTO, AUTO, false, 1, AUTO, true, 10, "c01", will, userName, password);
    }

    @Test
    void theReservedFlagHasToBeZero() {
        byte[] bytes = ALL.toByteArray();
        bytes[7] |= 1;

        assertThatThrownBy(() -> CODEC.decode(bytes))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Connect.keepAliveInSecondsGap at bit 63 (byte 7, bit 7): is 1, but has to be 0");
    }

    @Test
    void anotherProtocolNameIsMalformed() {
        // MQTT 3.1 said MQIsdp.
        assertThatThrownBy(() -> CODEC.decode(Bytes.fromHex("0006 4d5149736470 03 02 000a 0003 633031")))
                .isInstanceOf(DecodeException.class)
                .hasMessage(
                        "Connect.protocolNameLength at bit 0 (byte 0): says 6 bytes, but protocolName takes 4 bytes");
        assertThatThrownBy(() -> CODEC.decode(Bytes.fromHex("0004 4d515453 03 02 000a 0003 633031")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Connect.protocolName at bit 16 (byte 2): is 4d515453, but has to be 4d515454");
    }

    @Test
    void aThirdQualityOfServiceIsMalformed() {
        byte[] bytes = ALL.toByteArray();
        bytes[7] |= 0x18;

        assertThatThrownBy(() -> CODEC.decode(bytes))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Connect.willQualityOfService at bit 59 (byte 7, bit 3): is 3, but has to be 0 to 2");
    }

    @Test
    void aClientIdentifierThatIsCutShortIsMalformed() {
        assertThatThrownBy(() -> CODEC.decode(ALL.slice(0, 14)))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Connect.clientIdentifierLength at bit 80 (byte 10): says 3 bytes,"
                        + " but only 2 are left of the input");
    }

    @Test
    void bytesThatAreCutOrSpoiltAreReadOrDiagnosed() {
        CodecAssertions.assertEveryTruncationIsTold(CODEC, ALL);
        CodecAssertions.assertEveryBitFlipIsRead(CODEC, ALL);
    }
}
