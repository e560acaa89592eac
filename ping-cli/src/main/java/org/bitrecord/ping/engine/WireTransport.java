package org.bitrecord.ping.engine;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bitrecord.net.Interface;
import org.bitrecord.net.InterfaceOptions;
import org.bitrecord.net.NetException;
import org.bitrecord.net.Received;
import org.bitrecord.net.Route;
import org.bitrecord.net.SendOptions;
import org.bitrecord.net.Sent;
import org.bitrecord.ping.report.Path;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.icmp.Icmp;
import org.jspecify.annotations.Nullable;

/** Pings by frames of our own: everything from the Ethernet header on is built and read by generated codecs. */
final class WireTransport implements Transport {
    private static final int IDENTIFIERS = 1 << 16;

    private final Mailbox mailbox;
    private final Interface network;
    private final Ipv4Address destination;
    private final Ipv4Address nextHop;
    private final SendOptions options;
    private final Path path;
    private final int identifier = ThreadLocalRandom.current().nextInt(IDENTIFIERS);
    private final AtomicBoolean nextHopTold = new AtomicBoolean();

    private WireTransport(Mailbox mailbox, Interface network, Ipv4Address destination, int timeToLive) {
        this.mailbox = mailbox;
        this.network = network;
        this.destination = destination;
        this.options = SendOptions.DEFAULT.withTimeToLive(timeToLive);
        this.nextHop = network.nextHop(destination);
        this.path = new Path(
                Means.of(network.backend()).label(),
                Optional.of(network.device()),
                Optional.of(network.source()),
                Optional.of(network.macAddress()),
                Optional.of(nextHop),
                "");
    }

    /** Opens the device at which the way begins. */
    static WireTransport open(Route route, InterfaceOptions options, int timeToLive) {
        Mailbox mailbox = new Mailbox();
        Interface network = Interface.open(
                route,
                options.withFailureHandler(failure -> mailbox.put(new Signal.Failed(
                        failure instanceof RuntimeException known ? known : new IllegalStateException(failure)))));
        try {
            WireTransport transport = new WireTransport(mailbox, network, route.destination(), timeToLive);
            network.listenIpv4(transport::receive);
            return transport;
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public int identifier() {
        return identifier;
    }

    @Override
    public void send(int sequence, Icmp request) {
        CompletableFuture<Sent> unused = network.sendIpv4(request, destination, options)
                .whenComplete((sent, failure) -> end(sequence, sent, failure));
    }

    private void end(int sequence, @Nullable Sent sent, @Nullable Throwable failure) {
        if (sent != null) {
            if (nextHopTold.compareAndSet(false, true)) {
                mailbox.put(new Signal.Resolved(nextHop, sent.nextHop()));
            }
            mailbox.put(new Signal.Sent(sequence, sent.stampedByKernel() ? sent.epochNanos() : Signal.NO_TIME));
            return;
        }
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof NetException.ArpTimeout silence) {
            mailbox.put(new Signal.Unresolved(sequence, silence.address(), silence.device()));
        } else if (cause != null) {
            mailbox.put(new Signal.Refused(sequence, String.valueOf(cause.getMessage())));
        }
    }

    private void receive(Received received) {
        if (received.packet().payload() instanceof Icmp icmp) {
            Signal.Message message = new Signal.Message(
                    received.packet().source(),
                    OptionalInt.of(received.packet().timeToLive()),
                    icmp,
                    received.headerChecksumValid(),
                    received.epochNanos());
            if (Echoes.concerns(message, destination, identifier)) {
                mailbox.put(message);
            }
        }
    }

    @Override
    public void doubtNextHop() {
        Ipv4Address doubted;
        try {
            doubted = network.nextHop(destination); // the routes may be others than at the beginning
        } catch (NetException e) {
            return; // the next request tells of it
        }
        network.forget(doubted);
    }

    @Override
    public Optional<Signal> await(long nanos) {
        return mailbox.take(nanos);
    }

    @Override
    public void wake() {
        mailbox.put(new Signal.Woken());
    }

    @Override
    public void close() {
        network.close();
    }
}
