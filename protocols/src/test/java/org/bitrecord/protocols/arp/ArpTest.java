package org.bitrecord.protocols.arp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.bitrecord.Mismatch;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Packets from the capture arp-oobr.pcap, frames 10 and 11, without their Ethernet headers. */
class ArpTest {
    private static final ArpCodec CODEC = ArpCodec.INSTANCE;

    private static final Bytes REQUEST = Bytes.fromHex("""
            0001 0800 06 04 0001
            004d027eb236 c0a8001e
            000000000000 c0a80001
            """);

    private static final Bytes REPLY = Bytes.fromHex("""
            0001 0800 06 04 0002
            0021d8010345 c0a80001
            00082500b236 c1a8001e
            """);

    @Test
    void aRequestIsReadFieldByField() {
        Arp arp = CodecAssertions.assertBytesSurvive(CODEC, REQUEST);

        assertThat(arp)
                .isEqualTo(new Arp(
                        Arp.ETHERNET,
                        0x0800,
                        6,
                        4,
                        ArpOperation.REQUEST,
                        Bytes.fromHex("004d027eb236"),
                        Bytes.of(192, 168, 0, 30),
                        Bytes.fromHex("000000000000"),
                        Bytes.of(192, 168, 0, 1)));
        assertThat(arp.isIpv4OverEthernet()).isTrue();
        assertThat(CODEC.check(arp)).isEmpty();
    }

    @Test
    void aReplyIsReadFieldByField() {
        Arp arp = CodecAssertions.assertBytesSurvive(CODEC, REPLY);

        assertThat(arp.operation()).isEqualTo(ArpOperation.REPLY);
        assertThat(MacAddress.of(arp.senderHardware())).isEqualTo(MacAddress.of("00:21:d8:01:03:45"));
        assertThat(Ipv4Address.of(arp.targetProtocol())).isEqualTo(Ipv4Address.of("193.168.0.30"));
    }

    @Test
    void theRequestThatIsAskedForIsTheOneOnTheWire() {
        Arp request = Arp.request(
                MacAddress.of("00:4d:02:7e:b2:36"), Ipv4Address.of("192.168.0.30"), Ipv4Address.of("192.168.0.1"));

        assertThat(CODEC.encode(request)).isEqualTo(REQUEST);
        CodecAssertions.assertComputed(CODEC, request);
    }

    @Test
    void addressesOfOtherSizesAreReadByTheirLengths() {
        Arp arp = CodecAssertions.assertBytesSurvive(CODEC, Bytes.fromHex("0006 0800 01 02 0001 aa bbbb cc dddd"));

        assertThat(arp.senderHardware()).isEqualTo(Bytes.of(0xAA));
        assertThat(arp.senderProtocol()).isEqualTo(Bytes.of(0xBB, 0xBB));
        assertThat(arp.targetHardware()).isEqualTo(Bytes.of(0xCC));
        assertThat(arp.targetProtocol()).isEqualTo(Bytes.of(0xDD, 0xDD));
        assertThat(arp.isIpv4OverEthernet()).isFalse();
    }

    @Test
    void theLengthOfTwoAddressesOfDifferentSizesCannotBeComputed() {
        Arp arp = new Arp(
                1,
                0x0800,
                Auto.AUTO,
                4,
                ArpOperation.REPLY,
                Bytes.fromHex("010203040506"),
                Bytes.of(1, 2, 3, 4),
                Bytes.EMPTY,
                Bytes.of(1, 2, 3, 4));

        CodecAssertions.assertRefused(CODEC, arp, "Arp.hardwareLength");
        assertThatThrownBy(() -> CODEC.fix(arp)).hasMessageStartingWith("Arp.hardwareLength: cannot be computed");
    }

    @Test
    void lengthsThatLieAreWrittenAsTheyAreAndListed() {
        Arp arp = CODEC.decode(REQUEST);
        Arp lying = new Arp(
                1,
                0x0800,
                7,
                3,
                arp.operation(),
                arp.senderHardware(),
                arp.senderProtocol(),
                arp.targetHardware(),
                arp.targetProtocol());

        assertThat(CODEC.encode(lying).slice(4, 6)).isEqualTo(Bytes.of(7, 3));
        assertThat(CODEC.check(lying))
                .map(Mismatch::path)
                .containsExactly("hardwareLength", "hardwareLength", "protocolLength", "protocolLength");
        assertThat(CODEC.fix(lying)).isEqualTo(arp);
    }

    @Test
    void anAddressThatGoesBeyondTheInputIsNamed() {
        assertThat(CODEC.tryDecode(REQUEST.slice(0, 25).asByteBuffer())).isEqualTo(new Decoded.NeedMore<Arp>(3));
        assertThatThrownBy(() -> CODEC.decode(REQUEST.slice(0, 25)))
                .isInstanceOfSatisfying(DecodeException.class, e -> {
                    assertThat(e.path()).isEqualTo("Arp.protocolLength");
                    assertThat(e.diagnosis().limitedBy()).isEqualTo("the input");
                });
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsPath() {
        Arp arp = CODEC.decode(REQUEST);

        CodecAssertions.assertRefused(
                CODEC,
                new Arp(
                        1 << 16,
                        0,
                        6,
                        4,
                        arp.operation(),
                        arp.senderHardware(),
                        arp.senderProtocol(),
                        arp.targetHardware(),
                        arp.targetProtocol()),
                "Arp.hardwareType");
        CodecAssertions.assertRefused(
                CODEC,
                new Arp(
                        1,
                        0,
                        256,
                        4,
                        arp.operation(),
                        arp.senderHardware(),
                        arp.senderProtocol(),
                        arp.targetHardware(),
                        arp.targetProtocol()),
                "Arp.hardwareLength");
        CodecAssertions.assertRefused(
                CODEC,
                new Arp(
                        1,
                        0,
                        6,
                        4,
                        new ArpOperation(-1),
                        arp.senderHardware(),
                        arp.senderProtocol(),
                        arp.targetHardware(),
                        arp.targetProtocol()),
                "Arp.operation.value");
        CodecAssertions.assertRefused(
                CODEC,
                new Arp(
                        1,
                        0,
                        Auto.AUTO,
                        4,
                        arp.operation(),
                        Bytes.of(new byte[256]),
                        arp.senderProtocol(),
                        Bytes.of(new byte[256]),
                        arp.targetProtocol()),
                "Arp.hardwareLength");
        CodecAssertions.assertRefused(
                CODEC,
                new Arp(
                        1,
                        0,
                        6,
                        4,
                        arp.operation(),
                        arp.senderHardware(),
                        null,
                        arp.targetHardware(),
                        arp.targetProtocol()),
                "Arp.senderProtocol");
    }
}
