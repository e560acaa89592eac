package org.bitrecord.ping.engine;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.bitrecord.ping.report.Complaint;
import org.bitrecord.ping.report.Event;
import org.bitrecord.ping.report.Event.Standing;
import org.bitrecord.ping.report.Flaw;
import org.bitrecord.ping.report.Summary;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoReply;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoRequest;

/**
 * One run: sends requests at their times, matches what comes back, and tells of it in events.
 *
 * <p>All of it happens on the thread that calls {@link #run}; only {@link #stop} is for others.
 */
public final class Pinger {
    private static final int SEQUENCES = 1 << 16;

    /** How often the next hop is doubted at most: RFC 1122 section 2.3.2.1 allows one ARP request a second. */
    private static final long DOUBT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Plan plan;
    private final Transport transport;
    private final LongSupplier clock;
    private final Consumer<Event> events;
    private final Requests requests = new Requests();
    private final Tally tally = new Tally();
    private volatile boolean stopped;

    /** When the destination was last heard of, and when the next hop was last doubted, on the engine's clock. */
    private OptionalLong heard = OptionalLong.empty();

    private OptionalLong doubted = OptionalLong.empty();

    /**
     * A run to come.
     *
     * @param clock nanoseconds as of {@link System#nanoTime}
     * @param events is called on the thread of {@link #run}, event by event
     */
    public Pinger(Plan plan, Transport transport, LongSupplier clock, Consumer<Event> events) {
        this.plan = plan;
        this.transport = transport;
        this.clock = clock;
        this.events = events;
    }

    /** Ends the run early, from any thread: {@link #run} goes on to its summary at once. */
    public void stop() {
        stopped = true;
        transport.wake();
    }

    /**
     * Runs until every request is answered or given up, or until {@link #stop}.
     *
     * @throws RuntimeException if the transport fails; the summary has been told of then too
     */
    public Summary run() {
        events.accept(new Event.Started(plan.destination(), plan.data().size(), transport.path()));
        try {
            loop();
        } finally {
            events.accept(new Event.Finished(summary()));
        }
        return summary();
    }

    private Summary summary() {
        return tally.summary(requests.open());
    }

    private void loop() {
        long due = clock.getAsLong();
        while (!stopped) {
            long now = clock.getAsLong();
            giveUp(now);
            boolean more = tally.sent < plan.count();
            if (more && due - now <= 0) {
                send(now);
                due = next(due, now);
                continue;
            }
            if (!more && requests.open() == 0) {
                return;
            }
            transport.await(untilNext(now, more, due)).ifPresent(this::take);
        }
    }

    /**
     * When the next request is due: an interval after this one was, not after it was sent, else all delays would add up.
     * Of times that were slept through none is made up for, for that would be a burst.
     */
    private long next(long due, long now) {
        long interval = plan.interval().toNanos();
        long missed = Math.max(0, (now - due) / interval);
        return due + (missed + 1) * interval;
    }

    private long untilNext(long now, boolean more, long due) {
        long longest = more ? due - now : Long.MAX_VALUE;
        OptionalLong deadline = requests.firstDeadline();
        return deadline.isPresent() ? Math.min(longest, deadline.getAsLong() - now) : longest;
    }

    private void giveUp(long now) {
        for (Optional<Request> lost = requests.expire(now); lost.isPresent(); lost = requests.expire(now)) {
            events.accept(new Event.TimedOut(lost.get().sequence));
            doubtNextHop(lost.get(), now);
        }
    }

    /** A loss makes the next hop doubtful, unless the destination was heard of since the request. */
    private void doubtNextHop(Request lost, long now) {
        boolean heardSince = heard.isPresent() && heard.getAsLong() - lost.handedOver >= 0;
        boolean doubtedJustNow = doubted.isPresent() && now - doubted.getAsLong() < DOUBT_NANOS;
        if (!heardSince && !doubtedJustNow) {
            doubted = OptionalLong.of(now);
            transport.doubtNextHop();
        }
    }

    private void send(long now) {
        tally.sent++;
        int sequence = (int) (tally.sent % SEQUENCES);
        requests.add(new Request(sequence, now))
                .ifPresent(former -> events.accept(new Event.TimedOut(former.sequence)));
        transport.send(sequence, Icmp.of(new EchoRequest(transport.identifier(), sequence, plan.data())));
    }

