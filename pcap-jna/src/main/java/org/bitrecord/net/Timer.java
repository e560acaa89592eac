package org.bitrecord.net;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Time, and tasks to be run later: a seam for tests. */
interface Timer {
    /** A task to be run later. */
    interface Task {
        /** Sees to it that it does not run, unless it has begun to. */
        void cancel();
    }

    /** Nanoseconds from some fixed point on, never going back. */
    long nanoTime();

    /** Runs a task, once, after {@code nanos} nanoseconds; never within this call. */
    Task after(long nanos, Runnable task);

    /** Drops what has not begun to run; nothing will. */
    void close();

    /** Real time, and one daemon thread that starts with the first task. */
    static Timer onThread(String name) {
        return new OnThread(name);
    }

    /** See {@link #onThread}. */
    final class OnThread implements Timer {
        private final ScheduledThreadPoolExecutor executor;

        private OnThread(String name) {
            executor = new ScheduledThreadPoolExecutor(
                    1,
                    task -> {
                        Thread thread = new Thread(task, name);
                        thread.setDaemon(true);
                        return thread;
                    },
                    // closed meanwhile: nobody waits for it any more
                    (task, closed) -> {});
            executor.setRemoveOnCancelPolicy(true);
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Task after(long nanos, Runnable task) {
            var future = executor.schedule(task, nanos, TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        }

        @Override
        public void close() {
            executor.shutdownNow();
        }
    }
}
