package org.bitrecord.net;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.bitrecord.Decoded;
import org.bitrecord.Internet;
import org.bitrecord.pcap.Frame;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.protocols.arp.Arp;
import org.bitrecord.protocols.ethernet.Ethernet;
import org.bitrecord.protocols.ethernet.EthernetCodec;
import org.bitrecord.protocols.ipv4.Ipv4;

/** Sorts what the capture shows: our own frames, ARP, datagrams for us, and the rest, which is counted. */
final class Receiver {
    private static final int SOURCE_AT = 6;
    private static final int PAYLOAD_AT = 14;
    private static final int WORD = 4;

    private final Station station;
    private final OwnFrames ownFrames;
    private final ArpResolver arp;
    private final Listeners listeners;

    private final Reassembly reassembly;

    private final AtomicLong datagrams = new AtomicLong();
    private final AtomicLong headerChecksumWrong = new AtomicLong();
    private final AtomicLong fragments = new AtomicLong();
    private final AtomicLong arpPackets = new AtomicLong();
    private final AtomicLong own = new AtomicLong();
    private final AtomicLong notForUs = new AtomicLong();
    private final AtomicLong undecodable = new AtomicLong();
    private final AtomicLong other = new AtomicLong();

    Receiver(Station station, OwnFrames ownFrames, ArpResolver arp, Listeners listeners, Timer timer) {
        this.station = station;
        this.ownFrames = ownFrames;
        this.arp = arp;
        this.listeners = listeners;
        reassembly = new Reassembly(timer);
    }

    /** Takes note of a frame; calls back whoever waits for it. */
    void accept(Frame frame) {
        ByteBuffer bytes = frame.data().duplicate();
        bytes.limit(frame.offset() + frame.capturedLength()).position(frame.offset());
        if (bytes.remaining() < PAYLOAD_AT || frame.capturedLength() < frame.originalLength()) {
            undecodable.incrementAndGet();
        } else if (mac(bytes, frame.offset() + SOURCE_AT).equals(station.mac())) {
            own.incrementAndGet();
            ownFrames.seen(bytes, frame.epochNanos());
        } else if (!station.accepts(mac(bytes, frame.offset()))) {
            notForUs.incrementAndGet();
        } else if (EthernetCodec.INSTANCE.tryDecode(bytes) instanceof Decoded.Ok<Ethernet> ok) {
            accept(ok.value(), frame);
        } else {
            undecodable.incrementAndGet();
        }
    }

    private static MacAddress mac(ByteBuffer bytes, int at) {
        return new MacAddress((bytes.getShort(at) & 0xFFFFL) << 32 | (bytes.getInt(at + 2) & 0xFFFF_FFFFL));
    }

    private void accept(Ethernet ethernet, Frame frame) {
        if (ethernet.payload() instanceof Arp packet) {
            arpPackets.incrementAndGet();
            arp.accept(packet);
        } else if (ethernet.payload() instanceof Ipv4 packet) {
            accept(ethernet, packet, frame);
        } else {
            other.incrementAndGet();
        }
    }

    private void accept(Ethernet ethernet, Ipv4 packet, Frame frame) {
        if (!station.accepts(packet.destination())) {
            notForUs.incrementAndGet();
            return;
        }
        ByteBuffer bytes = frame.data().duplicate();
        bytes.limit(frame.offset() + frame.capturedLength());
        int headerSize = WORD * packet.headerLength();
        boolean valid = Internet.checksum(bytes, frame.offset() + PAYLOAD_AT, headerSize) == 0;
        datagrams.incrementAndGet();
        if (!valid) {
            headerChecksumWrong.incrementAndGet();
        }
        if (valid && Reassembly.isFragment(packet)) {
            fragments.incrementAndGet();
            reassembly
                    .add(packet)
                    .ifPresent(whole -> listeners.deliver(new Received(ethernet, whole, frame.epochNanos(), true)));
        } else {
            listeners.deliver(new Received(ethernet, packet, frame.epochNanos(), valid));
        }
    }

    Counters counters(long unstamped, long droppedByKernel) {
        return new Counters(
                datagrams.get(),
                headerChecksumWrong.get(),
                fragments.get(),
                arpPackets.get(),
                own.get(),
                notForUs.get(),
                undecodable.get(),
                other.get(),
                unstamped,
                droppedByKernel);
    }
}
