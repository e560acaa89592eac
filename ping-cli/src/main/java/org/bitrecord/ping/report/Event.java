package org.bitrecord.ping.report;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;

/** Something that happened in a run, in the order in which it became known. Sequence numbers are those on the wire. */
public sealed interface Event {
    /**
     * The run begins.
     *
     * @param destination who is asked
     * @param size how many bytes of data each request carries
     * @param path by which way
     */
    record Started(Ipv4Address destination, int size, Path path) implements Event {}

    /**
     * The MAC address of the first hop became known.
     *
     * @param nextHop whose it is
     * @param mac the address
     */
    record Resolved(Ipv4Address nextHop, MacAddress mac) implements Event {}

    /**
     * A request is answered.
     *
     * @param from who answers
     * @param bytes how many bytes of data the answer carries
     * @param sequence of the request
     * @param roundTripNanos how long it took, where known
     * @param timeToLive what was left of it, where known
     * @param standing what the answer is worth
     */
    record Reply(
            Ipv4Address from,
            int bytes,
            int sequence,
            OptionalLong roundTripNanos,
            OptionalInt timeToLive,
            Standing standing)
            implements Event {}

    /** What an answer is worth. */
    enum Standing {
        /** The first one, in time, from the host that was asked: the only kind that counts as received. */
        COUNTED,
        /** Not the first one to its request. */
        DUPLICATE,
        /** The first one, but after the request was given up. */
        LATE,
        /** From another address than the one that was asked, whose own answer is still missing. */
        OTHER_ADDRESS
    }

    /**
     * An answer differs from what the request makes it be. Unless the flaw is a wrong checksum it is told of besides the
     * {@link Reply}.
     *
     * @param from who answers
     * @param sequence of the request
     * @param flaw what is wrong
     */
    record Corrupt(Ipv4Address from, int sequence, Flaw flaw) implements Event {}

    /**
     * A request has had no answer for as long as one is waited for.
     *
     * @param sequence of the request
     */
    record TimedOut(int sequence) implements Event {}

    /**
     * Somebody on the way complains about a request (RFC 792).
     *
     * @param from who complains
     * @param sequence of the request
     * @param complaint what about
     */
    record Problem(Ipv4Address from, int sequence, Complaint complaint) implements Event {}

    /**
     * A request could not be sent, since nobody answers ARP requests for the first hop.
     *
     * @param sequence of the request
     * @param nextHop whose MAC address was asked for
     * @param device where it was asked for
     */
    record Unresolved(int sequence, Ipv4Address nextHop, String device) implements Event {}

    /**
     * A request could not be sent.
     *
     * @param sequence of the request
     * @param reason why, in a sentence
     */
    record NotSent(int sequence, String reason) implements Event {}

    /**
     * The run is over.
     *
     * @param summary what it came to
     */
    record Finished(Summary summary) implements Event {}
}
