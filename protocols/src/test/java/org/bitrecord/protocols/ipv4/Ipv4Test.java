package org.bitrecord.protocols.ipv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.bitrecord.Mismatch;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.UnknownPayload;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpMessage;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** The examples of RFC 791, appendix A, with addresses and the checksums that follow from them; and captured datagrams. */
class Ipv4Test {
    private static final Ipv4Codec CODEC = Ipv4Codec.INSTANCE;

    private static final Bytes PING = Bytes.fromHex("""
            45 00 003c 1062 0000 80 01 528b c0a8ab01 c0a8ab81
            08 00 4d56 0001 0005
            6162636465666768 696a6b6c6d6e6f70 7172737475767761 6263646566676869
            """);

    @Test
    void aPingIsReadFieldByField() {
        Ipv4 ip = CodecAssertions.assertBytesSurvive(CODEC, PING);

        assertThat(ip)
                .isEqualTo(new Ipv4(
                        4,
                        5,
                        0,
                        0,
                        60,
                        0x1062,
                        Ipv4Flags.NONE,
                        0,
                        128,
                        new IpProtocol(IpProtocol.ICMP),
                        0x528B,
                        Ipv4Address.of("192.168.171.1"),
                        Ipv4Address.of("192.168.171.129"),
                        List.of(),
                        Bytes.EMPTY,
                        ip.payload()));
        assertThat(((Icmp) ip.payload()).message()).isInstanceOf(IcmpMessage.EchoRequest.class);
        assertThat(CODEC.check(ip)).isEmpty();
    }

