package org.bitrecord.net;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bitrecord.protocols.Ipv4Address;

/** The routes of IPv4 as the kernel keeps them: where a datagram goes first. */
record RoutingTable(List<Entry> entries) {
    private static final Path LINUX = Path.of("/proc/net/route");

    /** RFC 1812 section 5.2.4.3: of the routes that match, the longest prefix wins; among equals, the cheapest. */
    private static final Comparator<Entry> BEST =
            Comparator.comparingInt(Entry::prefixLength).reversed().thenComparingLong(Entry::metric);

    /** The name that Linux shows where a route leads to no device. */
    private static final String NO_DEVICE = "*";

    /** Device, destination, gateway, flags, two counters, metric, mask; others follow. */
    private static final int FIELDS = 8;

    // linux/route.h
    private static final int RTF_UP = 0x1;
    private static final int RTF_GATEWAY = 0x2;
    private static final int RTF_REJECT = 0x200;

    /**
     * One route.
     *
     * @param device the name of the device it leads to
     * @param network the destinations it is for
     * @param prefixLength how many bits of them count, 0 to 32
     * @param gateway who passes the datagrams on; empty if the destinations are on the link themselves
     * @param metric its cost: the lower, the better
     * @param rejects whether it says that there is no way
     */
    record Entry(
            String device,
            Ipv4Address network,
            int prefixLength,
            Optional<Ipv4Address> gateway,
            long metric,
            boolean rejects) {
        boolean matches(Ipv4Address destination) {
            return network.isInSubnet(destination, prefixLength);
        }
    }

    RoutingTable {
        entries = entries.stream().sorted(BEST).toList();
    }

    /** The table as it is now; empty if this is not Linux, or it keeps its table to itself. */
    static Optional<RoutingTable> read() {
        try {
            return Optional.of(parse(Files.readString(LINUX, StandardCharsets.US_ASCII), ByteOrder.nativeOrder()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads what Linux writes into {@code /proc/net/route}: a line of headings, then a route a line; addresses are 32-bit
     * words in hexadecimal, as the machine reads them from memory in which they lie in network byte order.
     *
     * @param order that of the machine that wrote it
     */
    static RoutingTable parse(String text, ByteOrder order) {
        return new RoutingTable(
                text.lines().flatMap(line -> entry(line, order).stream()).toList());
    }

    /** Empty for the headings, for a route that is not in use, and for a line of some other form. */
    private static Optional<Entry> entry(String line, ByteOrder order) {
        String[] fields = line.strip().split("\\s+", -1);
        if (fields.length < FIELDS) {
            return Optional.empty();
        }
        try {
            String device = fields[0];
            int flags = Integer.parseInt(fields[3], 16);
            Ipv4Address gateway = address(fields[2], order);
            Entry entry = new Entry(
                    device,
                    address(fields[1], order),
                    Integer.bitCount(address(fields[7], order).value()),
                    (flags & RTF_GATEWAY) != 0 ? Optional.of(gateway) : Optional.empty(),
                    Long.parseLong(fields[6]),
                    (flags & RTF_REJECT) != 0 || device.equals(NO_DEVICE));
            return (flags & RTF_UP) != 0 ? Optional.of(entry) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Ipv4Address address(String hex, ByteOrder order) {
        int word = Integer.parseUnsignedInt(hex, 16);
        return new Ipv4Address(order == ByteOrder.LITTLE_ENDIAN ? Integer.reverseBytes(word) : word);
    }

    /** The route that is taken, a rejecting one included; empty if none matches. */
    Optional<Entry> lookup(Ipv4Address destination) {
        return entries.stream().filter(entry -> entry.matches(destination)).findFirst();
    }

    /** What of it leads to this device. */
    RoutingTable through(String device) {
        return new RoutingTable(
                entries.stream().filter(entry -> entry.device().equals(device)).toList());
    }
}
