package org.bitrecord.ping.engine;

import org.bitrecord.pcap.Backend;

/** By which means requests are sent. */
public enum Means {
    /** Frames on the wire, by libpcap. */
    LIBPCAP("libpcap"),
    /** Frames on the wire, by Linux packet sockets. */
    PACKET_SOCKET("packet-socket"),
    /** The kernel's ICMP sockets. */
    ICMP_SOCKET("icmp-socket");

    private final String label;

    Means(String label) {
        this.label = label;
    }

    /** What users call it. */
    public String label() {
        return label;
    }

    static Means of(Backend backend) {
        return switch (backend) {
            case LIBPCAP -> LIBPCAP;
            case PACKET_SOCKET -> PACKET_SOCKET;
        };
    }
}
