package org.bitrecord.runtime;

/** Counts how often a record lies in itself while it is read or verified, apart for each thread. */
public final class Depth {
    /**
     * How many records that may lie in themselves may lie in one another, whichever they are: what the stack of a thread
     * holds, with room to spare (docs/decisions/0010).
     */
    public static final int MOST = 128;

    /** That there are more, as a part of a sentence. */
    static final String TOO_DEEP = "lies in more than " + MOST + " records that may lie in themselves";

    private static final ThreadLocal<int[]> ALL = ThreadLocal.withInitial(() -> new int[1]);

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
        int[] own = open.get();
        int[] all = ALL.get();
        if (own[0] > most || all[0] > MOST) {
            throw Failure.malformed();
        }
        own[0]++;
        all[0]++;
    }

    /**
     * Begins to verify one.
     *
     * @throws Refused if it lies too deep
     */
    public void enterToWrite() {
        int[] own = open.get();
        int[] all = ALL.get();
        if (own[0] > most || all[0] > MOST) {
            throw new Refused("", own[0] > most ? tooOften(most) : TOO_DEEP);
        }
        own[0]++;
        all[0]++;
    }

    /** Ends one that was begun. */
    public void leave() {
        open.get()[0]--;
        ALL.get()[0]--;
    }

    /** That a record lies in itself more often than it may, as a part of a sentence. */
    static String tooOften(int most) {
        return "lies in itself more than " + most + (most == 1 ? " time" : " times");
    }
}
