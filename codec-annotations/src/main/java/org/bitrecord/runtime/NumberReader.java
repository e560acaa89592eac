package org.bitrecord.runtime;

import org.bitrecord.Layout;
import org.bitrecord.Layout.Numbering;

/** Reads the numbers of one record, which may be cut out of words (R12): those begin where numbers follow each other. */
final class NumberReader {
    private final BitCursor cursor;
    private final Numbering numbering;
    private final Limit outer;

    /** Where the words begin that the numbers at hand are cut out of, or -1. */
    private long words = -1;

    /**
     * For one record.
     *
     * @param outer what encloses the record, and so every word of it: a length in it may end within a word
     */
    NumberReader(BitCursor cursor, Numbering numbering, Limit outer) {
        this.cursor = cursor;
        this.numbering = numbering;
        this.outer = outer;
    }

    /** Takes in that something else than a number lies here, behind which words begin anew. */
    void endWords() {
        words = -1;
    }

    /** The next number, in the order that it states, or that of the record. */
    long next(Layout.Type.Number number, Path path, Limit limit) {
        if (number.order() == null) {
            return next(number.bits(), path, limit);
        }
        require(cursor.position(), number.bits(), path, limit);
        return cursor.next(number.bits(), Numbering.of(number.order()), 0);
    }

    /** The next bits, in the order of the record. */
    long next(int bits, Path path, Limit limit) {
        require(cursor.position(), bits, path, limit);
        words = words < 0 ? cursor.position() : words;
        int container = numbering.container();
        if (container > 0) {
            require(cursor.position() - (cursor.position() - words) % container, container, path, outer);
        }
        return cursor.next(bits, numbering, words);
    }

    private static void require(long position, int bits, Path path, Limit limit) {
        if (position + bits > limit.end()) {
            throw Trouble.lack(path, position, bits, limit);
        }
    }
}
