package org.bitrecord.runtime;

import org.bitrecord.Layout;
import org.bitrecord.Layout.Numbering;

/** Reads the numbers of one record, which may be cut out of words (R12): those begin where numbers follow each other. */
final class NumberReader {
    private final BitCursor cursor;
    private final Shape shape;
    private final Regions regions;
    private final Numbering numbering;

    /** Where the words begin that the numbers at hand are cut out of, or -1. */
    private long words = -1;

    NumberReader(BitCursor cursor, Shape shape, Regions regions, Numbering numbering) {
        this.cursor = cursor;
        this.shape = shape;
        this.regions = regions;
        this.numbering = numbering;
    }

    /** Takes in that something else than a number lies here, behind which words begin anew. */
    void endWords() {
        words = -1;
    }

    /** The next number, in the order that it states, or that of the record. */
    long next(int field, Layout.Type.Number number, Path path, Limit limit) {
        if (number.order() == null) {
            return next(field, number.bits(), path, limit);
        }
        require(cursor.position(), number.bits(), path, limit);
        return cursor.next(number.bits(), Numbering.of(number.order()), 0);
    }

    /** The next bits, in the order of the record. */
    long next(int field, int bits, Path path, Limit limit) {
        require(cursor.position(), bits, path, limit);
        words = words < 0 ? cursor.position() : words;
        int container = numbering.container();
        if (container > 0) {
            long word = cursor.position() - (cursor.position() - words) % container;
            require(word, container, path, aroundWord(field, word + container, limit));
        }
        return cursor.next(bits, numbering, words);
    }

    /** What bounds a word up to {@code end} from which a field is cut: a length may measure only a part of the word. */
    private Limit aroundWord(int field, long end, Limit limit) {
        int last = field;
        long bits = end - cursor.position() - shape.minBits(field, field);
        while (bits > 0 && last + 1 < shape.size()) {
            last++;
            bits -= shape.minBits(last, last);
        }
        return last == field ? limit : regions.limit(last);
    }

    private static void require(long position, int bits, Path path, Limit limit) {
        if (position + bits > limit.end()) {
            throw Trouble.lack(path, position, bits, limit);
        }
    }
}
