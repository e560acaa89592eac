package org.bitrecord.net;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A future that is registered somewhere and leaves there before it is done, whoever ends it: an answer, a caller that
 * cancels, {@link #orTimeout}, or closing. It leaves once more when it is done: who registers it somewhere else meanwhile
 * either sees that it is done, or is seen.
 */
final class Awaited<T> extends CompletableFuture<T> {
    private final Consumer<Awaited<T>> unregister;

    /** With what ends the registration: from any thread, any number of times. */
    Awaited(Consumer<Awaited<T>> unregister) {
        this.unregister = unregister;
    }

    @Override
    public boolean complete(T value) {
        unregister.accept(this);
        boolean ended = super.complete(value);
        unregister.accept(this);
        return ended;
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        unregister.accept(this);
        boolean ended = super.completeExceptionally(failure);
        unregister.accept(this);
        return ended;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        unregister.accept(this);
        boolean ended = super.cancel(mayInterruptIfRunning);
        unregister.accept(this);
        return ended;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }
}
