package org.bitrecord.pcap;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** What the namespace tests run on a host of the lab: one scenario, chosen by name; what it sees goes to stdout. */
final class LiveMain {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CLIENT_MAC = "02:77:01:00:00:02";

    private LiveMain() {}

    public static void main(String[] arguments) throws Exception {
        try {
            run(arguments);
        } catch (PcapException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static void run(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "devices" -> Device.list().forEach(System.out::println);
            case "best" -> System.out.println(Backend.best());
            case "ping" -> ping(backend(arguments[1]), arguments[2], arguments[3], Integer.parseInt(arguments[4]));
            case "open" -> open(backend(arguments[1]), arguments[2]);
            case "expression" -> expression(backend(arguments[1]), arguments[2]);
            case "tagged" -> tagged(backend(arguments[1]));
            case "loopback" -> loopback(backend(arguments[1]));
            case "silent" -> closeWhileSilent(backend(arguments[1]), arguments[2], Integer.parseInt(arguments[3]));
            case "unread" -> closeUnread(backend(arguments[1]));
            case "flood" -> closeUnderFlood(backend(arguments[1]), Integer.parseInt(arguments[2]));
            case "send" -> sendUntilKilled();
            case "large" -> large(backend(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static Backend backend(String name) {
        return Backend.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static CaptureOptions icmpOnly() {
        return CaptureOptions.DEFAULT.withSnapLength(2048).withFilter(Filter.ARP_OR_ICMP);
    }

    /** Sends on one handle and sees, on the other, both its own requests and the replies, with the kernel's stamps. */
    @SuppressWarnings("try") // closing it by hand is what is tried
    private static void ping(Backend backend, String target, String targetMac, int count) {
        Device device = Device.named("eth0");
        List<Long> roundTrips = new ArrayList<>();
        try (Capture capture = Capture.open(device, icmpOnly(), backend);
                Injector injector = Injector.open(device, backend)) {
            System.out.println(capture.backend() + " " + capture.linkType());
            Frame frame = new Frame();
            long sent = 0;
            int lost = 0;
            for (int i = 0; i < count; i++) {
                injector.send(ByteBuffer.wrap(Packets.echoFrame(CLIENT_MAC, targetMac, "10.77.1.2", target, i)));
                boolean replied = false;
                while (!replied) {
                    if (capture.next(frame, PATIENCE) != Capture.Outcome.FRAME) {
                        lost++;
                        break;
                    }
                    if (Packets.isIcmp(frame, 8, "10.77.1.2") && Packets.sequence(frame) == i) {
                        sent = frame.epochNanos();
                    } else if (Packets.isIcmp(frame, 0, target) && Packets.sequence(frame) == i) {
                        roundTrips.add(frame.epochNanos() - sent);
                        replied = true;
                    }
                }
            }
            roundTrips.sort(null);
            long odd = roundTrips.stream().filter(nanos -> nanos % 1000 != 0).count();
            System.out.println("replies " + roundTrips.size() + " lost " + lost);
            System.out.println("median " + roundTrips.get(roundTrips.size() / 2) + " min " + roundTrips.get(0) + " max "
                    + roundTrips.get(roundTrips.size() - 1) + " not whole microseconds " + odd);
            Statistics statistics = capture.statistics();
            System.out.println(statistics);
            capture.close();
            System.out.println("after closing " + (capture.statistics().received() >= statistics.received()));
            System.out.println(capture.next(frame, Duration.ZERO));
            long skew = Math.abs(System.currentTimeMillis() - frame.epochNanos() / 1_000_000);
            System.out.println("stamped now " + (skew < 60_000));
        }
    }

    private static void open(Backend backend, String name) {
        Device device = new Device(name, "", List.of(), Set.of(), OptionalLong.empty(), OptionalInt.empty());
        try (Capture capture = Capture.open(device, CaptureOptions.DEFAULT, backend)) {
            System.out.println("open " + capture);
        } catch (PcapException e) {
            System.out.println("capture " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        try (Injector injector = Injector.open(device, backend)) {
            System.out.println("open " + injector);
        } catch (PcapException e) {
            System.out.println("injector " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static void expression(Backend backend, String text) {
        CaptureOptions options = CaptureOptions.DEFAULT.withFilter(new Filter.Expression(text));
        try (Capture capture = Capture.open(Device.named("eth0"), options, backend)) {
            System.out.println("open " + capture);
        }
    }

    /** The rogue host answers with a VLAN tag, which Linux takes out of the frame. */
    private static void tagged(Backend backend) {
        Device device = Device.named("eth0");
        try (Capture capture = Capture.open(device, icmpOnly(), backend);
                Injector injector = Injector.open(device, backend)) {
            injector.send(
                    ByteBuffer.wrap(Packets.echoFrame(CLIENT_MAC, "02:77:01:00:00:66", "10.77.1.2", "10.77.1.113", 7)));
            Frame frame = new Frame();
            while (capture.next(frame, PATIENCE) == Capture.Outcome.FRAME) {
                if (frame.data().getShort(frame.offset() + 12) == (short) 0x8100) {
                    System.out.println("captured " + frame.capturedLength() + " of " + frame.originalLength());
                    System.out.println(HexFormat.of().formatHex(frame.toByteArray()));
                    return;
                }
            }
        }
    }

    /** One datagram to itself on the loopback device is shown once. */
    private static void loopback(Backend backend) throws Exception {
        CaptureOptions options = CaptureOptions.DEFAULT;
        try (Capture capture = Capture.open(Device.named("lo"), options, backend);
                IcmpSocket socket = IcmpSocket.open()) {
            byte[] request = Packets.echoRequest(socket.identifier(), 1);
            socket.send(ByteBuffer.wrap(request), Packets.address("127.0.0.1"), 64);
            IcmpEvent event = new IcmpEvent();
            while (socket.receive(event, PATIENCE) != IcmpSocket.Outcome.REPLY) {}
            Frame frame = new Frame();
            int requests = 0;
            int replies = 0;
            while (capture.next(frame, Duration.ZERO) == Capture.Outcome.FRAME) {
                requests += Packets.isIcmp(frame, 8, "127.0.0.1") ? 1 : 0;
                replies += Packets.isIcmp(frame, 0, "127.0.0.1") ? 1 : 0;
            }
            System.out.println("requests " + requests + " replies " + replies + " " + capture.linkType());
        }
    }

    /** A reader that waits for ever on a silent link, closed by another thread, again and again. */
    private static void closeWhileSilent(Backend backend, String name, int times) throws Exception {
        long worst = 0;
        for (int i = 0; i < times; i++) {
            Capture capture = Capture.open(Device.named(name), icmpOnly(), backend);
            AtomicReference<Object> end = new AtomicReference<>("nothing");
            CountDownLatch reading = new CountDownLatch(1);
            Thread reader = new Thread(() -> {
                Frame frame = new Frame();
                reading.countDown();
                Capture.Outcome outcome;
                do {
                    outcome = capture.next(frame, Duration.ofDays(1000));
                } while (outcome == Capture.Outcome.FRAME);
                end.set(outcome);
            });
            reader.start();
            reading.await();
            while (i % 2 == 0 && reader.getState() == Thread.State.NEW) {
                Thread.onSpinWait();
            }
            long before = System.nanoTime();
            capture.close();
            worst = Math.max(worst, System.nanoTime() - before);
            reader.join();
            if (end.get() != Capture.Outcome.CLOSED) {
                throw new AssertionError("reader ended with " + end.get());
            }
        }
        System.out.println("closed " + times + " worst " + worst / 1_000_000 + " ms");
    }

    private static void closeUnread(Backend backend) {
        Capture capture = Capture.open(Device.named("eth0"), icmpOnly(), backend);
        capture.close();
        capture.close();
        System.out.println(capture.next(new Frame(), Duration.ofDays(1)));
        Injector injector = Injector.open(Device.named("eth0"), backend);
        injector.close();
        injector.close();
        try {
            injector.send(ByteBuffer.allocate(60));
        } catch (PcapException.Closed e) {
            System.out.println(e.getMessage());
        }
    }

    /** Reads as fast as it can while another host floods, and is closed in the middle of it. */
    private static void closeUnderFlood(Backend backend, int times) throws Exception {
        long worst = 0;
        long frames = 0;
        for (int i = 0; i < times; i++) {
            CaptureOptions options = icmpOnly().withImmediate(i % 2 == 0).withBufferSize(1 << 20);
            Capture capture = Capture.open(Device.named("eth0"), options, backend);
            long[] read = {0};
            CountDownLatch some = new CountDownLatch(20);
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread reader = new Thread(() -> {
                Frame frame = new Frame();
                while (capture.next(frame, PATIENCE) == Capture.Outcome.FRAME) {
                    read[0] += Math.min(1, frame.capturedLength());
                    some.countDown();
                }
            });
            reader.setUncaughtExceptionHandler((thread, e) -> failure.set(e));
            reader.start();
            some.await();
            capture.statistics(); // from another thread, in the middle of it
            long before = System.nanoTime();
            capture.close();
            worst = Math.max(worst, System.nanoTime() - before);
            reader.join();
            if (failure.get() != null) {
                throw new AssertionError(failure.get());
            }
            frames += read[0];
        }
        System.out.println("closed " + times + " worst " + worst / 1_000_000 + " ms, frames " + frames);
    }

    /** A frame longer than the snapshot length, and one longer than the device takes. */
    private static void large(Backend backend) {
        Device device = Device.named("eth0");
        CaptureOptions options = icmpOnly().withSnapLength(100);
        try (Capture capture = Capture.open(device, options, backend);
                Injector injector = Injector.open(device, backend)) {
            byte[] frame = Arrays.copyOf(
                    Packets.echoFrame(CLIENT_MAC, "02:77:01:00:00:03", "10.77.1.2", "10.77.1.3", 1), 1514);
            injector.send(ByteBuffer.wrap(frame));
            Frame seen = new Frame();
            while (capture.next(seen, PATIENCE) == Capture.Outcome.FRAME && !Packets.isIcmp(seen, 8, "10.77.1.2")) {}
            System.out.println("captured " + seen.capturedLength() + " of " + seen.originalLength());
            injector.send(ByteBuffer.allocate(4000));
        }
    }

    private static void sendUntilKilled() {
        ByteBuffer frame =
                ByteBuffer.wrap(Packets.echoFrame("02:77:01:00:00:03", CLIENT_MAC, "10.77.1.3", "10.77.1.2", 1));
        try (Injector injector = Injector.open(Device.named("eth0"))) {
            while (frame.hasRemaining()) {
                injector.send(frame);
            }
        }
    }
}
