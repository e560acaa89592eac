package org.bitrecord.net;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Frames that we sent and whose time stamps we await: the capture shows them as the kernel passes them on, in the order of
 * sending. Each is told by all of its bytes, the identification of its datagram among them; of equal ones, the first sent
 * is the first seen.
 */
final class OwnFrames {
    /** How long the capture may take to show a frame. */
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How many may be awaited at once; beyond, the oldest is given up. */
    static final int MOST = 4096;

    private final Timer timer;
    private final ArrayDeque<Awaiting> awaiting = new ArrayDeque<>();

    /** One frame's being awaited. */
    static final class Awaiting {
        private final ByteBuffer frame;
        private final Consumer<OptionalLong> stamped;
        private Timer.@Nullable Task patience;

        private Awaiting(ByteBuffer frame, Consumer<OptionalLong> stamped) {
            this.frame = frame;
            this.stamped = stamped;
        }
    }

    OwnFrames(Timer timer) {
        this.timer = timer;
    }

    /**
     * Awaits a frame that is about to be sent.
     *
     * @param frame the bytes between position and limit; must not change any more
     * @param stamped is told its time in nanoseconds since 1970, or nothing if it was not seen in time
     */
    Awaiting await(ByteBuffer frame, Consumer<OptionalLong> stamped) {
        Awaiting added = new Awaiting(frame, stamped);
        Awaiting givenUp;
        synchronized (this) {
            awaiting.add(added);
            added.patience = timer.after(PATIENCE_NANOS, () -> giveUp(added));
            givenUp = awaiting.size() > MOST ? awaiting.peek() : null;
        }
        if (givenUp != null) {
            giveUp(givenUp);
        }
        return added;
    }

    private void giveUp(Awaiting one) {
        if (withdraw(one)) {
            one.stamped.accept(OptionalLong.empty());
        }
    }

    /** Awaits it no longer; false if that was so before. */
    synchronized boolean withdraw(Awaiting one) {
        if (one.patience != null) {
            one.patience.cancel();
        }
        return awaiting.remove(one);
    }

    /**
     * Takes note of a frame of ours that the capture saw.
     *
     * @param captured the bytes between position and limit; padding may follow what was sent
     */
    void seen(ByteBuffer captured, long epochNanos) {
        Awaiting match = null;
        synchronized (this) {
            for (Iterator<Awaiting> all = awaiting.iterator(); match == null && all.hasNext(); ) {
                Awaiting one = all.next();
                int length = one.frame.remaining();
                if (length <= captured.remaining() && one.frame.equals(captured.slice(captured.position(), length))) {
                    match = one;
                }
            }
            if (match != null) {
                withdraw(match);
            }
        }
        if (match != null) {
            match.stamped.accept(OptionalLong.of(epochNanos));
        }
    }

    /** Awaits nothing any more, and tells nobody. */
    synchronized void clear() {
        for (Awaiting one : awaiting.toArray(Awaiting[]::new)) {
            withdraw(one);
        }
    }

    /** How many are awaited. */
    synchronized int size() {
        return awaiting.size();
    }
}
