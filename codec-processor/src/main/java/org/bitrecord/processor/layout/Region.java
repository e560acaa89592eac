package org.bitrecord.processor.layout;

import org.bitrecord.Layout;
import org.bitrecord.Zero;

/**
 * Neighbouring components whose common size a length says.
 *
 * @param index its place among the record's regions
 * @param length the index of the component that says the size
 * @param from the first component in it
 * @param through the last component in it
 * @param unit the size of one step of the length in bits
 * @param plus what the length is more than the size, in units
 * @param parent the region around it, or {@link #NONE}
 * @param minBits the least size of what is in it
 * @param fixed whether all of it is of fixed size, so that the length can only agree or not
 * @param zero what the number 0 means
 * @param isLate whether the length comes behind something of variable size that it measures (R25)
 */
public record Region(
        int index,
        int length,
        int from,
        int through,
        int unit,
        int plus,
        int parent,
        long minBits,
        boolean fixed,
        Zero zero,
        boolean isLate) {
    /** Instead of a region: the bytes that the record is read from. */
    public static final int NONE = -1;

    /** The greatest unit that a length may have, in bits. */
    static final int MOST_UNIT = 1 << 15;

    /** Whether a length of so many bits, times the greatest unit, may be more than a {@code long} holds. */
    public static boolean mayOverflow(WireNumber length) {
        return length.bits() > Long.SIZE - 2 - Integer.numberOfTrailingZeros(MOST_UNIT);
    }

    /** Whether the length may say that it goes on to the end of what encloses it (R24). */
    public boolean mayReachEnd() {
        return zero == Zero.TO_END;
    }

    /** The most bits that its length can say, or {@link Layout#UNBOUNDED}. */
    long greatestBits(WireNumber length) {
        if (mayReachEnd() || mayOverflow(length)) {
            return Layout.UNBOUNDED;
        }
        // R24: 0 stands for 2 to the number of bits, also where the other numbers are signed.
        long most = zero == Zero.FULL ? 1L << length.bits() : length.max();
        return Math.max(0, (most - plus) * unit);
    }

    /** Whether the component is in it. */
    public boolean covers(int component) {
        return from <= component && component <= through;
    }

    /** Whether it begins before its length is known, so that it is in force from behind the length on. */
    public boolean openedByLength() {
        return from <= length && !isLate;
    }
}
