package org.bitrecord.runtime;

/** Counts how often a record lies in itself while it is read or verified, apart for each thread. */
public final class Depth {
    private final int most;
    private final ThreadLocal<int[]> open = ThreadLocal.withInitial(() -> new int[1]);

    /** For a record that may lie in itself so often. */
    public Depth(int most) {
        this.most = most;
    }

    /**
     * Begins to read one.
     *
     * @throws Failure if it lies too deep
     */
    public void enter() {
        int[] count = open.get();
        if (count[0] > most) {
            throw Failure.malformed();
        }
        count[0]++;
    }

    /**
     * Begins to verify one.
     *
     * @throws Refused if it lies too deep
     */
    public void enterToWrite() {
        int[] count = open.get();
        if (count[0] > most) {
            throw new Refused("", "lies in itself more than " + most + (most == 1 ? " time" : " times"));
        }
        count[0]++;
    }

    /** Ends one that was begun. */
    public void leave() {
        open.get()[0]--;
    }
}
