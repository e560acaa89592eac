package org.bitrecord.pcap;

import java.util.Optional;

/** By which means frames are captured and sent. The order is the order of preference. */
public enum Backend {
    /** libpcap, version 1.0 or later, on Linux and (not tried) macOS; 64-bit systems only. See pcap(3PCAP). */
    LIBPCAP,
    /** Linux packet sockets, for which nothing need be installed; x86_64 and aarch64. See packet(7). */
    PACKET_SOCKET;

    /** Whether it can be used here. The first call may load a library. Permission is asked about only when opening. */
    public boolean isAvailable() {
        return whyNot().isEmpty();
    }

    /** Why it cannot be used here; empty if it can. */
    public Optional<PcapException> whyNot() {
        return switch (this) {
            case LIBPCAP ->
                Platform.isWindows()
                        ? Optional.of(new PcapException.Unsupported("captures on Windows are not supported yet"))
                        : Failures.noLibpcap();
            case PACKET_SOCKET ->
                Platform.isLinux()
                        ? Failures.noLibc()
                        : Optional.of(new PcapException.Unsupported("packet sockets exist on Linux only"));
        };
    }

    /**
     * The best one that can be used here.
     *
     * @throws PcapException if there is none: what {@link #LIBPCAP} lacks
     */
    public static Backend best() {
        for (Backend backend : values()) {
            if (backend.isAvailable()) {
                return backend;
            }
        }
        throw LIBPCAP.whyNot().orElseThrow();
    }

    /** Throws what {@link #whyNot()} says, if it says something. */
    void orThrow() {
        Failures.orThrow(whyNot());
    }
}
