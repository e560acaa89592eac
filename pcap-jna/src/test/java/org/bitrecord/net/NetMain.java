package org.bitrecord.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
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
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        switch (arguments[0]) {
            case "route" -> rest.forEach(one -> System.out.println(Route.to(Ipv4Address.of(one))));
            case "routeBy" ->
                System.out.println(
                        tried(() -> Route.to(Ipv4Address.of(rest.get(0)), options(rest.get(1), rest.get(2)))));
            case "default" -> {
                try (Interface network = Interface.openDefault()) {
                    System.out.println(network + " " + network.nextHop(Ipv4Address.of("10.77.2.2")));
                }
            }
            case "open" ->
                rest.forEach(one -> System.out.println(tried(() -> {
                    try (Interface network = Interface.open(Ipv4Address.of(one))) {
                        return network;
                    }
                })));
            case "source" -> echo(options("", rest.get(0)), List.of(rest.get(1)), 56);
            case "echo" -> echo(backend(rest.get(0)), rest.subList(2, rest.size()), Integer.parseInt(rest.get(1)));
            case "times" -> times(backend(rest.get(0)), Ipv4Address.of(rest.get(1)), Integer.parseInt(rest.get(2)));
            case "listen" -> listen(backend(rest.get(0)), Ipv4Address.of(rest.get(1)), Integer.parseInt(rest.get(2)));
            case "close" -> close(backend(rest.get(0)), Ipv4Address.of(rest.get(1)));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static String tried(Callable<Object> attempt) {
        try {
            return attempt.call().toString();
        } catch (NetException | PcapException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static InterfaceOptions backend(String name) {
        return InterfaceOptions.DEFAULT.withBackend(Backend.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** Empty texts leave the choice to the kernel. */
    private static InterfaceOptions options(String device, String source) {
        InterfaceOptions options = InterfaceOptions.DEFAULT;
        options = device.isEmpty() ? options : options.withDevice(device);
        return source.isEmpty() ? options : options.withSource(Ipv4Address.of(source));
    }

    /** Asks each of them for one echo, and tells what became of it. */
    private static void echo(InterfaceOptions options, List<String> addresses, int size) {
        for (String address : addresses) {
            Ipv4Address destination = Ipv4Address.of(address);
            try (Interface network = Interface.open(destination, options)) {
                CompletableFuture<Received> reply = network.expectIpv4(in -> isReply(in, destination, 0));
                long begun = System.nanoTime();
                CompletableFuture<Sent> sent =
                        network.sendIpv4(Icmp.of(new EchoRequest(IDENTIFIER, 0, data(size))), destination);
                try {
                    Sent request = sent.join();
                    reply.orTimeout(1, TimeUnit.SECONDS);
                    Received answer = reply.join();
                    Icmp icmp = (Icmp) answer.packet().payload();
                    boolean same = icmp.message().equals(new EchoReply(IDENTIFIER, 0, data(size)));
                    System.out.println(address + " reply ttl " + answer.packet().timeToLive() + " by "
                            + network.backend() + " over " + request.nextHop() + " from " + network.source()
                            + " kernel " + request.stampedByKernel() + " later "
                            + (answer.epochNanos() > request.epochNanos()) + " same " + same + " resolved "
                            + request.resolution().toMillis() + " ms");
                } catch (CompletionException e) {
                    reply.cancel(false);
                    long waited = (System.nanoTime() - begun) / 1_000_000;
                    System.out.println(address + " " + e.getCause().getClass().getSimpleName() + ": "
                            + e.getCause().getMessage() + " after " + waited + " ms");
                }
                System.out.println("registered " + network.registered() + " " + network.counters());
            } catch (NetException | PcapException e) {
                System.out.println(address + " " + e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }

    /** Asks one host for echoes, one every 10 ms, and shows the round-trip times in nanoseconds. */
    private static void times(InterfaceOptions options, Ipv4Address destination, int count) throws Exception {
        List<CompletableFuture<Long>> roundTrips = new ArrayList<>();
        try (Interface network = Interface.open(destination, options)) {
            network.resolve(destination).join();
            long begun = System.nanoTime();
            for (int i = 0; i < count; i++) {
                int sequence = i;
                var reply = network.expectIpv4(in -> isReply(in, destination, sequence))
                        .orTimeout(1, TimeUnit.SECONDS);
                var sent = network.sendIpv4(Icmp.of(new EchoRequest(IDENTIFIER, sequence, data(56))), destination);
                roundTrips.add(sent.thenCombine(reply, (out, in) -> in.epochNanos() - out.epochNanos()));
                long next = begun + (i + 1) * 10_000_000L;
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
            List<Long> sorted =
                    roundTrips.stream().map(CompletableFuture::join).sorted().toList();
            System.out.println("replies " + sorted.size() + " registered " + network.registered());
            System.out.println("min " + sorted.get(0) + " median " + sorted.get(count / 2) + " p99 "
                    + sorted.get((count * 99 - 1) / 100) + " max " + sorted.get(count - 1));
            System.out.println(network.counters());
        }
    }

    /** Sends one request and shows the first replies that come, invalid ones included. */
    private static void listen(InterfaceOptions options, Ipv4Address destination, int count) throws Exception {
        BlockingQueue<Received> replies = new LinkedBlockingQueue<>();
        try (Interface network = Interface.open(destination, options)) {
            Registration registration = network.listenIpv4(replies::add);
            network.sendIpv4(Icmp.of(new EchoRequest(IDENTIFIER, 0, data(56))), destination)
                    .join();
            List<Received> all = new ArrayList<>();
            Optional<Received> next;
            do {
                next = Optional.ofNullable(replies.poll(10, TimeUnit.SECONDS));
                next.ifPresent(all::add);
            } while (next.isPresent() && all.size() < count);
            registration.close();
            for (Received one : all) {
                System.out.println(one.packet().source() + " "
                        + ((Icmp) one.packet().payload()).message().getClass().getSimpleName() + " valid "
                        + one.headerChecksumValid());
            }
            System.out.println("registered " + network.registered() + " " + network.counters());
        }
    }

    /** Closes while the main thread waits for an address that nobody has. */
    private static void close(InterfaceOptions options, Ipv4Address destination) {
        Interface network = Interface.open(destination, options);
        CompletableFuture<?> resolved = network.resolve(destination);
        long begun = System.nanoTime();
        Thread closer = new Thread(network::close);
        closer.start();
        try {
            resolved.join();
        } catch (CompletionException e) {
            boolean atOnce = System.nanoTime() - begun < 1_000_000_000L;
            System.out.println(e.getCause().getMessage() + ", at once " + atOnce);
        }
    }

    private static Bytes data(int size) {
        byte[] data = new byte[size];
        for (int i = 0; i < size; i++) {
            data[i] = (byte) (i * 7);
        }
        return Bytes.of(data);
    }

    private static boolean isReply(Received in, Ipv4Address from, int sequence) {
        return in.packet().source().equals(from)
                && in.packet().payload() instanceof Icmp icmp
                && icmp.message() instanceof EchoReply reply
                && reply.identifier() == IDENTIFIER
                && reply.sequence() == sequence;
    }
}
