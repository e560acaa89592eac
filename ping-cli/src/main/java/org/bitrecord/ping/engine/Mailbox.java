package org.bitrecord.ping.engine;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands signals from any thread to the one that waits for them. What others send does not fill the memory: if too much
 * waits, what comes then is dropped. What becomes of our own requests is kept always, and there is no more of it than of
 * these.
 */
final class Mailbox {
    /** How many signals may wait before others' are dropped. */
    static final int MOST = 4096;

    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final AtomicLong dropped = new AtomicLong();

    void put(Signal signal) {
        boolean byOthers = signal instanceof Signal.Message || signal instanceof Signal.Problem;
        if (byOthers && signals.size() >= MOST) {
            dropped.incrementAndGet();
        } else {
            signals.add(signal);
        }
    }

    /** How many were dropped. */
    long dropped() {
        return dropped.get();
    }

    /** The next signal; empty if time is over, or the thread is interrupted, which stays set. */
    Optional<Signal> take(long nanos) {
        try {
            return Optional.ofNullable(signals.poll(nanos, TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Signal.Woken());
        }
    }
}
