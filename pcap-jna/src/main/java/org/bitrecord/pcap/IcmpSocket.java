package org.bitrecord.pcap;

import java.net.Inet4Address;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * A socket for ICMP echo over IPv4 on Linux: for what frames on a wire cannot reach, which is the host itself and links
 * without Ethernet. See icmp(7), raw(7), and the kernel's documentation of {@code SO_TIMESTAMPING}.
 *
 * <p>A datagram socket is tried first, which needs no privilege where {@code net.ipv4.ping_group_range} allows it, then
 * a raw socket, which needs {@code CAP_NET_RAW}. Either delivers only echo replies with its {@link #identifier()}, and
 * only errors that its requests met; of redirects only a datagram socket hears.
 *
 * <p>Time stamps are the kernel's: of a request when it goes to the device, of a reply when it comes from there.
 *
 * <p>One thread receives; {@link #send} and {@link #close} may be called by any thread at any time.
 */
public final class IcmpSocket implements AutoCloseable {
    /** How an attempt to receive ended, and so what the {@link IcmpEvent} holds. */
    public enum Outcome {
        /** An echo reply. */
        REPLY,
        /** An ICMP error that one of the requests met. */
        ERROR,
        /** The time stamp of a request; it comes before the reply. */
        SENT,
        /** Time is over. */
        TIMEOUT,
        /** The socket is closed; there will be no more events. */
        CLOSED
    }

    /** The longest ICMP message that an IPv4 packet without options can carry, in bytes. */
    public static final int LONGEST_MESSAGE = 65535 - 20;

    private final IcmpTransport transport;
    private final Poller poller;
    private final Closing closing = new Closing(this::interrupt, this::release);

    private IcmpSocket(IcmpTransport transport, Poller poller) {
        this.transport = transport;
        this.poller = poller;
    }

    /** Opens a socket whose source address and device the routing table decides on, request by request. */
    public static IcmpSocket open() {
        return open(Optional.empty(), Optional.empty());
    }

    /**
     * Opens a socket.
     *
     * @param source the source address of all requests, one of this host's own; the routing table decides if empty
     * @param device the only device to send and receive on; any if empty
     * @throws PcapException.PermissionDenied if this user may open neither kind of socket; it says what would help
     * @throws PcapException.DeviceNotFound if there is no such device
     * @throws PcapException.SystemFailure if the address is not this host's ({@code EADDRNOTAVAIL}, 99)
     * @throws PcapException.Unsupported on other systems than Linux
     */
    public static IcmpSocket open(Optional<Inet4Address> source, Optional<Device> device) {
        IcmpTransport transport = IcmpTransport.open(source, device);
        try {
            return new IcmpSocket(transport, new Poller(transport.fd()));
        } catch (PcapException e) {
            transport.close();
            throw e;
        }
    }

    /**
     * The identifier that requests must bear, 0 to 65535. A datagram socket writes it into them itself; on a raw socket
     * replies to another one are not delivered.
     */
    public int identifier() {
        return transport.identifier();
    }

    /** Whether this is a raw socket; a datagram socket if not. */
    public boolean isRaw() {
        return transport.isRaw();
    }

    /**
     * Sends an echo request.
     *
     * @param message the ICMP message, complete with its checksum, from the buffer's position to its limit, both of which
     *     stay; a datagram socket sets identifier and checksum itself, and takes nothing but echo requests
     * @param timeToLive 1 to 255
     * @return the number of the request on this socket, from 0 on; its time stamp comes under that number
     * @throws PcapException.SystemFailure if the kernel refuses: no route ({@code ENETUNREACH}, 101), too long
     *     ({@code EMSGSIZE}, 90)
     * @throws PcapException.Closed if the socket is closed
     */
    public long send(ByteBuffer message, Inet4Address destination, int timeToLive) {
        if (message.remaining() > LONGEST_MESSAGE) {
            throw new IllegalArgumentException(
                    "the message has " + message.remaining() + " bytes, but the longest is " + LONGEST_MESSAGE);
        }
        if (timeToLive < 1 || timeToLive > 255) {
            throw new IllegalArgumentException("the time to live is " + timeToLive + ", but the range is 1 to 255");
        }
        return transport.send(message, destination, timeToLive);
    }

    /**
     * Receives the next event. Returns at once if there is one, else when there is one, when the timeout is over, or when
     * somebody closes the socket. The timeout is a true one, exact to about a millisecond; zero only looks.
     *
     * @param event is filled unless the outcome is {@link Outcome#TIMEOUT} or {@link Outcome#CLOSED}
     * @throws IllegalStateException if another thread is receiving
     * @throws IllegalArgumentException if the timeout is negative
     */
    public Outcome receive(IcmpEvent event, Duration timeout) {
        long deadline = Poller.deadline(timeout);
        if (!closing.enter()) {
            return Outcome.CLOSED;
        }
        try {
            while (!closing.isRequested()) {
                Optional<Outcome> found = transport.read(event);
                if (found.isPresent()) {
                    return found.get();
                }
                if (poller.await(deadline) == Poller.Outcome.TIMEOUT) {
                    return Outcome.TIMEOUT;
                }
            }
            return Outcome.CLOSED;
        } finally {
            closing.leave();
        }
    }

    /**
     * Ends the socket: a thread that receives returns {@link Outcome#CLOSED}. May be called by any thread, any number of
     * times; returns when the socket is gone, in any case within five seconds.
     */
    @Override
    public void close() {
        closing.close();
    }

    private void interrupt() {
        poller.wake();
    }

    private void release() {
        transport.close();
        poller.close();
    }

    @Override
    public String toString() {
        return "IcmpSocket[" + (isRaw() ? "raw" : "datagram") + ", identifier " + identifier() + "]";
    }
}
