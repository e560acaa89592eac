package org.bitrecord.net;

import java.util.List;
import org.bitrecord.protocols.Ipv4Address;

/**
 * What can go wrong between this host and the first hop: one type a cause, one sentence a message.
 *
 * <p>Unchecked, because most callers can only print it; futures of this package fail with it as the cause.
 */
@SuppressWarnings("serial") // nobody stores these
public abstract sealed class NetException extends RuntimeException {
    private NetException(String message) {
        super(message);
    }

    /** The routing table leads nowhere for this destination. */
    public static final class NoRoute extends NetException {
        private final Ipv4Address destination;

        NoRoute(Ipv4Address destination, String why) {
            super("no route to " + destination + ": " + why);
            this.destination = destination;
        }

        /** Where one wanted to go. */
        public Ipv4Address destination() {
            return destination;
        }
    }

    /** No frame on an Ethernet gets an answer from this destination; an ICMP socket may. */
    public static final class NotByWire extends NetException {
        private final Ipv4Address destination;
        private final Route.Reach reach;

        NotByWire(Ipv4Address destination, Route.Reach reach, String why) {
            super(destination + " cannot be reached by frames of our own, for " + why
                    + "; use an ICMP socket (IcmpSocket)");
            this.destination = destination;
            this.reach = reach;
        }

        /** Where one wanted to go. */
        public Ipv4Address destination() {
            return destination;
        }

        /** Why that cannot be done. */
        public Route.Reach reach() {
            return reach;
        }
    }

    /** There is no address to send from: the device has none, or the host does not have the one that was asked for. */
    public static final class NoSourceAddress extends NetException {
        private final String[] candidates;

        NoSourceAddress(String what, List<String> candidates) {
            super(what + (candidates.isEmpty() ? "" : "; there are " + String.join(", ", candidates)));
            this.candidates = candidates.toArray(String[]::new);
        }

        /** The addresses there are, each with its device. */
        public List<String> candidates() {
            return List.of(candidates);
        }
    }

    /** Nobody answered ARP requests for an address: there is no such host on this link, or it is silent. */
    public static final class ArpTimeout extends NetException {
        private final Ipv4Address address;
        private final String device;

        ArpTimeout(Ipv4Address address, String device, int requests) {
            super("no answer to " + requests + " ARP requests for " + address + " on " + device);
            this.address = address;
            this.device = device;
        }

        /** Whose MAC address was asked for: the destination, or the gateway to it. */
        public Ipv4Address address() {
            return address;
        }

        /** The name of the device on which it was asked for. */
        public String device() {
            return device;
        }
    }

    /** The datagram is longer than the link takes, and may not be, or cannot be, fragmented. */
    public static final class TooLong extends NetException {
        private final int sizeInBytes;
        private final int mtu;

        TooLong(int sizeInBytes, int mtu, String device) {
            super("a datagram of " + sizeInBytes + " bytes is too long for " + device + ", whose MTU is " + mtu);
            this.sizeInBytes = sizeInBytes;
            this.mtu = mtu;
        }

        /** The size of the datagram, its header included. */
        public int sizeInBytes() {
            return sizeInBytes;
        }

        /** The largest datagram that the link takes, in bytes. */
        public int mtu() {
            return mtu;
        }
    }

    /** The interface was closed, before or while something was awaited from it. */
    public static final class Closed extends NetException {
        Closed(String device) {
            super("the interface on " + device + " is closed");
        }
    }
}
