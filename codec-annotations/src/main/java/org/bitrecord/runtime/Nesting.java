package org.bitrecord.runtime;

import java.util.IdentityHashMap;
import org.bitrecord.Layout;

/** Counts as {@link Depth} does, for the interpreter: how often each record lies in itself just now, and how many do (R44). */
final class Nesting {
    private final IdentityHashMap<Layout, Integer> open = new IdentityHashMap<>();
    private int all;

    /**
     * Begins to read a record.
     *
     * @throws Trouble if it lies too deep
     */
    void enter(Layout.OfRecord record, Path path, long position) {
        if (record.maxDepth() == 0) {
            return;
        }
        int own = open.merge(record, 1, Integer::sum);
        all++;
        if (own > record.maxDepth() + 1 || all > Depth.MOST + 1) {
            String problem = own > record.maxDepth() + 1 ? Depth.tooOften(record.maxDepth()) : Depth.TOO_DEEP;
            throw Trouble.wrong(path, position, problem, null, null);
        }
    }

    /** Ends one that was begun, whether it was too deep or not. */
    void leave(Layout.OfRecord record) {
        if (record.maxDepth() != 0) {
            open.merge(record, -1, Integer::sum);
            all--;
        }
    }
}
