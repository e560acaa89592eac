package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Adjacent numbers that lie in whole bytes together, and the words that cover them: what is loaded and stored at once.
 *
 * @param first the first component in it
 * @param last the last component in it
 * @param at where the run begins
 * @param little whether the least significant byte and bit come first, and places are counted from there
 * @param slices the numbers in wire order, without gaps
 */
public record Run(int first, int last, Offset at, boolean little, List<Slice> slices) {
    /** Keeps a copy of the list. */
    public Run {
        slices = List.copyOf(slices);
    }

    /**
     * A word of the run.
     *
     * @param offset its first bit in the run
     * @param bits its width: 8, 16, 32 or 64
     */
    public record Word(int offset, int bits) {
        /** The bit behind its last. */
        public int end() {
            return offset + bits;
        }
    }

    /** The size of the run in bits. */
    public int bits() {
        return slices.stream().mapToInt(Slice::end).max().orElse(0);
    }

    /** The word with its place counted from the most significant bit of the run, whichever comes first. */
    public Word fromTop(Word word) {
        return little ? new Word(bits() - word.end(), word.bits()) : word;
    }

    /** The number with its place counted from the most significant bit of the run, whichever comes first. */
    public Slice fromTop(Slice slice) {
        return little
                ? new Slice(
                        slice.field(),
                        slice.path(),
                        slice.local(),
                        slice.number(),
                        bits() - slice.end(),
                        slice.constant(),
                        slice.hidden(),
                        slice.allowed())
                : slice;
    }

    /**
     * The words that are loaded: a load of eight bytes costs no more than one of a single byte, so fewer are better, and a
     * number that lies in two of them is put together for less than another load. The last may begin before the end of the
     * one before it: that costs nothing either.
     */
    public List<Word> loads() {
        List<Word> words = new ArrayList<>();
        for (int offset = 0; offset < bits(); ) {
            int left = bits() - offset;
            int width = Math.min(64, Integer.highestOneBit(left));
            if (width < 64 && width != left && 2 * width <= bits()) {
                words.add(new Word(bits() - 2 * width, 2 * width));
                return words;
            }
            words.add(new Word(offset, width));
            offset += width;
        }
        return words;
    }

    /** The words that are stored, each behind the other, largest first. */
    public List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (int offset = 0; offset < bits(); ) {
            int width = Math.min(64, Integer.highestOneBit(bits() - offset));
            words.add(new Word(offset, width));
            offset += width;
        }
        return words;
    }
}
