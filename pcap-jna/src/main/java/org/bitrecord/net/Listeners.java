package org.bitrecord.net;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who waits for received datagrams: expectations, which one satisfies, and listeners, which get all. */
final class Listeners {
    private final Consumer<Throwable> failureHandler;
    private final AtomicLong serial = new AtomicLong();
    /** By order of registration. */
    private final ConcurrentSkipListMap<Long, Listener> all = new ConcurrentSkipListMap<>();

    private volatile @Nullable RuntimeException closed;

    private interface Listener {
        void accept(Received received);

        void fail(RuntimeException reason);
    }

    Listeners(Consumer<Throwable> failureHandler) {
        this.failureHandler = failureHandler;
    }

    /** The first datagram with a valid header that passes the filter. */
    CompletableFuture<Received> expect(Predicate<? super Received> filter) {
        long number = serial.incrementAndGet();
        Awaited<Received> awaited = new Awaited<>(left -> all.remove(number));
        add(number, new Listener() {
            @Override
            public void accept(Received received) {
                try {
                    if (received.headerChecksumValid() && filter.test(received)) {
                        awaited.complete(received);
                    }
                } catch (Throwable e) { // also an assertion of a test: the one who waits is to know
                    awaited.completeExceptionally(e);
                }
            }

            @Override
            public void fail(RuntimeException reason) {
                awaited.completeExceptionally(reason);
            }
        });
        return awaited;
    }

    /** Every datagram until the registration is closed. */
    Registration listen(Consumer<? super Received> consumer) {
        long number = serial.incrementAndGet();
        add(number, new Listener() {
            @Override
            public void accept(Received received) {
                try {
                    consumer.accept(received);
                } catch (Throwable e) { // the receiving thread has others to serve
                    failureHandler.accept(e);
                }
            }

            @Override
            public void fail(RuntimeException reason) {}
        });
        return () -> all.remove(number);
    }

    private void add(long number, Listener listener) {
        all.put(number, listener);
        RuntimeException reason = closed;
        if (reason != null) {
            // closing may have passed before it came in
            all.remove(number);
            listener.fail(reason);
        }
    }

    void deliver(Received received) {
        for (Listener listener : all.values()) {
            listener.accept(received);
        }
    }

    /** Fails all who wait, and all who will. */
    void close(RuntimeException reason) {
        closed = reason;
        List<Listener> failed = List.copyOf(all.values());
        all.clear();
        failed.forEach(one -> one.fail(reason));
    }

    /** How many there are. */
    int size() {
        return all.size();
    }
}
