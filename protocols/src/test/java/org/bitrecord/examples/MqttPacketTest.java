package org.bitrecord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Code;
import org.bitrecord.Codec;
import org.bitrecord.DecodeException;
import org.bitrecord.Gap;
import org.bitrecord.Leb128;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Prefixed;
import org.bitrecord.Range;
import org.bitrecord.Rest;
import org.bitrecord.Strict;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.With;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** MQTT control packets with their fixed header (MQTT 3.1.1, section 2.2): a length of one to four bytes. */
class MqttPacketTest {
    private static final Codec<Packet> CODEC = MqttPacketTest_PacketCodec.INSTANCE;

    /** Table 2.1; the values 0 and 15 are forbidden. */
    @Strict
    enum PacketType {
        @Code(1)
        CONNECT,
        @Code(2)
        CONNACK,
        @Code(3)
        PUBLISH,
        @Code(8)
        SUBSCRIBE,
        @Code(12)
        PINGREQ,
        @Code(14)
        DISCONNECT
    }

    @BitCodec
    record Packet(
            @Bits(4) @Tag(of = "body") PacketType type,
            @Bits(4) int flags,

            @With(value = Leb128.class, args = 4) @Length(of = "body")
            int remainingLength,

            Body body) {}

    @Union
    sealed interface Body permits Subscribe, Ping, Other {}

    /** Section 3.8: topic filters, each with the quality of service that is asked for. */
    @BitCodec
    @Case(8)
    record Subscribe(@Bits(16) int packetIdentifier, @Rest List<Filter> filters) implements Body {}

    @BitCodec
    record Filter(
            @Prefixed(16) String topic,
            @Gap(6) @Bits(2) @Range(max = 2) int qualityOfService) {}

    @BitCodec
    @Case(12)
    record Ping() implements Body {}

    @BitCodec
    @Otherwise
    record Other(@Rest Bytes bytes) implements Body {}

    /** Figure 3.23, "Payload byte format non normative example", behind the packet identifier 10 of figure 3.21. */
    private static final Bytes SUBSCRIBE = Bytes.fromHex("82 0e 000a 0003 612f62 01 0003 632f64 02");

    private static Packet subscribe(PacketType type, int remainingLength) {
        List<Filter> filters = List.of(new Filter("a/b", 1), new Filter("c/d", 2));
        return new Packet(type, 2, remainingLength, new Subscribe(10, filters));
    }

    @Test
    void theExampleOfTheSpecificationIsReadAndWritten() {
        CodecAssertions.assertRoundTrip(CODEC, subscribe(PacketType.SUBSCRIBE, 14), SUBSCRIBE);
        assertThat(CODEC.encode(subscribe(null, AUTO))).isEqualTo(SUBSCRIBE);
        CodecAssertions.assertRoundTrip(
                CODEC, new Packet(PacketType.PINGREQ, 0, 0, new Ping()), Bytes.fromHex("c0 00"));
    }

    @Test
    void theLengthTakesAsManyBytesAsItNeeds() {
        // Table 2.4, "Size of Remaining Length field".
        assertHeader(127, "30 7f");
        assertHeader(128, "30 8001");
        assertHeader(16_383, "30 ff7f");
        assertHeader(16_384, "30 808001");
        assertHeader(2_097_151, "30 ffff7f");
        assertHeader(2_097_152, "30 80808001");
    }

    private static void assertHeader(int length, String header) {
        Packet packet = new Packet(PacketType.PUBLISH, 0, AUTO, new Other(Bytes.of(new byte[length])));
        Bytes bytes = CODEC.encode(packet);

        Bytes expected = Bytes.fromHex(header);
        assertThat(bytes.slice(0, expected.size())).isEqualTo(expected);
        assertThat(CODEC.decode(bytes).remainingLength()).isEqualTo(length);
    }

    @Test
    void aLengthOfFiveBytesIsMalformed() {
        assertThatThrownBy(() -> CODEC.decode(Bytes.fromHex("30 8080808001")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Packet.remainingLength at bit 8 (byte 1): is malformed: it does not end within 4 bytes");
    }

    @Test
    void aForbiddenTypeIsMalformed() {
        assertThatThrownBy(() -> CODEC.decode(Bytes.fromHex("f0 00")))
                .isInstanceOf(DecodeException.class)
                .hasMessageStartingWith("Packet.type at bit 0 (byte 0): is 15");
    }
}
