package org.bitrecord.net;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitrecord.pcap.Device;
import org.bitrecord.protocols.Ipv4Address;

/**
 * The way to a destination, as the kernel would choose it: whether frames of our own can go it, from where and over whom.
 *
 * <p>Asking takes no permission and sends nothing. The source address is the one that the kernel gives a socket that is
 * connected to the destination; device and gateway are from the routing table ({@code /proc/net/route}). Where the two
 * do not fit together, there are rules beside the table, and the answer is {@link Reach#UNKNOWN}.
 *
 * @param destination where it leads to
 * @param reach whether frames of our own get there
 * @param reason why they do not: a clause for people, empty if they do
 * @param device the name of the device that it begins at, if there is one
 * @param source the address to send from, if there is one
 * @param gateway who passes datagrams on; empty if the destination is on the link itself
 */
public record Route(
        Ipv4Address destination,
        Reach reach,
        String reason,
        Optional<String> device,
        Optional<Ipv4Address> source,
        Optional<Ipv4Address> gateway) {

    /** Whether frames of our own reach a destination. */
    public enum Reach {
        /** They do, by ARP and Ethernet. */
        ETHERNET,
        /** They do: it is every host on the link. */
        BROADCAST,
        /** They do: it is a group of hosts (RFC 1112). */
        MULTICAST,
        /**
         * They do not: it is this host itself. The kernel drops frames that come in from one of its own addresses (RFC
         * 1812 section 5.3.8), and what goes out on a wire does not come back.
         */
        THIS_HOST,
        /** They do not: the device has no Ethernet or no ARP, as tunnels and modems. */
        NO_ETHERNET,
        /** It is not known: the kernel has rules beside its routing table, or this is not Linux. */
        UNKNOWN,
        /** Nothing does: there is no route. */
        NONE
    }

    /** Nothing is sent to it; nobody listens to what is. RFC 863. */
    private static final int DISCARD = 9;

    /** The way that the kernel would choose. */
    public static Route to(Ipv4Address destination) {
        return to(destination, InterfaceOptions.DEFAULT);
    }

    /**
     * The way with device or source address decided beforehand. Without a route through that device the destination is
     * taken to be on its link.
     *
     * @throws org.bitrecord.pcap.PcapException.DeviceNotFound if there is no such device
     * @throws NetException.NoSourceAddress if this host does not have the source address, or the device has none
     */
    public static Route to(Ipv4Address destination, InterfaceOptions options) {
        try {
            return find(destination, options);
        } catch (SocketException e) {
            return none(destination, Reach.UNKNOWN, "the system does not tell its addresses: " + e.getMessage());
        }
    }

    private static Route find(Ipv4Address destination, InterfaceOptions options) throws SocketException {
        if (options.source().isPresent()) {
            requireOwn(options.source().get());
        }
        if (destination.equals(Ipv4Address.ANY)
                || destination.isLoopback()
                || owner(destination).isPresent()) {
            return none(destination, Reach.THIS_HOST, "it is this host itself");
        }
        Optional<RoutingTable> table = RoutingTable.read();
        if (table.isEmpty()) {
            return none(destination, Reach.UNKNOWN, "only the routes of Linux are known");
        }
        if (options.device().isPresent()) {
            Device device = Device.named(options.device().get());
            Optional<RoutingTable.Entry> entry =
                    table.get().through(device.name()).lookup(destination);
            Optional<Ipv4Address> gateway = entry.flatMap(RoutingTable.Entry::gateway);
            Ipv4Address source = options.source()
                    .orElseGet(() -> Station.nearest(device, gateway.orElse(destination))
                            .orElseThrow(() -> new NetException.NoSourceAddress(
                                    "device " + device.name() + " has no IPv4 address", List.of())));
            return along(destination, device.name(), source, gateway);
        }
        Optional<RoutingTable.Entry> entry = table.get().lookup(destination);
        Optional<Ipv4Address> kernelsChoice = kernelsSource(destination);
        if (kernelsChoice.isEmpty()) {
            return none(
                    destination,
                    Reach.NONE,
                    entry.isPresent() ? "the routing table rejects it" : "the routing table has none");
        }
        Optional<NetworkInterface> owner = owner(kernelsChoice.get());
        boolean agreed = entry.isPresent()
                && !entry.get().rejects()
                && owner.isPresent()
                && (owner.get().isLoopback()
                        || owner.get().getName().equals(entry.get().device()));
        if (!agreed) {
            return none(
                    destination,
                    Reach.UNKNOWN,
                    "the kernel sends from " + kernelsChoice.get() + ", which its main routing table does not explain");
        }
        return along(
                destination,
                entry.get().device(),
                options.source().orElse(kernelsChoice.get()),
                entry.get().gateway());
    }

    private static Route none(Ipv4Address destination, Reach reach, String reason) {
        return new Route(destination, reach, reason, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Route along(
            Ipv4Address destination, String device, Ipv4Address source, Optional<Ipv4Address> gateway)
            throws SocketException {
        Optional<String> obstacle = LinkKind.obstacle(device);
        Reach reach;
        if (obstacle.isPresent()) {
            reach = Reach.NO_ETHERNET;
        } else if (destination.isMulticast()) {
            reach = Reach.MULTICAST;
        } else if (destination.equals(Ipv4Address.BROADCAST)
                || (gateway.isEmpty() && isBroadcast(destination, device))) {
            reach = Reach.BROADCAST;
        } else {
            reach = Reach.ETHERNET;
        }
        return new Route(destination, reach, obstacle.orElse(""), Optional.of(device), Optional.of(source), gateway);
    }

    /** By the prefixes: Java tells the broadcast address only where somebody has set it, which the kernel does not need. */
    private static boolean isBroadcast(Ipv4Address destination, String device) throws SocketException {
        NetworkInterface known = NetworkInterface.getByName(device);
        return known != null
                && known.getInterfaceAddresses().stream()
                        .filter(one -> one.getAddress() instanceof Inet4Address)
                        .map(one -> new Station.Address(
                                Ipv4Address.of((Inet4Address) one.getAddress()), one.getNetworkPrefixLength()))
                        .anyMatch(one -> one.isBroadcast(destination));
    }

    /** Whether {@link Interface#open(Ipv4Address)} can serve the destination. */
    public boolean isByWire() {
        return reach == Reach.ETHERNET || reach == Reach.BROADCAST || reach == Reach.MULTICAST;
    }

    /** Itself, if frames of our own can go it. */
    Route orThrow() {
        if (isByWire()) {
            return this;
        }
        throw reach == Reach.NONE
                ? new NetException.NoRoute(destination, reason)
                : new NetException.NotByWire(destination, reach, reason);
    }

    private static void requireOwn(Ipv4Address source) throws SocketException {
        if (owner(source).isPresent()) {
            return;
        }
        List<String> candidates = new ArrayList<>();
        for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
            one.inetAddresses()
                    .filter(address -> address.getAddress().length == 4)
                    .forEach(address -> candidates.add(address.getHostAddress() + " (" + one.getName() + ")"));
        }
        throw new NetException.NoSourceAddress("this host does not have the address " + source, candidates);
    }

    private static Optional<NetworkInterface> owner(Ipv4Address address) throws SocketException {
        return Optional.ofNullable(NetworkInterface.getByInetAddress(address.toInetAddress()));
    }

    /** The address that the kernel would send from; empty if it has no route. Connecting a UDP socket sends nothing. */
    private static Optional<Ipv4Address> kernelsSource(Ipv4Address destination) {
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
            channel.connect(new InetSocketAddress(destination.toInetAddress(), DISCARD));
            InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
            return Optional.of(Ipv4Address.of((Inet4Address) local.getAddress()));
        } catch (UnknownHostException e) {
            throw new AssertionError("an address needs no resolving", e);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
