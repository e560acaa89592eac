package org.bitrecord.protocols;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.protocols.arp.Arp;
import org.bitrecord.protocols.arp.ArpCodec;
import org.bitrecord.protocols.arp.ArpOperation;
import org.bitrecord.protocols.ethernet.EtherType;
import org.bitrecord.protocols.ethernet.Ethernet;
import org.bitrecord.protocols.ethernet.EthernetCodec;
import org.bitrecord.protocols.ethernet.EthernetPayload;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpCodec;
import org.bitrecord.protocols.icmp.IcmpMessage;
import org.bitrecord.protocols.icmp.IcmpType;
import org.bitrecord.protocols.ipv4.IpPayload;
import org.bitrecord.protocols.ipv4.IpProtocol;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Codec;
import org.bitrecord.protocols.ipv4.Ipv4Flags;
import org.bitrecord.protocols.ipv4.Ipv4Option;

/**
 * Values of the protocols' records. {@code automatic} ones leave all that describes to the codec and can be written;
 * {@code any} ones hold whatever fits into the components' bits, lies and AUTO included, and often cannot; the others are
 * consistent and hold no AUTO.
 */
public final class ProtocolArbitraries {
    private ProtocolArbitraries() {}

    /** Addresses of 48 bits. */
    public static Arbitrary<MacAddress> macAddresses() {
        return Arbitraries.longs().between(0, 0xFFFF_FFFF_FFFFL).map(MacAddress::new);
    }

    /** Addresses of 32 bits. */
    public static Arbitrary<Ipv4Address> ipv4Addresses() {
        return Arbitraries.integers().map(Ipv4Address::new);
    }

    /** Up to {@code most} bytes. */
    public static Arbitrary<Bytes> bytes(int most) {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(most).map(Bytes::of);
    }

    /** Numbers of so many bits. */
    public static Arbitrary<Integer> unsigned(int bits) {
        return Arbitraries.integers().between(0, (1 << bits) - 1);
    }

    /** Numbers of so many bits, and AUTO. */
    public static Arbitrary<Integer> describing(int bits) {
        return Arbitraries.oneOf(unsigned(bits), Arbitraries.just(Auto.AUTO));
    }

    /** Consistent packets with addresses of one size for the sender's and the target's. */
    public static Arbitrary<Arp> arps() {
        return automaticArps().map(ArpCodec.INSTANCE::fix);
    }

