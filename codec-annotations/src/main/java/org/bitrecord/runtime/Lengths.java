package org.bitrecord.runtime;

/** Computes what a length says. */
public final class Lengths {
    private Lengths() {}

    /**
     * The number that stands for a size.
     *
     * @param bits the size in bits
     * @param unit the size of one step in bits
     * @param plus what the number is more than the size
     * @throws Refused if the size is no whole number of units
     */
    public static long inUnits(long bits, int unit, int plus, String path, String component) {
        if (bits % unit != 0) {
            throw new Refused(
                    path + component,
                    "cannot be computed: it counts units of " + unit + " bits, but measures " + bits + " bits");
        }
        return bits / unit + plus;
    }

    /**
     * The number in {@code bits} bits that stands for a size in units of which 0 says the greatest, 2^bits.
     *
     * @throws Refused if the size is 0
     */
    public static long full(long units, int bits, String path, String component) {
        if (units == 0) {
            throw new Refused(path + component, "cannot be computed: it measures nothing, but 0 says " + (1L << bits));
        }
        return units == 1L << bits ? 0 : units;
    }

    /** The number that stands for a size in units, or 0, which says that it goes on to the end, if it is more than {@code most}. */
    public static long orZero(long units, long most) {
        return units > most ? 0 : units;
    }

    /**
     * The number that stands for two sizes at once.
     *
     * @throws Refused if they differ
     */
    public static long same(long one, long other, String path, String component) {
        if (one != other) {
            throw new Refused(
                    path + component,
                    "cannot be computed: it measures several parts, which say " + one + " and " + other);
        }
        return one;
    }
}
