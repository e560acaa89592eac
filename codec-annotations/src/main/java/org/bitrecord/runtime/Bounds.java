package org.bitrecord.runtime;

import org.bitrecord.Bytes;
import org.bitrecord.Ints;
import org.bitrecord.Longs;

/**
 * The checks that keep reading inside its bounds; small, so that they vanish into the code that asks for them. All sizes
 * and places are in what the reader counts: bytes, or bits if its record begins or ends within one. "Open" bounds are those of
 * the input, behind which more may follow; "closed" ones are those of a region whose end is known.
 */
public final class Bounds {
    private Bounds() {}

    /**
     * Makes sure that the input has so many bytes from a place on.
     *
     * @throws Failure that says how many are missing
     */
    public static void need(int at, int end, int bytes) {
        if (end - at < bytes) {
            throw Failure.needMore((long) bytes - (end - at));
        }
    }

    /**
     * Makes sure that a closed region has so many bytes from a place on.
     *
     * @throws Failure that says that the bytes are malformed
     */
    public static void needInside(int at, int end, int bytes) {
        if (end - at < bytes) {
            throw Failure.malformed();
        }
    }

    /**
     * Compares a number with the only value that it may have.
     *
     * @throws Failure if it has another
     */
    public static void constant(int value, int only) {
        if (value != only) {
            throw Failure.malformed();
        }
    }

    /**
     * Compares a number with the only value that it may have.
     *
     * @throws Failure if it has another
     */
    public static void constant(long value, long only) {
        if (value != only) {
            throw Failure.malformed();
        }
    }

    /**
     * Makes sure that a number is neither less than the least nor more than the greatest that it may be.
     *
     * @throws Failure if it is
     */
    public static void range(long value, long min, long max) {
        if (value < min || value > max) {
            throw Failure.malformed();
        }
    }

    /**
     * The same of unsigned numbers of 64 bits.
     *
     * @throws Failure if it is less or more
     */
    public static void unsignedRange(long value, long min, long max) {
        if (Long.compareUnsigned(value, min) < 0 || Long.compareUnsigned(value, max) > 0) {
            throw Failure.malformed();
        }
    }

    /**
     * Makes sure that a number is one of those that it may be.
     *
     * @throws Failure if it is another
     */
    public static void among(long value, long... values) {
        for (long each : values) {
            if (value == each) {
                return;
            }
        }
        throw Failure.malformed();
    }

    /**
     * A size or a count that is not negative.
     *
     * @throws Failure if it is
     */
    public static long natural(long value) {
        if (value < 0) {
            throw Failure.malformed();
        }
        return value;
    }

    /**
     * Compares bytes with the only ones that there may be.
     *
     * @throws Failure if they are others
     */
    public static Bytes constant(Bytes value, Bytes only) {
        if (!value.equals(only)) {
            throw Failure.malformed();
        }
        return value;
    }

    /**
     * Makes sure that bytes are not too many.
     *
     * @throws Failure if they are
     */
    public static Bytes atMost(Bytes value, int most) {
        if (value.size() > most) {
            throw Failure.malformed();
        }
        return value;
    }

    /**
     * Makes sure that numbers are not too many.
     *
     * @throws Failure if they are
     */
    public static Ints atMost(Ints value, int most) {
        if (value.size() > most) {
            throw Failure.malformed();
        }
        return value;
    }

    /**
     * Makes sure that numbers are not too many.
     *
     * @throws Failure if they are
     */
    public static Longs atMost(Longs value, int most) {
        if (value.size() > most) {
            throw Failure.malformed();
        }
        return value;
    }

    /**
     * Makes sure that a text is not too long.
     *
     * @throws Failure if it has more chars
     */
    public static String atMost(String value, int most) {
        if (value.length() > most) {
            throw Failure.malformed();
        }
        return value;
    }

    /**
     * Makes sure that the input has room for so many elements from a place on.
     *
     * @param least the least size of one, 1 or more
     * @throws Failure that says how many bytes are missing at least, or that the number is negative
     */
    public static void count(int at, int end, long count, int least) {
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw Failure.malformed();
        }
        if (count * least > end - at) {
            throw Failure.needMore(count * least - (end - at));
        }
    }

    /**
     * Makes sure that a closed region has room for so many elements from a place on.
     *
     * @param least the least size of one, 1 or more
     * @throws Failure that says that the bytes are malformed
     */
    public static void countInside(int at, int end, long count, int least) {
        if (count < 0 || count > (end - at) / least) {
            throw Failure.malformed();
        }
    }

    /**
     * Where a region in the input ends.
     *
     * @param at where it begins
     * @param size its size, as its length says
     * @param least the size that what is in it has at least
     * @param end where the input ends
     * @throws Failure if the size is less than the least, or if the input ends before the region does
     */
    public static int end(int at, long size, int least, int end) {
        if (size < least) {
            throw Failure.malformed();
        }
        if (size > end - at) {
            throw Failure.needMore(size - (end - at));
        }
        return at + (int) size;
    }

    /**
     * Where a region inside a closed one ends; otherwise like {@link #end}.
     *
     * @throws Failure if the size is less than the least, or if the outer region ends before the inner one does
     */
    public static int endInside(int at, long size, int least, int end) {
        if (size < least || size > end - at) {
            throw Failure.malformed();
        }
        return at + (int) size;
    }

    /**
     * Where a region begins that is found from its end.
     *
     * @param end where it ends
     * @param size its size, as its length behind it says
     * @param least the size that what is in it has at least
     * @param floor where it may begin at the earliest
     * @throws Failure if the size is less than the least, or the region would begin before the floor
     */
    public static int start(int end, long size, int least, int floor) {
        if (size < least || size > end - floor) {
            throw Failure.malformed();
        }
        return end - (int) size;
    }

    /**
     * A size in bytes, of one in bits.
     *
     * @throws Failure if it is not whole
     */
    public static long wholeBytes(long bits) {
        if ((bits & 7) != 0) {
            throw Failure.malformed();
        }
        return bits >> 3;
    }
}
