package org.bitrecord.net;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.bitrecord.pcap.Backend;
import org.bitrecord.pcap.Capture;
import org.bitrecord.pcap.CaptureOptions;
import org.bitrecord.pcap.Device;
import org.bitrecord.pcap.Filter;
import org.bitrecord.pcap.Frame;
import org.bitrecord.pcap.Injector;
import org.bitrecord.pcap.LinkType;
import org.bitrecord.pcap.Statistics;
import org.bitrecord.protocols.Ipv4Address;

/** The wire behind a device: a capture to receive by and, since no handle sees its own frames, an injector to send by. */
final class PcapLink implements Link {
    private static final Duration LONG = Duration.ofDays(1);

    /** Room for link headers and tags, with some to spare. */
    private static final int HEADERS = 64;

    private static final int LEAST_SNAP_LENGTH = 2048;
    private static final int USUAL_MTU = 1500;

    private final Capture capture;
    private final Injector injector;
    private final int mtu;

    private PcapLink(Capture capture, Injector injector, int mtu) {
        this.capture = capture;
        this.injector = injector;
        this.mtu = mtu;
    }

    /** Opens the device that leads to a destination. */
    static PcapLink open(Device device, Backend backend, Ipv4Address destination) {
        int mtu = device.mtu().orElse(USUAL_MTU);
        CaptureOptions options = CaptureOptions.DEFAULT
                .withSnapLength(Math.min(65535, Math.max(LEAST_SNAP_LENGTH, mtu + HEADERS)))
                .withFilter(Filter.ARP_OR_ICMP);
        Capture capture = Capture.open(device, options, backend);
        try {
            if (!capture.linkType().equals(LinkType.ETHERNET)) {
                throw new NetException.NotByWire(
                        destination,
                        Route.Reach.NO_ETHERNET,
                        "frames on " + device.name() + " are of type " + capture.linkType() + ", not Ethernet");
            }
            return new PcapLink(capture, Injector.open(device, backend), mtu);
        } catch (RuntimeException e) {
            capture.close();
            throw e;
        }
    }

    @Override
    public String device() {
        return capture.device().name();
    }

    @Override
    public int mtu() {
        return mtu;
    }

    @Override
    public void send(ByteBuffer frame) {
        injector.send(frame);
    }

    @Override
    public boolean receive(Frame frame) {
        while (true) {
            switch (capture.next(frame, LONG)) {
                case FRAME -> {
                    return true;
                }
                case CLOSED -> {
                    return false;
                }
                case TIMEOUT -> {}
            }
        }
    }

    @Override
    public Statistics statistics() {
        return capture.statistics();
    }

    @Override
    public void close() {
        capture.close();
        injector.close();
    }
}
