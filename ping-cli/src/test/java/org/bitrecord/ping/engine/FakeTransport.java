package org.bitrecord.ping.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import org.bitrecord.ping.report.Path;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpCodec;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoReply;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoRequest;

/**
 * A network that is played: a script says what becomes of each request and when, and time passes only while somebody waits
 * for a signal. The kernel's clock is the engine's plus {@link #EPOCH}.
 */
final class FakeTransport implements Transport {
    static final Ipv4Address HOST = Ipv4Address.of("10.77.1.3");
    static final int IDENTIFIER = 0x4711;
    static final long MILLI = 1_000_000;
    static final long EPOCH = 1_700_000_000_000_000_000L;
    static final Path PATH =
            new Path("fake", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");

    private record Scheduled(long time, long number, Signal signal) {}

    private final PriorityQueue<Scheduled> coming =
            new PriorityQueue<>(Comparator.comparingLong(Scheduled::time).thenComparingLong(Scheduled::number));
    private final BiConsumer<FakeTransport, Integer> script;
    private long count;
    private boolean woken;

    /** Now, on the engine's clock. */
    long now = 5_000_000_000L;

    /** When each request was sent. */
    final List<Long> sendTimes = new ArrayList<>();

    /** When the next hop was doubted. */
    final List<Long> doubts = new ArrayList<>();

    /** The request that was sent last. */
    Icmp request = Icmp.of(new EchoRequest(0, 0, Plan.data(0)));

    /** A network in which {@code script} is called for each request with its sequence number. */
    FakeTransport(BiConsumer<FakeTransport, Integer> script) {
        this.script = script;
    }

    /** A script's line: the request leaves at once. */
    FakeTransport leaves(int sequence) {
        return after(0, new Signal.Sent(sequence, EPOCH + now));
    }

    /** A script's line: this signal comes in so many milliseconds. */
    FakeTransport after(long millis, Signal signal) {
        coming.add(new Scheduled(now + millis * MILLI, count++, signal));
        return this;
    }

    /** A script's line: this answer comes in so many milliseconds from the host. */
    FakeTransport answers(long millis, Icmp answer) {
        return after(millis, from(HOST, answer, EPOCH + now + millis * MILLI));
    }

    /** What the host should answer to the last request, complete with its checksum. */
    Icmp answer() {
        EchoRequest echo = (EchoRequest) request.message();
        return IcmpCodec.INSTANCE.fix(Icmp.of(new EchoReply(echo.identifier(), echo.sequence(), echo.data())));
    }

    static Signal.Message from(Ipv4Address source, Icmp icmp, long epochNanos) {
        return new Signal.Message(source, OptionalInt.of(64), icmp, true, epochNanos);
    }

    @Override
    public Path path() {
        return PATH;
    }

    @Override
    public int identifier() {
        return IDENTIFIER;
    }

    @Override
    public void send(int sequence, Icmp sent) {
        sendTimes.add(now);
        request = sent;
        script.accept(this, sequence);
    }

    @Override
    public void doubtNextHop() {
        doubts.add(now);
    }

    @Override
    public Optional<Signal> await(long nanos) {
        if (woken) {
            woken = false;
            return Optional.of(new Signal.Woken());
        }
        Scheduled next = coming.peek();
        if (next == null || next.time() - now > nanos) {
            if (nanos == Long.MAX_VALUE) {
                throw new AssertionError("would wait for ever");
            }
            now += Math.max(0, nanos);
            return Optional.empty();
        }
        coming.remove();
        now = Math.max(now, next.time());
        return Optional.of(next.signal());
    }

    @Override
    public void wake() {
        woken = true;
    }

    @Override
    public void close() {}
}
