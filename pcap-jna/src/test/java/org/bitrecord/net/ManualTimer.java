package org.bitrecord.net;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Time that passes when a test says so; what falls due runs on the test's own thread. */
final class ManualTimer implements Timer {
    // near the overflow: differences of times have to be right, not times
    private long now = Long.MAX_VALUE - 1_000_000_000L;
    private long serial;
    private boolean closed;
    private final SortedSet<Due> tasks =
            new TreeSet<>(Comparator.<Due>comparingLong(due -> due.at - now).thenComparingLong(due -> due.number));

    private record Due(long at, long number, Runnable task) {}

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized Task after(long nanos, Runnable task) {
        if (closed) {
            return () -> {};
        }
        Due due = new Due(now + nanos, serial++, task);
        tasks.add(due);
        return () -> cancel(due);
    }

    private synchronized void cancel(Due due) {
        tasks.remove(due);
    }

    @Override
    public synchronized void close() {
        closed = true;
        tasks.clear();
    }

    /** Lets time pass, task by task. */
    void advance(Duration time) {
        long end = nanoTime() + time.toNanos();
        for (Optional<Due> due = next(end); due.isPresent(); due = next(end)) {
            due.get().task().run();
        }
    }

    private synchronized Optional<Due> next(long end) {
        if (tasks.isEmpty() || tasks.first().at() - end > 0) {
            now = end;
            return Optional.empty();
        }
        Due due = tasks.first();
        tasks.remove(due);
        now = due.at();
        return Optional.of(due);
    }

    /** How many tasks are to be run. */
    synchronized int size() {
        return tasks.size();
    }
}
