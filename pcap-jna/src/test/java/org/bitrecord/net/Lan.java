package org.bitrecord.net;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitrecord.Bytes;
import org.bitrecord.pcap.Backend;
import org.bitrecord.pcap.Frame;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.protocols.arp.Arp;
import org.bitrecord.protocols.arp.ArpOperation;
import org.bitrecord.protocols.ethernet.Ethernet;
import org.bitrecord.protocols.ethernet.EthernetCodec;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoReply;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoRequest;
import org.bitrecord.protocols.ipv4.Ipv4;

/** An interface on a wire and a clock that a test moves, with the other stations' frames to put on it. */
final class Lan {
    static final MacAddress MAC = MacAddress.of("02:00:00:00:00:02");
    static final MacAddress PEER_MAC = MacAddress.of("02:00:00:00:00:03");
    static final MacAddress GATEWAY_MAC = MacAddress.of("02:00:00:00:00:01");
    static final Ipv4Address SOURCE = Ipv4Address.of("10.1.1.2");
    static final Ipv4Address PEER = Ipv4Address.of("10.1.1.3");
    static final Ipv4Address GATEWAY = Ipv4Address.of("10.1.1.1");
    static final Ipv4Address FAR = Ipv4Address.of("192.0.2.9");
    static final Station STATION = new Station(MAC, SOURCE, List.of(new Station.Address(SOURCE, 24)));

    final FakeLink link = new FakeLink();
    final ManualTimer timer = new ManualTimer();
    final List<Throwable> failures = new ArrayList<>();

    /** Happens whenever the routing table is read. */
    Runnable meanwhile = () -> {};

    RoutingTable table = new RoutingTable(List.of(
            new RoutingTable.Entry("eth7", Ipv4Address.of("10.1.1.0"), 24, Optional.empty(), 0, false),
            new RoutingTable.Entry("eth7", Ipv4Address.ANY, 0, Optional.of(GATEWAY), 0, false),
            new RoutingTable.Entry("eth8", Ipv4Address.of("10.1.1.3"), 32, Optional.empty(), 0, false)));
    final Interface network = new Interface(link, STATION, false, this::routes, timer, Backend.LIBPCAP, failures::add);

    private Optional<RoutingTable> routes() {
        meanwhile.run();
        return Optional.of(table);
    }

    /** Shows a frame to the interface, as if captured at a time. */
    void show(byte[] bytes, long epochNanos) {
        Frame frame = new Frame();
        // not at the beginning of its buffer
        byte[] shifted = new byte[bytes.length + 5];
        System.arraycopy(bytes, 0, shifted, 3, bytes.length);
        frame.show(ByteBuffer.wrap(shifted), 3, bytes.length, bytes.length);
        frame.stamp(epochNanos / 1_000_000_000, epochNanos % 1_000_000_000);
        network.accept(frame);
    }

    void show(Ethernet frame, long epochNanos) {
        show(EthernetCodec.INSTANCE.encode(frame).toByteArray(), epochNanos);
    }

    /** Shows the one frame that was sent last, as the capture does. */
    Bytes showOwn(long epochNanos) {
        List<Bytes> sent = link.takeSentBytes();
        sent.forEach(one -> show(one.toByteArray(), epochNanos));
        return sent.get(0);
    }

    void answer(Ipv4Address address, MacAddress mac) {
        show(Ethernet.of(MAC, mac, reply(address, mac)), 1);
    }

    static Arp reply(Ipv4Address address, MacAddress mac) {
        Arp request = Arp.request(mac, address, SOURCE);
        return new Arp(
                request.hardwareType(),
                request.protocolType(),
                request.hardwareLength(),
                request.protocolLength(),
                ArpOperation.REPLY,
                mac.bytes(),
                address.bytes(),
                MAC.bytes(),
                SOURCE.bytes());
    }

    static Icmp request(int sequence) {
        return Icmp.of(new EchoRequest(7, sequence, Bytes.of(1, 2, 3)));
    }

    static Ethernet echoReply(Ipv4Address from, int sequence) {
        Icmp icmp = Icmp.of(new EchoReply(7, sequence, Bytes.of(1, 2, 3)));
        return Ethernet.of(MAC, PEER_MAC, Ipv4.of(from, SOURCE, icmp));
    }
}
