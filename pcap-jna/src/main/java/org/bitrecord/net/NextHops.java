package org.bitrecord.net;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;
import org.jspecify.annotations.Nullable;

/** Which neighbour on one device a datagram goes to first, by a routing table that is read again now and then. */
final class NextHops {
    static final long TABLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** RFC 1112 section 6.4: the low 23 bits of a group follow this. */
    private static final long MULTICAST_PREFIX = 0x0100_5E00_0000L;

    private static final int MULTICAST_BITS = 0x7F_FFFF;

    private final Station station;
    private final String device;
    private final boolean deviceForced;
    private final Supplier<Optional<RoutingTable>> reader;
    private final Timer timer;

    private @Nullable RoutingTable table;
    private long readAt;

    /**
     * Those of a device.
     *
     * @param deviceForced whether destinations to which no route through it leads are taken to be on its link
     */
    NextHops(
            Station station,
            String device,
            boolean deviceForced,
            Supplier<Optional<RoutingTable>> reader,
            Timer timer) {
        this.station = station;
        this.device = device;
        this.deviceForced = deviceForced;
        this.reader = reader;
        this.timer = timer;
    }

    /** The MAC address that stands for a group of hosts or all; empty if the destination is one host. */
    Optional<MacAddress> group(Ipv4Address destination) {
        if (destination.isMulticast()) {
            return Optional.of(new MacAddress(MULTICAST_PREFIX | (destination.value() & MULTICAST_BITS)));
        }
        return station.isBroadcast(destination) ? Optional.of(MacAddress.BROADCAST) : Optional.empty();
    }

    /**
     * The neighbour that datagrams to one host go to: itself, or a gateway.
     *
     * @throws NetException.NotByWire if it is this host
     * @throws NetException.NoRoute if no route to it leads through this device
     */
    Ipv4Address neighbour(Ipv4Address destination) {
        if (destination.isLoopback() || destination.equals(Ipv4Address.ANY) || station.isOwn(destination)) {
            throw new NetException.NotByWire(destination, Route.Reach.THIS_HOST, "it is this host itself");
        }
        Optional<RoutingTable.Entry> entry = table().lookup(destination);
        if (entry.isEmpty() && !deviceForced) {
            throw new NetException.NoRoute(destination, "the routing table has none through " + device);
        }
        return entry.flatMap(RoutingTable.Entry::gateway).orElse(destination);
    }

    private synchronized RoutingTable table() {
        RoutingTable known = table;
        long now = timer.nanoTime();
        if (known == null || now - readAt >= TABLE_NANOS) {
            // Where it has become unreadable, the last one stands.
            RoutingTable old = known == null ? new RoutingTable(List.of()) : known;
            known = reader.get().map(whole -> whole.through(device)).orElse(old);
            table = known;
            readAt = now;
        }
        return known;
    }
}
