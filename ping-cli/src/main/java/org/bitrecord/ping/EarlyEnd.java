package org.bitrecord.ping;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run early and in good order. On Ctrl-C (SIGINT), SIGTERM and SIGHUP the Java machine runs its shutdown hooks, and
 * would then exit with a code of its own; the hook here asks the run to stop, waits until it has printed its statistics,
 * and exits with the run's code.
 */
final class EarlyEnd {
    /** Long enough for the statistics and for closing what is open; a run that hangs shall not hang the exit. */
    private static final long SECONDS = 6;

    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable Runnable stop;
    private volatile int code;

    /** From here on, an early end calls {@code stop}. */
    synchronized void onRequest(Runnable stop) {
        this.stop = stop;
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::endEarly, "sup-early-end"));
        } catch (IllegalStateException e) {
            // The Java machine is ending already; it does so without statistics, for there is nothing to count yet.
            stop.run();
        }
    }

    /** Asks the run to stop, if one is under way. */
    synchronized void stop() {
        if (stop != null) {
            stop.run();
        }
    }

    private void endEarly() {
        stop();
        try {
            if (over.await(SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the Java machine with this code; does not return. */
    void exit(int exitCode) {
        code = exitCode;
        over.countDown();
        // If the hook runs already, this call waits for it, and it halts.
        System.exit(exitCode);
    }
}
