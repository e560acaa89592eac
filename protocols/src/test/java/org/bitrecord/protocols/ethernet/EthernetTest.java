package org.bitrecord.protocols.ethernet;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitrecord.Bytes;
import org.bitrecord.Mismatch;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.protocols.UnknownPayload;
import org.bitrecord.protocols.arp.Arp;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpMessage;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Option;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Whole frames as captures show them. */
class EthernetTest {
    private static final EthernetCodec CODEC = EthernetCodec.INSTANCE;

    private static final Bytes PADDED_REPLY = Bytes.fromHex("""
            0008027eb236 0021d8350345 0806
            0001 0800 06 04 0002 0021d8010345 c0a80001 00082500b236 c1a8001e
            000000000000000000000000000000000000
            """);

    private static final Bytes PING = Bytes.fromHex("""
            000c290e18e8 005056c00008 0800
            45 00 003c 1062 0000 80 01 528b c0a8ab01 c0a8ab81
            08 00 4d56 0001 0005
            6162636465666768 696a6b6c6d6e6f70 7172737475767761 6263646566676869
            """);

    /** IGMP with a router alert, padded. */
    private static final Bytes WITH_OPTION = Bytes.fromHex("""
            01005e000001 5cd998f91c18 0800
            46 00 0020 0000 0200 01 02 723d 0a00c897 e0000001 94 04 0000
            1100eeff 00000000
            0000000000000000000000000000
            """);

    @Test
    void thePaddingOfAShortFrameIsItsTrailer() {
        Ethernet frame = CodecAssertions.assertBytesSurvive(CODEC, PADDED_REPLY);

        assertThat(frame.destination()).isEqualTo(MacAddress.of("00:08:02:7e:b2:36"));
        assertThat(frame.source()).isEqualTo(MacAddress.of("00:21:d8:35:03:45"));
        assertThat(frame.type().value()).isEqualTo(EtherType.ARP);
        assertThat(frame.payload()).isInstanceOf(Arp.class);
        assertThat(frame.trailer()).isEqualTo(Bytes.of(new byte[18]));
        assertThat(CODEC.check(frame)).isEmpty();
    }

    @Test
    void aPingIsReadThroughAllItsLayers() {
        Ethernet frame = CodecAssertions.assertBytesSurvive(CODEC, PING);

        Icmp icmp = (Icmp) ((Ipv4) frame.payload()).payload();
        assertThat(((IcmpMessage.EchoRequest) icmp.message()).sequence()).isEqualTo(5);
        assertThat(frame.trailer()).isEqualTo(Bytes.EMPTY);
        assertThat(CODEC.check(frame)).isEmpty();
    }

    @Test
    void anOptionIsReadByItsOwnLength() {
        Ethernet frame = CodecAssertions.assertBytesSurvive(CODEC, WITH_OPTION);

        Ipv4 ip = (Ipv4) frame.payload();
        assertThat(ip.options()).containsExactly(new Ipv4Option.Other(0x94, 4, Bytes.of(0, 0)));
        assertThat(ip.payload()).isInstanceOf(UnknownPayload.class);
        assertThat(frame.trailer()).hasToString("Bytes[00 00 00 00 00 00 00 00 00 00 00 00 00 00]");
    }

    @Test
    void everyTruncationAndEveryBitFlipOfACapturedFrameIsReadOrDiagnosed() {
        for (Bytes frame : new Bytes[] {PADDED_REPLY, PING, WITH_OPTION}) {
            CodecAssertions.assertEveryTruncationIsTold(CODEC, frame);
            CodecAssertions.assertEveryBitFlipIsRead(CODEC, frame);
            CodecAssertions.assertBuffersAgree(CODEC, frame);
        }
    }

    @Test
    void theTypeIsThatOfThePayload() {
        Ethernet read = CODEC.decode(PING);
        Ethernet made = Ethernet.of(read.destination(), read.source(), read.payload());

        assertThat(CODEC.encode(made)).isEqualTo(PING);
        CodecAssertions.assertComputed(CODEC, made);
    }

    @Test
    void aTypeThatIsNotThatOfThePayloadIsWrittenAsItIsAndListed() {
        Ethernet read = CODEC.decode(PING);
        Ethernet lying = new Ethernet(
                read.destination(), read.source(), new EtherType(EtherType.ARP), read.payload(), Bytes.EMPTY);

        assertThat(CODEC.encode(lying).slice(12, 14)).isEqualTo(Bytes.of(0x08, 0x06));
        assertThat(CODEC.check(lying)).map(Mismatch::path).containsExactly("type");
        assertThat(CODEC.fix(lying)).isEqualTo(read);
    }

    @Test
    void anUnknownPayloadTakesEverythingSoNothingCanBeWrittenBehindIt() {
        Ethernet frame = new Ethernet(
                MacAddress.ZERO, MacAddress.ZERO, new EtherType(0x88CC), new UnknownPayload(Bytes.of(1)), Bytes.of(2));

        CodecAssertions.assertRefused(CODEC, frame, "Ethernet.trailer");
        assertThat(CODEC.decode(CODEC.encode(new Ethernet(
                                MacAddress.ZERO,
                                MacAddress.ZERO,
                                new EtherType(0x88CC),
                                new UnknownPayload(Bytes.of(1, 2)),
                                Bytes.EMPTY)))
                        .payload())
                .isEqualTo(new UnknownPayload(Bytes.of(1, 2)));
    }

    @Test
    void whatIsWrongInsideIsNamedByItsWholePath() {
        Ethernet read = CODEC.decode(PING);
        Icmp wrong = Icmp.of(new IcmpMessage.EchoReply(-1, 0, Bytes.EMPTY));
        Ipv4 ip = (Ipv4) read.payload();

        CodecAssertions.assertRefused(
                CODEC,
                Ethernet.of(read.destination(), read.source(), Ipv4.of(ip.source(), ip.destination(), wrong)),
                "Ethernet.payload/Ipv4.payload/Icmp.message/EchoReply.identifier");
        CodecAssertions.assertRefused(
                CODEC, Ethernet.of(new MacAddress(-1), read.source(), ip), "Ethernet.destination.value");
        CodecAssertions.assertRefused(CODEC, Ethernet.of(null, read.source(), ip), "Ethernet.destination");
    }
}
