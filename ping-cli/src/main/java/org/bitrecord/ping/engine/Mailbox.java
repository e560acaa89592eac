package org.bitrecord.ping.engine;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Hands signals from any thread to the one that waits for them. */
final class Mailbox {
    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

    void put(Signal signal) {
        signals.add(signal);
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
