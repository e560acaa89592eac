package org.bitrecord.ping.engine;

import java.net.Inet4Address;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.bitrecord.Bytes;
import org.bitrecord.Decoded;
import org.bitrecord.pcap.Frame;
import org.bitrecord.pcap.IcmpEvent;
import org.bitrecord.pcap.IcmpSocket;
import org.bitrecord.pcap.PcapException;
import org.bitrecord.ping.report.Complaint;
import org.bitrecord.ping.report.Path;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpCodec;

/** Pings by an ICMP socket: the kernel adds the IPv4 header, fragments, resolves addresses and routes. */
final class SocketTransport implements Transport {
    private static final Duration LONG = Duration.ofDays(1);

    /** For how many requests at once the time stamp may be outstanding; a power of two. */
    private static final int STAMPS = 1 << 12;

    private final IcmpSocket socket;
    private final Inet4Address destination;
    private final int timeToLive;
    private final Path path;
    private final Mailbox mailbox = new Mailbox();

    /** The sequence number of each request, by the socket's own number of it. */
    private final AtomicIntegerArray sequences = new AtomicIntegerArray(STAMPS);

    private long nextNumber;

    SocketTransport(IcmpSocket socket, Ipv4Address destination, int timeToLive, Path path) {
        this.socket = socket;
        this.destination = destination.toInetAddress();
        this.timeToLive = timeToLive;
        this.path = path;
        Thread receiver = new Thread(this::receive, "sup-receiver");
        receiver.setDaemon(true);
        receiver.start();
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public int identifier() {
        return socket.identifier();
    }

    @Override
    public void send(int sequence, Icmp request) {
        // Before sending: the time stamp may come before the call returns.
        sequences.set((int) (nextNumber % STAMPS), sequence);
        try {
            nextNumber = socket.send(IcmpCodec.INSTANCE.encode(request).asByteBuffer(), destination, timeToLive) + 1;
            mailbox.put(new Signal.Sent(sequence, Signal.NO_TIME));
        } catch (PcapException.SystemFailure e) {
            mailbox.put(new Signal.Refused(sequence, String.valueOf(e.getMessage())));
        }
    }

    /** The kernel looks after its neighbours. */
    @Override
    public void doubtNextHop() {}

    @Override
    public Optional<Signal> await(long nanos) {
        return mailbox.take(nanos);
    }

    @Override
    public void wake() {
        mailbox.put(new Signal.Woken());
    }

    private void receive() {
        IcmpEvent event = new IcmpEvent();
        try {
            while (true) {
                switch (socket.receive(event, LONG)) {
                    case SENT ->
                        mailbox.put(new Signal.Sent(sequences.get((int) (event.sendNumber() % STAMPS)), time(event)));
                    case REPLY -> reply(event);
                    case ERROR -> error(event);
                    case TIMEOUT -> {}
                    case CLOSED -> {
                        return;
                    }
                }
            }
        } catch (RuntimeException e) {
            mailbox.put(new Signal.Failed(e));
        }
    }

    private void reply(IcmpEvent event) {
        // What is no ICMP message at all cannot be an answer.
        if (IcmpCodec.INSTANCE.tryDecode(bytes(event).asByteBuffer()) instanceof Decoded.Ok<Icmp> icmp) {
            mailbox.put(new Signal.Message(
                    Ipv4Address.of(event.address()), timeToLive(event), icmp.value(), true, time(event)));
        }
    }

    private void error(IcmpEvent event) {
        // One socket has one destination here, and the socket itself looks after the identifier.
        Quotes.echoRequest(bytes(event))
                .ifPresent(request -> mailbox.put(new Signal.Problem(
                        Ipv4Address.of(event.address()),
                        request.sequence(),
                        new Complaint(event.errorType(), event.errorCode(), event.errorInfo()))));
    }

    private static Bytes bytes(IcmpEvent event) {
        return Bytes.copyOf(event.data(), 0, event.length());
    }

    private static OptionalInt timeToLive(IcmpEvent event) {
        return event.timeToLive() == IcmpEvent.UNKNOWN ? OptionalInt.empty() : OptionalInt.of(event.timeToLive());
    }

    private static long time(IcmpEvent event) {
        return event.epochNanos() == Frame.NO_TIME ? Signal.NO_TIME : event.epochNanos();
    }

    @Override
    public void close() {
        socket.close();
    }
}
