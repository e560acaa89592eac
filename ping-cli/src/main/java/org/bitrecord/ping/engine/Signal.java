package org.bitrecord.ping.engine;

import java.util.OptionalInt;
import org.bitrecord.ping.report.Complaint;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.protocols.icmp.Icmp;

/** What a {@link Transport} reports. Times are nanoseconds since 1970-01-01T00:00:00Z, of the kernel. */
public sealed interface Signal {
    /** The value of a time that is not known. */
    long NO_TIME = Long.MIN_VALUE;

    /**
     * A request is on its way. May come twice: without the time as soon as it is sent, with it when that is known.
     *
     * @param sequence of the request
     * @param epochNanos when it left, or {@link #NO_TIME}
     */
    record Sent(int sequence, long epochNanos) implements Signal {}

    /**
     * An ICMP message came, of whatever kind.
     *
     * @param source who sent it
     * @param timeToLive what was left of it, where known
     * @param icmp the message, its checksum not verified
     * @param headerIntact whether the IPv4 header's checksum was right
     * @param epochNanos when it came, or {@link #NO_TIME}
     */
    record Message(Ipv4Address source, OptionalInt timeToLive, Icmp icmp, boolean headerIntact, long epochNanos)
            implements Signal {}

    /**
     * The kernel reports an ICMP error that a request met.
     *
     * @param reporter who sent it
     * @param sequence of the request
     * @param complaint what it says
     */
    record Problem(Ipv4Address reporter, int sequence, Complaint complaint) implements Signal {}

    /**
     * The MAC address of the first hop is known. Comes once at most, and not from every transport.
     *
     * @param nextHop whose it is
     * @param mac the address
     */
    record Resolved(Ipv4Address nextHop, MacAddress mac) implements Signal {}

    /**
     * A request could not be sent, since nobody answers ARP.
     *
     * @param sequence of the request
     * @param nextHop whose MAC address was asked for
     * @param device where it was asked for
     */
    record Unresolved(int sequence, Ipv4Address nextHop, String device) implements Signal {}

    /**
     * A request could not be sent.
     *
     * @param sequence of the request
     * @param reason why, in a sentence
     */
    record Refused(int sequence, String reason) implements Signal {}

    /**
     * Nothing can be received any more.
     *
     * @param cause why
     */
    record Failed(RuntimeException cause) implements Signal {}

    /** Somebody called {@link Transport#wake}. */
    record Woken() implements Signal {}
}
