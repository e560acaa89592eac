package org.bitrecord.pcap;

/**
 * What a frame begins with, by the numbers of pcap-linktype(7). Every 16-bit number is a link type; the constants are
 * those that this project decodes.
 *
 * @param value 0 to 65535
 */
public record LinkType(int value) {
    /** BSD loopback: an address family in the byte order of the capturing host, then the packet. */
    public static final LinkType NULL = new LinkType(0);
    /** Ethernet, from the destination address on, without preamble and usually without frame check sequence. */
    public static final LinkType ETHERNET = new LinkType(1);
    /** IPv4 or IPv6 without any link header; the version nibble tells which. */
    public static final LinkType RAW = new LinkType(101);
    /** Linux "cooked" capture, version 1: sixteen bytes about the link, then the packet. */
    public static final LinkType LINUX_SLL = new LinkType(113);
    /** IPv4 without any link header. */
    public static final LinkType IPV4 = new LinkType(228);
    /** IPv6 without any link header. */
    public static final LinkType IPV6 = new LinkType(229);

    /** The number that libpcap's live handles give for {@link #RAW}, {@code DLT_RAW}, on all systems but OpenBSD. */
    private static final int DLT_RAW = 12;

    /** Checks the range. */
    public LinkType {
        if (value < 0 || value > 0xFFFF) {
            throw new IllegalArgumentException("link type " + value + ", but the range is 0 to 65535");
        }
    }

    /** The link type of a live handle, whose numbers (DLT) differ in one case from those of files. */
    static LinkType ofDatalink(int dlt) {
        return dlt == DLT_RAW ? RAW : new LinkType(dlt);
    }

    /** The number by which a live handle knows this link type. */
    int datalink() {
        return equals(RAW) ? DLT_RAW : value;
    }

    @Override
    public String toString() {
        return switch (value) {
            case 0 -> "NULL";
            case 1 -> "ETHERNET";
            case 101 -> "RAW";
            case 113 -> "LINUX_SLL";
            case 228 -> "IPV4";
            case 229 -> "IPV6";
            default -> "LinkType " + value;
        };
    }
}
