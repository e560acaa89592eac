package org.bitrecord.pcap;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The rule by which one thread reads from a native handle while any thread may close it.
 *
 * <p>Whoever is inside owns the handle, and only the owner releases it. A {@link #close()} that finds nobody inside
 * becomes the owner itself; otherwise it says that the end has come, interrupts the owner and waits, not for ever, until
 * the owner has released the handle on its way out. Interrupting and releasing exclude each other, for there is nothing
 * to interrupt once the handle is gone. Where this is not so, virtual machines crash.
 */
final class Closing {
    private static final int INSIDE = 1;
    private static final int CLOSING = 2;
    private static final long PATIENCE_IN_SECONDS = 5;

    private final AtomicInteger state = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Runnable interrupt;
    private final Runnable release;

    /**
     * Guards one handle.
     *
     * @param interrupt makes the owner leave soon; called by any thread
     * @param release gives the handle back; called once
     */
    Closing(Runnable interrupt, Runnable release) {
        this.interrupt = interrupt;
        this.release = release;
    }

    /** Becomes the owner; false if the handle is closed. Every success is followed by {@link #leave()}. */
    boolean enter() {
        if (state.compareAndSet(0, INSIDE)) {
            return true;
        }
        if (isRequested()) {
            return false;
        }
        throw new IllegalStateException("another thread is reading from this handle");
    }

    /** Whether somebody wants the handle closed; the owner looks at it whenever it may be woken. */
    boolean isRequested() {
        return (state.get() & CLOSING) != 0;
    }

    /** Ends the ownership, and the handle too if somebody closed it meanwhile. */
    void leave() {
        if (!state.compareAndSet(INSIDE, 0)) {
            release();
        }
    }

    /** Closes the handle, from any thread and as often as you like. Returns when it is gone, or after five seconds. */
    void close() {
        int before = state.getAndUpdate(now -> now | CLOSING);
        if (before == 0) {
            release();
        } else if (before == INSIDE) {
            synchronized (this) {
                if (released.getCount() > 0) {
                    interrupt.run();
                }
            }
        }
        awaitRelease();
    }

    private synchronized void release() {
        try {
            release.run();
        } finally {
            released.countDown();
        }
    }

    private void awaitRelease() {
        boolean interrupted = false;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_IN_SECONDS);
        boolean gone = false;
        while (!gone) {
            try {
                gone = released.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)
                        || System.nanoTime() - deadline >= 0;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