    private void take(Signal signal) {
        if (signal instanceof Signal.Sent sent) {
            requests.find(sent.sequence()).ifPresent(request -> sent(request, sent.epochNanos()));
        } else if (signal instanceof Signal.Message message) {
            message(message);
        } else if (signal instanceof Signal.Problem problem) {
            problem(problem);
        } else if (signal instanceof Signal.Resolved resolved) {
            events.accept(new Event.Resolved(resolved.nextHop(), resolved.mac()));
        } else if (signal instanceof Signal.Unresolved unresolved) {
            fail(unresolved.sequence());
            tally.unresolved++;
            events.accept(new Event.Unresolved(unresolved.sequence(), unresolved.nextHop(), unresolved.device()));
        } else if (signal instanceof Signal.Refused refused) {
            fail(refused.sequence());
            tally.notSent++;
            events.accept(new Event.NotSent(refused.sequence(), refused.reason()));
        } else if (signal instanceof Signal.Failed failed) {
            throw failed.cause();
        }
    }

    private void sent(Request request, long epochNanos) {
        requests.depart(request, clock.getAsLong() + plan.timeout().toNanos());
        if (epochNanos != Signal.NO_TIME) {
            request.sentEpochNanos = epochNanos;
        }
        request.takeEarly().forEach(this::take);
    }

    private void fail(int sequence) {
        requests.find(sequence)
                .filter(request -> request.state == Request.State.OPEN)
                .ifPresent(request -> requests.close(request, Request.State.LOST));
    }

    private void message(Signal.Message message) {
        if (message.icmp().message() instanceof EchoReply reply) {
            if (reply.identifier() == transport.identifier()) {
                requests.find(reply.sequence())
                        .filter(request -> !request.isTooEarly(message))
                        .ifPresent(request -> answer(request, message, reply));
            }
        } else if (message.headerIntact() && Echoes.hasRightChecksum(message.icmp())) {
            Quotes.read(message, plan.destination(), transport.identifier()).ifPresent(this::problem);
        }
    }

    private void answer(Request request, Signal.Message message, EchoReply reply) {
        Optional<Flaw> flaw = Echoes.flaw(message, reply, plan.data());
        if (flaw.isPresent()) {
            tally.corrupt++;
            if (flaw.get().spoilsReply()) {
                events.accept(new Event.Corrupt(message.source(), request.sequence, flaw.get()));
                return;
            }
        }
        long roundTrip = request.roundTrip(message.epochNanos(), clock.getAsLong());
        Standing standing = stand(request, message);
        count(standing, roundTrip);
        events.accept(new Event.Reply(
                message.source(),
                reply.data().size(),
                request.sequence,
                OptionalLong.of(roundTrip),
                message.timeToLive(),
                standing));
        flaw.ifPresent(one -> events.accept(new Event.Corrupt(message.source(), request.sequence, one)));
    }

    private Standing stand(Request request, Signal.Message message) {
        if (!message.source().equals(plan.destination())) {
            return Standing.OTHER_ADDRESS;
        }
        heard = OptionalLong.of(clock.getAsLong());
        return switch (request.state) {
            case OPEN -> {
                requests.close(request, Request.State.ANSWERED);
                yield Standing.COUNTED;
            }
            case LOST -> {
                requests.close(request, Request.State.ANSWERED_LATE);
                yield Standing.LATE;
            }
            case ANSWERED, ANSWERED_LATE -> Standing.DUPLICATE;
        };
    }

    private void count(Standing standing, long roundTrip) {
        switch (standing) {
            case COUNTED -> {
                tally.received++;
                tally.roundTrips.add(roundTrip);
            }
            case DUPLICATE -> tally.duplicates++;
            case LATE -> tally.late++;
            case OTHER_ADDRESS -> tally.otherAddress++;
        }
    }

    private void problem(Signal.Problem problem) {
        Complaint complaint = problem.complaint();
        Optional<Request> request = requests.find(problem.sequence());
        if (request.isEmpty() || request.get().isTooEarly(problem)) {
            return;
        }
        if (!complaint.leavesHope()) {
            tally.errors++;
            fail(problem.sequence());
        }
        events.accept(new Event.Problem(problem.reporter(), problem.sequence(), complaint));
    }
}
