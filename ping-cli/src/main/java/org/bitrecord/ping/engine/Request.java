package org.bitrecord.ping.engine;

import java.util.ArrayList;
import java.util.List;

/** What is known of one request. */
final class Request {
    /** What has become of it. */
    enum State {
        /** It may still be answered in time. */
        OPEN,
        /** It was answered in time. */
        ANSWERED,
        /** It was not. */
        LOST,
        /** It was not, but later on. */
        ANSWERED_LATE
    }

    /** Nobody honest sends more; the others shall not fill the memory. */
    private static final int MOST_EARLY = 16;

    final int sequence;
    State state = State.OPEN;

    /** When it was handed to the transport, on the engine's clock. */
    final long handedOver;

    /** Whether the transport said that it is on its way; only from then on time runs. */
    boolean departed;

    /** When it is given up, on the engine's clock; once it has departed. */
    long deadline;

    /** When it left by the kernel's clock, or {@link Signal#NO_TIME}. */
    long sentEpochNanos = Signal.NO_TIME;

    /** Answers and errors that were faster than the news that the request is on its way, and so than its time stamp. */
    private final List<Signal> early = new ArrayList<>();

    Request(int sequence, long handedOver) {
        this.sequence = sequence;
        this.handedOver = handedOver;
    }

    /** Puts an answer or error aside if the request is not known to be on its way; a transport is sure to say so, or why not. */
    boolean isTooEarly(Signal answer) {
        boolean tooEarly = state == State.OPEN && !departed;
        if (tooEarly && early.size() < MOST_EARLY) {
            early.add(answer);
        }
        return tooEarly;
    }

    /** What was put aside. */
    List<Signal> takeEarly() {
        List<Signal> taken = List.copyOf(early);
        early.clear();
        return taken;
    }

    /**
     * How long the answer took that the kernel saw at {@code epochNanos} and the engine at {@code now}: from the kernel's
     * stamp of the request to that of the answer, so that neither scheduler nor garbage collector is in it. Where a stamp
     * is missing, or somebody set the kernel's clock in between (the time that the engine saw can only be longer), the
     * engine's own time has to do.
     */
    long roundTrip(long epochNanos, long now) {
        long seen = now - handedOver;
        if (epochNanos == Signal.NO_TIME || sentEpochNanos == Signal.NO_TIME) {
            return seen;
        }
        long exact = epochNanos - sentEpochNanos;
        return exact < 0 || exact > seen ? seen : exact;
    }
}
