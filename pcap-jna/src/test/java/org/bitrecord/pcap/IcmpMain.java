package org.bitrecord.pcap;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** What the namespace tests of ICMP sockets run on a host of the lab: one scenario; what it sees goes to stdout. */
final class IcmpMain {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private IcmpMain() {}

    public static void main(String[] arguments) throws Exception {
        try {
            switch (arguments[0]) {
                case "ping" -> ping(arguments[1], Integer.parseInt(arguments[2]));
                case "error" -> error(arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
                case "strangers" -> strangers();
                case "source" -> source(arguments[1], arguments[2]);
                case "refused" -> refused();
                case "close" -> close(Integer.parseInt(arguments[1]));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        } catch (PcapException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static ByteBuffer request(IcmpSocket socket, int sequence) {
        return ByteBuffer.wrap(Packets.echoRequest(socket.identifier(), sequence));
    }

    private static String kind(IcmpSocket socket) {
        return socket.isRaw() ? "raw" : "datagram";
    }

    /** Round trips from the kernel's stamp of the request to its stamp of the reply. */
    private static void ping(String target, int count) {
        try (IcmpSocket socket = IcmpSocket.open()) {
            System.out.println(kind(socket));
            IcmpEvent event = new IcmpEvent();
            Map<Long, Long> sent = new HashMap<>();
            List<Long> roundTrips = new ArrayList<>();
            int odd = 0;
            for (int i = 0; i < count; i++) {
                long number = socket.send(request(socket, i), Packets.address(target), 64);
                while (true) {
                    IcmpSocket.Outcome outcome = socket.receive(event, PATIENCE);
                    if (outcome == IcmpSocket.Outcome.SENT) {
                        sent.put(event.sendNumber(), event.epochNanos());
                    } else if (outcome == IcmpSocket.Outcome.REPLY) {
                        int identifier = Short.toUnsignedInt(event.data().getShort(4));
                        int sequence = Short.toUnsignedInt(event.data().getShort(6));
                        boolean right = identifier == socket.identifier()
                                && sequence == i
                                && event.data().get(0) == 0
                                && event.length() == 24
                                && Packets.checksum(event.data().array(), 0, 24) == 0;
                        odd += right ? 0 : 1;
                        roundTrips.add(event.epochNanos() - sent.getOrDefault(number, 0L));
                        break;
                    } else {
                        System.out.println(outcome);
                        break;
                    }
                }
            }
            roundTrips.sort(null);
            System.out.println("replies " + roundTrips.size() + " odd " + odd + " from "
                    + event.address().getHostAddress() + " ttl " + event.timeToLive() + " stamps " + sent.size());
            System.out.println("median " + roundTrips.get(roundTrips.size() / 2) + " min " + roundTrips.get(0) + " max "
                    + roundTrips.get(roundTrips.size() - 1));
        }
    }

    private static void error(String target, int ttl, int size) {
        try (IcmpSocket socket = IcmpSocket.open()) {
            byte[] message = Arrays.copyOf(Packets.echoRequest(socket.identifier(), 77), size);
            message[2] = 0;
            message[3] = 0;
            ByteBuffer.wrap(message).putShort(2, (short) Packets.checksum(message, 0, size));
            socket.send(ByteBuffer.wrap(message), Packets.address(target), ttl);
            IcmpEvent event = new IcmpEvent();
            IcmpSocket.Outcome outcome;
            do {
                outcome = socket.receive(event, PATIENCE);
            } while (outcome == IcmpSocket.Outcome.SENT);
            System.out.println(kind(socket) + " " + outcome);
            if (outcome == IcmpSocket.Outcome.ERROR) {
                System.out.println("type " + event.errorType() + " code " + event.errorCode() + " info "
                        + Integer.toUnsignedString(event.errorInfo()) + " from "
                        + event.address().getHostAddress() + " about "
                        + event.destination().getHostAddress() + " sequence "
                        + event.data().getShort(6) + " stamped " + (event.epochNanos() != Frame.NO_TIME));
            }
            // The error has been read: the next request is not refused, and bears the next number.
            System.out.println("next " + socket.send(request(socket, 78), Packets.address("10.77.1.3"), 64));
            do {
                outcome = socket.receive(event, PATIENCE);
                System.out.println(outcome + (outcome == IcmpSocket.Outcome.SENT ? " " + event.sendNumber() : ""));
            } while (outcome == IcmpSocket.Outcome.SENT);
        }
    }

    /** Two sockets: neither sees what the other is sent, nor the errors of the other. */
    private static void strangers() {
        try (IcmpSocket one = IcmpSocket.open();
                IcmpSocket other = IcmpSocket.open()) {
            other.send(request(other, 5), Packets.address("127.0.0.1"), 64);
            other.send(request(other, 6), Packets.address("10.77.2.2"), 1);
            one.send(request(one, 9), Packets.address("127.0.0.1"), 64);
            // Whatever went astray reached the wrong socket when its own events reached the right one.
            List<IcmpSocket.Outcome> others = new ArrayList<>();
            IcmpEvent event = new IcmpEvent();
            while (!others.containsAll(List.of(IcmpSocket.Outcome.REPLY, IcmpSocket.Outcome.ERROR))) {
                others.add(other.receive(event, PATIENCE));
            }
            System.out.println(kind(one) + " " + waiting(one) + " " + others + " " + waiting(other));
        }
    }

    private static List<IcmpSocket.Outcome> waiting(IcmpSocket socket) {
        List<IcmpSocket.Outcome> outcomes = new ArrayList<>();
        IcmpEvent event = new IcmpEvent();
        IcmpSocket.Outcome outcome = socket.receive(event, Duration.ZERO);
        while (outcome != IcmpSocket.Outcome.TIMEOUT) {
            outcomes.add(outcome);
            outcome = socket.receive(event, Duration.ZERO);
        }
        return outcomes;
    }

    private static void source(String address, String device) {
        Optional<Device> only = device.equals("-") ? Optional.empty() : Optional.of(Device.named(device));
        try (IcmpSocket socket = IcmpSocket.open(Optional.of(Packets.address(address)), only)) {
            socket.send(request(socket, 1), Packets.address("10.77.2.2"), 64);
            IcmpEvent event = new IcmpEvent();
            IcmpSocket.Outcome outcome;
            do {
                outcome = socket.receive(event, PATIENCE);
            } while (outcome == IcmpSocket.Outcome.SENT);
            System.out.println(outcome);
        }
    }

    /** Requests that are refused at once do not disturb the numbers of the others. */
    private static void refused() {
        try (IcmpSocket socket = IcmpSocket.open()) {
            IcmpEvent event = new IcmpEvent();
            for (int i = 0; i < 3; i++) {
                try {
                    socket.send(request(socket, i), Packets.address("203.0.113.1"), 64);
                } catch (PcapException.SystemFailure e) {
                    System.out.println(e.code() + " " + e.getMessage());
                }
                long number = socket.send(request(socket, i), Packets.address("127.0.0.1"), 64);
                IcmpSocket.Outcome outcome = socket.receive(event, PATIENCE);
                System.out.println(
                        number + " " + outcome + " " + event.sendNumber() + " " + socket.receive(event, PATIENCE));
            }
        }
    }

    private static void close(int times) throws Exception {
        long worst = 0;
        for (int i = 0; i < times; i++) {
            IcmpSocket socket = IcmpSocket.open();
            AtomicReference<Object> end = new AtomicReference<>("nothing");
            CountDownLatch reading = new CountDownLatch(1);
            Thread reader = new Thread(() -> {
                reading.countDown();
                end.set(socket.receive(new IcmpEvent(), Duration.ofDays(1000)));
            });
            reader.start();
            reading.await();
            long before = System.nanoTime();
            socket.close();
            worst = Math.max(worst, System.nanoTime() - before);
            reader.join();
            if (end.get() != IcmpSocket.Outcome.CLOSED) {
                throw new AssertionError("reader ended with " + end.get());
            }
            try {
                socket.send(request(socket, 1), Packets.address("127.0.0.1"), 64);
                throw new AssertionError("sent on a closed socket");
            } catch (PcapException.Closed e) {
                System.out.print(i == 0 ? e.getMessage() + "\n" : "");
            }
        }
        System.out.println("closed " + times + " worst " + worst / 1_000_000 + " ms");
    }
}
