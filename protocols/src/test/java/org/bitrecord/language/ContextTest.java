package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Codec;
import org.bitrecord.DeriveOf;
import org.bitrecord.Gap;
import org.bitrecord.Internet;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Supplies;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.Zero;
import org.bitrecord.testing.Rfc1071;
import org.junit.jupiter.api.Test;

/** What a record hands down to the records in it: the pseudo-header of UDP (RFC 768). */
class ContextTest {
    @BitCodec
    record PseudoHeader(
            @Bits(32) long source,
            @Bits(32) long destination,
            @Gap(8) @Bits(8) int protocol,
            @Bits(16) int length) {}

    @BitCodec
    record Packet(
            @Bits(8) @Length int length,
            @Bits(8) @Tag(of = "payload") int protocol,
            @Bits(32) long source,
            @Bits(32) long destination,
            Payload payload) {
        @Supplies(to = "payload")
        static PseudoHeader pseudoHeader(long source, long destination, int protocol, int payloadSize) {
            return new PseudoHeader(source, destination, protocol, payloadSize);
        }
    }

    @Union
    sealed interface Payload permits Udp, Extension, Other {}

    @BitCodec(context = PseudoHeader.class)
    @Case(17)
    record Udp(
            @Bits(16) int sourcePort,
            @Bits(16) int destinationPort,
            @Bits(16) @Length int length,

            @Bits(16) @Checksum(algorithm = Internet.class, pseudoHeader = true, zero = Zero.MEANS_ABSENT)
            int checksum,

            Bytes data)
            implements Payload {}

    /** Passes its context on, but for the protocol and the size. */
    @BitCodec(context = PseudoHeader.class, maxDepth = 4)
    @Case(60)
    record Extension(
            @Bits(8) @Tag(of = "payload") int next, @Bits(8) int mark, Payload payload) implements Payload {
        @Supplies(to = "payload")
        static PseudoHeader passOn(PseudoHeader context, int next, int payloadSize) {
            return context == null
                    ? null
                    : new PseudoHeader(context.source(), context.destination(), next, payloadSize);
        }

        @DeriveOf("mark")
        static int mark(PseudoHeader context) {
            return context == null ? 0 : (int) (context.source() & 0xFF);
        }
    }

    @BitCodec
    @Otherwise
    record Other(@Rest Bytes data) implements Payload {}

    private static final Codec<Packet> PACKET = ContextTest_PacketCodec.INSTANCE;

    private static int internet(String hex) {
        return Rfc1071.checksum(Bytes.fromHex(hex).toByteArray());
    }

    @Test
    void aChecksumCoversThePseudoHeaderThatTheRecordAroundGives() {
        Packet packet =
                new Packet(AUTO, AUTO, 0x0A000001, 0x0A000002, new Udp(53, 1024, AUTO, AUTO, Bytes.fromHex("AABBCC")));

        Packet fixed = PACKET.fix(packet);

        int expected = internet("0A000001 0A000002 0011 000B" + "0035 0400 000B 0000 AABBCC");
        assertThat(((Udp) fixed.payload()).checksum()).isEqualTo(expected);
        assertThat(PACKET.encode(packet)).isEqualTo(PACKET.encode(fixed));
        assertThat(PACKET.check(PACKET.decode(PACKET.encode(packet)))).isEmpty();
    }

    @Test
    void aWrongChecksumIsListedWithItsPath() {
        Packet packet = PACKET.fix(new Packet(AUTO, AUTO, 1, 2, new Udp(53, 1024, AUTO, AUTO, Bytes.EMPTY)));
        Packet moved = new Packet(packet.length(), packet.protocol(), 1, 3, packet.payload());

        assertThat(PACKET.check(moved))
                .singleElement()
                .asString()
                .startsWith("payload/Udp.checksum at bit 128 (byte 16): ");
    }

    @Test
    void aChainPassesItsContextOn() {
        Packet packet = new Packet(
                AUTO, AUTO, 0x0A000001, 0x0A000002, new Extension(AUTO, AUTO, new Udp(1, 2, AUTO, AUTO, Bytes.EMPTY)));

        Packet fixed = PACKET.fix(packet);

        Extension extension = (Extension) fixed.payload();
        assertThat(extension.mark()).isEqualTo(1);
        assertThat(((Udp) extension.payload()).checksum())
                .isEqualTo(internet("0A000001 0A000002 0011 0008" + "0001 0002 0008 0000"));
        assertThat(PACKET.check(PACKET.decode(PACKET.encode(packet)))).isEmpty();
    }

    @Test
    void withoutAContextTheChecksumIsNotChecked() {
        Udp udp = new Udp(1, 2, 8, 0x1234, Bytes.EMPTY);

        assertThat(ContextTest_UdpCodec.INSTANCE.check(udp)).isEmpty();
        assertThat(ContextTest_UdpCodec.INSTANCE.fix(udp)).isEqualTo(udp);
        assertThatThrownBy(() -> ContextTest_UdpCodec.INSTANCE.encode(new Udp(1, 2, AUTO, AUTO, Bytes.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Udp.checksum: cannot be computed without a context, which `with` gives to the codec");
    }

    @Test
    void aContextCanBeGivenToACodecByHand() {
        ContextTest_UdpCodec codec = ContextTest_UdpCodec.INSTANCE.with(new PseudoHeader(1, 2, 17, 8));

        assertThat(codec.fix(new Udp(1, 2, AUTO, AUTO, Bytes.EMPTY)).checksum())
                .isEqualTo(internet("00000001 00000002 0011 0008" + "0001 0002 0008 0000"));
        assertThat(codec.check(new Udp(1, 2, 8, 0x1234, Bytes.EMPTY))).hasSize(1);
    }
}
