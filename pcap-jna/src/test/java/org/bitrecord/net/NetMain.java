package org.bitrecord.net;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.bitrecord.Bytes;
import org.bitrecord.pcap.Backend;
import org.bitrecord.pcap.PcapException;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoReply;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoRequest;

/** What the namespace tests run on a host of the lab: one scenario, chosen by name; what it sees goes to stdout. */
final class NetMain {
    private static final int IDENTIFIER = 0x5EED;

    private NetMain() {}

    public static void main(String[] arguments) throws Exception {
        try {
            run(arguments);
        } catch (NetException | PcapException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static void run(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "echo" -> echo(arguments[1], arguments[2], Integer.parseInt(arguments[3]), 10, 56);
            case "large" -> echo(arguments[1], arguments[2], 1, 0, Integer.parseInt(arguments[3]));
            case "route" -> {
                for (String one : List.of(arguments).subList(1, arguments.length)) {
                    System.out.println(Route.to(Ipv4Address.of(one)));
                }
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static Interface open(String backend, Ipv4Address destination) {
        return Interface.open(
                destination, InterfaceOptions.DEFAULT.withBackend(Backend.valueOf(backend.toUpperCase(Locale.ROOT))));
    }

    /** Asks for echoes, one after the other, and shows the round-trip times. */
    private static void echo(String backend, String address, int count, int millis, int size) throws Exception {
        Ipv4Address destination = Ipv4Address.of(address);
        List<Long> roundTrips = new ArrayList<>();
        try (Interface network = open(backend, destination)) {
            System.out.println(network + " by " + network.backend());
            Bytes data = Bytes.of(new byte[size]);
            for (int i = 0; i < count; i++) {
                int sequence = i;
                var reply = network.expectIpv4(in -> isReply(in, destination, sequence))
                        .orTimeout(1, TimeUnit.SECONDS);
                long begun = System.nanoTime();
                var sent = network.sendIpv4(Icmp.of(new EchoRequest(IDENTIFIER, sequence, data)), destination);
                try {
                    Sent request = sent.join();
                    Received answer = reply.join();
                    roundTrips.add(answer.epochNanos() - request.epochNanos());
                    if (i == 0) {
                        System.out.println("first to " + request.nextHop() + " from "
                                + answer.ethernet().source() + " ttl "
                                + answer.packet().timeToLive()
                                + " by kernel " + request.stampedByKernel() + " valid "
                                + answer.headerChecksumValid() + " resolved in "
                                + request.resolution().toMillis() + " ms");
                    }
                } catch (CompletionException e) {
                    Duration waited = Duration.ofNanos(System.nanoTime() - begun);
                    System.out.println(e.getCause() + " after " + waited.toMillis() + " ms");
                }
                if (millis > 0) {
                    TimeUnit.MILLISECONDS.sleep(millis);
                }
            }
            reply(network, roundTrips);
        }
    }

    private static void reply(Interface network, List<Long> roundTrips) {
        System.out.println("replies " + roundTrips.size() + " registered " + network.registered());
        System.out.println(network.counters());
        if (!roundTrips.isEmpty()) {
            roundTrips.sort(null);
            int size = roundTrips.size();
            System.out.println("min " + roundTrips.get(0) + " median " + roundTrips.get(size / 2) + " p99 "
                    + roundTrips.get((size * 99 - 1) / 100) + " max " + roundTrips.get(size - 1));
        }
    }

    private static boolean isReply(Received in, Ipv4Address from, int sequence) {
        return in.packet().source().equals(from)
                && in.packet().payload() instanceof Icmp icmp
                && icmp.message() instanceof EchoReply reply
                && reply.identifier() == IDENTIFIER
                && reply.sequence() == sequence;
    }
}