    @Test
    void example1OfRfc791IsADatagramWithOneByteOfData() {
        Bytes bytes = Bytes.fromHex("45 00 0015 006f 0000 7b 01 28db 0a4d0102 0a4d0103 00");

        // One byte is no ICMP message, so this datagram of protocol 1 is malformed inside.
        assertThatThrownBy(() -> CODEC.decode(bytes))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.path()).isEqualTo("Ipv4.payload/Icmp.code"));
        assertThat(CODEC.tryDecode(bytes.asByteBuffer())).isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void example2OfRfc791IsFragmentedInTwo() {
        Bytes data = Bytes.of(new byte[452]);
        Bytes whole = Bytes.fromHex("45 00 01d8 006f 0000 7b 06 2713 0a4d0102 0a4d0103")
                .concat(data);
        Bytes first = Bytes.fromHex("45 00 0114 006f 2000 77 06 0bd7 0a4d0102 0a4d0103")
                .concat(data.slice(0, 256));
        Bytes second = Bytes.fromHex("45 00 00d8 006f 0020 77 06 2bf3 0a4d0102 0a4d0103")
                .concat(data.slice(0, 196));

        Ipv4 datagram = CodecAssertions.assertBytesSurvive(CODEC, whole);
        Ipv4 one = CodecAssertions.assertBytesSurvive(CODEC, first);
        Ipv4 two = CodecAssertions.assertBytesSurvive(CODEC, second);

        assertThat(datagram.totalLength()).isEqualTo(472);
        assertThat(datagram.identification()).isEqualTo(111);
        assertThat(datagram.timeToLive()).isEqualTo(123);
        assertThat(datagram.protocol().value()).isEqualTo(6);
        assertThat(one.flags()).isEqualTo(new Ipv4Flags(false, false, true));
        assertThat(one.fragmentOffset()).isZero();
        assertThat(two.flags()).isEqualTo(Ipv4Flags.NONE);
        assertThat(two.fragmentOffset()).isEqualTo(32);
        assertThat(two.payload()).isEqualTo(new UnknownPayload(data.slice(0, 196)));
        assertThat(List.of(datagram, one, two))
                .allSatisfy(ip -> assertThat(CODEC.check(ip)).isEmpty());
    }

    @Test
    void example3OfRfc791HasOptionsUpToTheEndOfTheHeader() {
        Bytes bytes = Bytes.fromHex("""
                        48 00 0240 006f 0000 7b 06 ba5d 0a4d0102 0a4d0103
                        88 03 aa
                        88 04 bb cc
                        01
                        89 03 dd
                        00
                        """).concat(Bytes.of(new byte[544]));

        Ipv4 ip = CodecAssertions.assertBytesSurvive(CODEC, bytes);

        assertThat(ip.headerLength()).isEqualTo(8);
        assertThat(ip.options())
                .containsExactly(
                        new Ipv4Option.Other(0x88, 3, Bytes.of(0xAA)),
                        new Ipv4Option.Other(0x88, 4, Bytes.of(0xBB, 0xCC)),
                        new Ipv4Option.NoOperation(),
                        new Ipv4Option.Other(0x89, 3, Bytes.of(0xDD)),
                        new Ipv4Option.EndOfOptions());
        assertThat(ip.padding()).isEqualTo(Bytes.EMPTY);
        assertThat(CODEC.check(ip)).isEmpty();
    }

    @Test
    void whatFollowsTheEndOfTheOptionsIsPaddingWhateverItHolds() {
        Bytes bytes = Bytes.fromHex("46 00 0018 0000 0000 40 fd 66b2 0a4d0102 0a4d0103 00 01 02 03");

        Ipv4 ip = CodecAssertions.assertBytesSurvive(CODEC, bytes);

        assertThat(ip.options()).containsExactly(new Ipv4Option.EndOfOptions());
        assertThat(ip.padding()).isEqualTo(Bytes.of(1, 2, 3));
    }

    @Test
    void theFirstFragmentOfAPingIsReadAsIcmpAndALaterOneIsNot() {
        Ipv4 ping = CODEC.decode(PING);
        Bytes later = PING.slice(0, 6).concat(Bytes.of(0x00, 0x01)).concat(PING.slice(8, 60));

        assertThat(ping.payload()).isInstanceOf(Icmp.class);
        Ipv4 fragment = CodecAssertions.assertBytesSurvive(CODEC, later);
        assertThat(fragment.payload()).isEqualTo(new UnknownPayload(PING.slice(20, 60)));
        assertThat(CODEC.check(fragment)).map(Mismatch::path).containsExactly("headerChecksum");
    }

    @Test
    void aLaterFragmentCarriesNothingButBytes() {
        Ipv4 ping = CODEC.decode(PING);

        CodecAssertions.assertRefused(CODEC, with(ping, 8, ping.protocol(), ping.payload()), "Ipv4.payload");
        CodecAssertions.assertRefused(
                CODEC, with(ping, 8, IpProtocol.AUTO, new UnknownPayload(Bytes.EMPTY)), "Ipv4.protocol");
    }

    @Test
    void everythingThatDescribesIsComputed() {
        Ipv4 ping = CODEC.decode(PING);
        Ipv4 automatic = new Ipv4(
                4,
                Auto.AUTO,
                0,
                0,
                Auto.AUTO,
                0x1062,
                Ipv4Flags.NONE,
                0,
                128,
                IpProtocol.AUTO,
                Auto.AUTO,
                ping.source(),
                ping.destination(),
                List.of(),
                Bytes.EMPTY,
                Icmp.of(((Icmp) ping.payload()).message()));

        assertThat(CODEC.encode(automatic)).isEqualTo(PING);
        CodecAssertions.assertComputed(CODEC, automatic);
        assertThat(CODEC.check(automatic))
                .map(Mismatch::path)
                .containsExactly(
                        "headerLength",
                        "totalLength",
                        "protocol",
                        "headerChecksum",
                        "payload/Icmp.type",
                        "payload/Icmp.checksum");
    }

    @Test
    void optionsThatFillNoWholeWordsHaveNoLength() {
        Ipv4 ping = CODEC.decode(PING);
        Ipv4 odd = withOptions(ping, Auto.AUTO, List.of(new Ipv4Option.NoOperation()));

        CodecAssertions.assertRefused(CODEC, odd, "Ipv4.headerLength");
        CodecAssertions.assertRefused(
                CODEC,
                withOptions(ping, Auto.AUTO, List.of(new Ipv4Option.Other(7, Auto.AUTO, Bytes.of(new byte[42])))),
                "Ipv4.headerLength");
    }

    @Test
    void whatIsMissingIsNamedEvenWhereItDecidesWhatElseIsWritten() {
        Ipv4 ping = CODEC.decode(PING);
        List<Ipv4Option> hole = new ArrayList<>();
        hole.add(null);

        assertRefusedBoth(withOptions(ping, Auto.AUTO, null), "Ipv4.options");
        assertRefusedBoth(withOptions(ping, Auto.AUTO, hole), "Ipv4.options[0]");
        assertRefusedBoth(with(ping, 0, IpProtocol.AUTO, null), "Ipv4.payload");
        assertRefusedBoth(with(ping, 0, null, ping.payload()), "Ipv4.protocol");
        assertRefusedBoth(with(ping, 0, IpProtocol.AUTO, Icmp.of(null)), "Ipv4.payload/Icmp.message");
    }

    @Test
    void optionsThatAreNotEndedGoOnToTheEndOfTheHeaderSoThereIsNoPadding() {
        Ipv4 ping = CODEC.decode(PING);
        Ipv4 padded = new Ipv4(
                4,
                6,
                0,
                0,
                64,
                0,
                ping.flags(),
                0,
                64,
                ping.protocol(),
                Auto.AUTO,
                ping.source(),
                ping.destination(),
                List.of(),
                Bytes.of(new byte[4]),
                ping.payload());

        assertRefusedBoth(padded, "Ipv4.padding");
    }

    @Test
    void anOptionThatWouldBeReadAsAnotherIsWrittenListedAndNotMended() {
        Ipv4 ping = CODEC.decode(PING);
        Ipv4 forged = withOptions(ping, 6, List.of(new Ipv4Option.Other(1, 4, Bytes.of(1, 1))));

        assertThat(CODEC.encode(forged).slice(20, 24)).isEqualTo(Bytes.of(1, 4, 1, 1));
        assertThat(CODEC.check(forged)).map(Mismatch::path).contains("options[0]/Other.type");
        assertThatThrownBy(() -> CODEC.fix(forged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Ipv4.options[0]/Other.type: 1, expected a code without a record");
    }

    @Test
    void onlyTheLastOptionMayEndThem() {
        Ipv4 ping = CODEC.decode(PING);

        CodecAssertions.assertRefused(
                CODEC,
                withOptions(ping, 6, List.of(new Ipv4Option.EndOfOptions(), new Ipv4Option.NoOperation())),
                "Ipv4.options[0]");
        CodecAssertions.assertRefused(
                CODEC,
                withOptions(ping, 6, List.of(new Ipv4Option.NoOperation(), new Ipv4Option.Other(7, 256, Bytes.EMPTY))),
                "Ipv4.options[1]/Other.length");
    }

    @Test
    void aHeaderThatDoesNotFitIntoTheDatagramIsMalformed() {
        assertMalformed("Ipv4.version", bytes -> bytes[0] = 0x65);
        assertMalformed("Ipv4.headerLength", bytes -> bytes[0] = 0x44);
        assertMalformed("Ipv4.totalLength", bytes -> bytes[3] = 19);
        assertMalformed("Ipv4.totalLength", bytes -> {
            bytes[0] = 0x46;
            bytes[3] = 20;
        });
        assertMalformed("Ipv4.options[0]/Other.length", bytes -> {
            bytes[0] = 0x46;
            bytes[20] = 7;
            bytes[21] = 1;
        });
        assertMalformed("Ipv4.options[0]/Other.length", bytes -> {
            bytes[0] = 0x46;
            bytes[20] = 7;
            bytes[21] = 5;
        });
    }

    @Test
    void aDatagramIsFollowedByWhateverMayFollow() {
        java.nio.ByteBuffer in = PING.concat(Bytes.of(1, 2, 3)).asByteBuffer();

        assertThat(CODEC.decode(in)).isEqualTo(CODEC.decode(PING));
        assertThat(in.remaining()).isEqualTo(3);
        assertThatThrownBy(() -> CODEC.decode(PING.concat(Bytes.of(1, 2, 3)))).isInstanceOf(DecodeException.class);
    }

    @Test
    void whatIsMissingIsCounted() {
        assertThat(CODEC.tryDecode(PING.slice(0, 19).asByteBuffer())).isEqualTo(new Decoded.NeedMore<Ipv4>(1));
        assertThat(CODEC.tryDecode(PING.slice(0, 20).asByteBuffer())).isEqualTo(new Decoded.NeedMore<Ipv4>(40));
    }

    private static void assertRefusedBoth(Ipv4 ip, String path) {
        CodecAssertions.assertRefused(CODEC, ip, path);
        assertThatThrownBy(() -> CODEC.fix(ip))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(path + ": ");
    }

    private interface Spoiler {
        void spoil(byte[] bytes);
    }

    private static void assertMalformed(String path, Spoiler spoiler) {
        byte[] bytes = PING.toByteArray();
        spoiler.spoil(bytes);
        CodecAssertions.assertTotal(CODEC, Bytes.of(bytes));
        assertThatThrownBy(() -> CODEC.decode(bytes))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.path()).isEqualTo(path));
        assertThat(CODEC.tryDecode(java.nio.ByteBuffer.wrap(bytes))).isInstanceOf(Decoded.Malformed.class);
    }

    private static Ipv4 with(Ipv4 ip, int fragmentOffset, IpProtocol protocol, IpPayload payload) {
        return new Ipv4(
                4,
                Auto.AUTO,
                0,
                0,
                Auto.AUTO,
                0,
                ip.flags(),
                fragmentOffset,
                64,
                protocol,
                Auto.AUTO,
                ip.source(),
                ip.destination(),
                List.of(),
                Bytes.EMPTY,
                payload);
    }

    private static Ipv4 withOptions(Ipv4 ip, int headerLength, List<Ipv4Option> options) {
        return new Ipv4(
                4,
                headerLength,
                0,
                0,
                60,
                0,
                ip.flags(),
                0,
                64,
                ip.protocol(),
                Auto.AUTO,
                ip.source(),
                ip.destination(),
                options,
                Bytes.EMPTY,
                ip.payload());
    }
}