    /** Packets whose lengths are AUTO. */
    public static Arbitrary<Arp> automaticArps() {
        Arbitrary<int[]> sizes = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 17))
                .as((hardware, protocol) -> new int[] {hardware, protocol});
        return sizes.flatMap(size -> Combinators.combine(
                        unsigned(16),
                        unsigned(16),
                        unsigned(16),
                        exactly(size[0]),
                        exactly(size[1]),
                        exactly(size[0]),
                        exactly(size[1]))
                .as((hardware, protocol, operation, sha, spa, tha, tpa) -> new Arp(
                        hardware, protocol, Auto.AUTO, Auto.AUTO, new ArpOperation(operation), sha, spa, tha, tpa)));
    }

    /** Packets whose lengths need not be those of the addresses. */
    public static Arbitrary<Arp> anyArps() {
        return Combinators.combine(describing(8), describing(8), unsigned(16), bytes(8), bytes(8), bytes(8), bytes(8))
                .as((hardwareLength, protocolLength, operation, sha, spa, tha, tpa) -> new Arp(
                        1,
                        EtherType.IPV4,
                        hardwareLength,
                        protocolLength,
                        new ArpOperation(operation),
                        sha,
                        spa,
                        tha,
                        tpa));
    }

    /** Echo requests and replies. */
    public static Arbitrary<IcmpMessage> echoes() {
        return Combinators.combine(unsigned(16), unsigned(16), bytes(60), Arbitraries.of(true, false))
                .as((identifier, sequence, data, request) -> request
                        ? new IcmpMessage.EchoRequest(identifier, sequence, data)
                        : new IcmpMessage.EchoReply(identifier, sequence, data));
    }

    /** Messages whose type and checksum are AUTO. */
    public static Arbitrary<Icmp> automaticIcmps() {
        return Combinators.combine(unsigned(8), echoes())
                .as((code, message) -> new Icmp(IcmpType.AUTO, code, Auto.AUTO, message));
    }

    /** Consistent messages, those of other types than echo included. */
    public static Arbitrary<Icmp> icmps() {
        Arbitrary<Icmp> others = Combinators.combine(
                        unsigned(8).filter(type -> type != IcmpType.ECHO_REPLY && type != IcmpType.ECHO_REQUEST),
                        unsigned(8),
                        bytes(60))
                .as((type, code, content) ->
                        new Icmp(new IcmpType(type), code, Auto.AUTO, new IcmpMessage.Other(content)));
        return Arbitraries.oneOf(automaticIcmps(), others).map(IcmpCodec.INSTANCE::fix);
    }

    /** Messages whose type need not be that of the content, with any checksum. */
    public static Arbitrary<Icmp> anyIcmps() {
        return Combinators.combine(
                        describing(8),
                        unsigned(8),
                        describing(16),
                        Arbitraries.oneOf(echoes(), bytes(20).map(IcmpMessage.Other::new)))
                .as((type, code, checksum, message) -> new Icmp(new IcmpType(type), code, checksum, message));
    }

    /** Options other than the last, of at most eight bytes; their lengths are AUTO. */
    public static Arbitrary<Ipv4Option> options() {
        Arbitrary<Ipv4Option> others = Combinators.combine(
                        Arbitraries.integers().between(2, 255), bytes(6))
                .as((type, data) -> new Ipv4Option.Other(type, Auto.AUTO, data));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, others),
                net.jqwik.api.Tuple.of(1, Arbitraries.create(Ipv4Option.NoOperation::new)));
    }

    /** Datagrams in which everything that describes is AUTO: whole ones, and first fragments. */
    public static Arbitrary<Ipv4> automaticIpv4s() {
        Arbitrary<IpPayload> payloads = automaticIcmps().map(icmp -> icmp);
        return ipv4s(Arbitraries.just(0), Arbitraries.just(IpProtocol.AUTO), payloads);
    }

    /** Consistent datagrams: with and without options, whole and in fragments, of known and of other protocols. */
    public static Arbitrary<Ipv4> ipv4s() {
        Arbitrary<IpPayload> unknown = bytes(60).map(UnknownPayload::new);
        Arbitrary<Ipv4> others = ipv4s(
                Arbitraries.just(0),
                unsigned(8).filter(p -> p != IpProtocol.ICMP).map(IpProtocol::new),
                unknown);
        Arbitrary<Ipv4> fragments =
                ipv4s(Arbitraries.integers().between(1, 0x1FFF), unsigned(8).map(IpProtocol::new), unknown);
        Arbitrary<IpPayload> icmps = icmps().map(icmp -> icmp);
        Arbitrary<Ipv4> pings = ipv4s(Arbitraries.just(0), Arbitraries.just(new IpProtocol(IpProtocol.ICMP)), icmps);
        return Arbitraries.oneOf(others, fragments, pings).map(Ipv4Codec.INSTANCE::fix);
    }

    /** Datagrams with any lengths, checksum, protocol, offset and padding. */
    public static Arbitrary<Ipv4> anyIpv4s() {
        Arbitrary<IpPayload> payloads =
                Arbitraries.oneOf(bytes(20).map(UnknownPayload::new), anyIcmps().map(icmp -> icmp));
        return Combinators.combine(
                        Arbitraries.oneOf(automaticIpv4s(), ipv4s()),
                        describing(4),
                        describing(16),
                        Arbitraries.oneOf(Arbitraries.just(0), unsigned(13)),
                        describing(8),
                        describing(16),
                        Arbitraries.oneOf(Arbitraries.just(Bytes.EMPTY), bytes(4)),
                        payloads)
                .as((ip, headerLength, totalLength, offset, protocol, checksum, padding, payload) -> new Ipv4(
                        ip.version(),
                        headerLength,
                        ip.differentiatedServices(),
                        ip.congestion(),
                        totalLength,
                        ip.identification(),
                        ip.flags(),
                        offset,
                        ip.timeToLive(),
                        new IpProtocol(protocol),
                        checksum,
                        ip.source(),
                        ip.destination(),
                        ip.options(),
                        padding,
                        payload));
    }

    /** Frames of which everything that describes is AUTO, at all levels. */
    public static Arbitrary<Ethernet> automaticEthernets() {
        Arbitrary<EthernetPayload> payloads = Arbitraries.oneOf(
                automaticArps().map(arp -> arp), automaticIpv4s().map(ip -> ip));
        return ethernets(Arbitraries.just(EtherType.AUTO), payloads, bytes(18));
    }

    /** Consistent frames, with trailers where the payload has an end of its own. */
    public static Arbitrary<Ethernet> ethernets() {
        Arbitrary<EthernetPayload> known = Arbitraries.oneOf(arps().map(arp -> arp), ipv4s().map(ip -> ip));
        Arbitrary<EtherType> otherTypes = unsigned(16)
                .filter(type -> type != EtherType.ARP && type != EtherType.IPV4)
                .map(EtherType::new);
        Arbitrary<Ethernet> others =
                ethernets(otherTypes, bytes(60).map(UnknownPayload::new), Arbitraries.just(Bytes.EMPTY));
        return Arbitraries.oneOf(ethernets(Arbitraries.just(EtherType.AUTO), known, bytes(18)), others)
                .map(EthernetCodec.INSTANCE::fix);
    }

    /** Frames of any type with any payload and trailer. */
    public static Arbitrary<Ethernet> anyEthernets() {
        Arbitrary<EthernetPayload> payloads = Arbitraries.oneOf(
                anyArps().map(arp -> arp), anyIpv4s().map(ip -> ip), bytes(20).map(UnknownPayload::new));
        Arbitrary<EtherType> types = Arbitraries.oneOf(
                describing(16).map(EtherType::new),
                Arbitraries.of(EtherType.ARP, EtherType.IPV4).map(EtherType::new));
        return ethernets(types, payloads, bytes(6));
    }

    private static Arbitrary<Ethernet> ethernets(
            Arbitrary<EtherType> types, Arbitrary<EthernetPayload> payloads, Arbitrary<Bytes> trailers) {
        return Combinators.combine(macAddresses(), macAddresses(), types, payloads, trailers)
                .as(Ethernet::new);
    }

    private static Arbitrary<Ipv4> ipv4s(
            Arbitrary<Integer> offsets, Arbitrary<IpProtocol> protocols, Arbitrary<IpPayload> payloads) {
        Arbitrary<List<Integer>> numbers = Combinators.combine(
                        List.of(unsigned(6), unsigned(2), unsigned(16), unsigned(3), unsigned(8)))
                .as(list -> list);
        return Combinators.combine(
                        numbers, offsets, protocols, ipv4Addresses(), ipv4Addresses(), headerEnds(), payloads)
                .as((number, offset, protocol, source, destination, end, payload) -> new Ipv4(
                        4,
                        Auto.AUTO,
                        number.get(0),
                        number.get(1),
                        Auto.AUTO,
                        number.get(2),
                        new Ipv4Flags((number.get(3) & 4) != 0, (number.get(3) & 2) != 0, (number.get(3) & 1) != 0),
                        offset,
                        number.get(4),
                        protocol,
                        Auto.AUTO,
                        source,
                        destination,
                        end.options(),
                        end.padding(),
                        payload));
    }

    private record HeaderEnd(List<Ipv4Option> options, Bytes padding) {}

    /** Up to four options which fill whole words: ended and padded, or filled up with options of no operation. */
    private static Arbitrary<HeaderEnd> headerEnds() {
        return Combinators.combine(options().list().ofMaxSize(4), Arbitraries.of(true, false), bytes(3))
                .as((options, ended, garbage) -> {
                    List<Ipv4Option> all = new java.util.ArrayList<>(options);
                    int size = all.stream().mapToInt(ProtocolArbitraries::size).sum();
                    if (ended) {
                        all.add(new Ipv4Option.EndOfOptions());
                        byte[] padding = new byte[-(size + 1) & 3];
                        garbage.slice(0, Math.min(garbage.size(), padding.length))
                                .copyTo(java.nio.ByteBuffer.wrap(padding), 0);
                        return new HeaderEnd(List.copyOf(all), Bytes.of(padding));
                    }
                    for (int i = size; i % 4 != 0; i++) {
                        all.add(new Ipv4Option.NoOperation());
                    }
                    return new HeaderEnd(List.copyOf(all), Bytes.EMPTY);
                });
    }

    private static int size(Ipv4Option option) {
        return option instanceof Ipv4Option.Other other ? 2 + other.data().size() : 1;
    }

    private static Arbitrary<Bytes> exactly(int size) {
        return Arbitraries.bytes().array(byte[].class).ofSize(size).map(Bytes::of);
    }
}
