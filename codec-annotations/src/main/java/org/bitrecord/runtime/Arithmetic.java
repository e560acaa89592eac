package org.bitrecord.runtime;

import java.util.List;

/** Exact arithmetic of conditions: a result that a {@code long} does not hold, and division by zero, are failures. */
public final class Arithmetic {
    private Arithmetic() {}

    /** An element of a list; a place outside of it is a failure. */
    public static <T> T element(List<T> list, long index) {
        if (index < 0 || index >= list.size()) {
            throw Failure.malformed();
        }
        return list.get((int) index);
    }

    /** The sum. */
    public static long plus(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            throw Failure.malformed();
        }
        return sum;
    }

    /** The difference. */
    public static long minus(long a, long b) {
        long difference = a - b;
        if (((a ^ b) & (a ^ difference)) < 0) {
            throw Failure.malformed();
        }
        return difference;
    }

    /** The product. */
    public static long times(long a, long b) {
        long product = a * b;
        if (Math.multiplyHigh(a, b) != product >> 63) {
            throw Failure.malformed();
        }
        return product;
    }

    /** The quotient, towards zero. */
    public static long divide(long a, long b) {
        // The one quotient that a long does not hold is -(-2^63).
        if (b == 0 || (b == -1 && a == Long.MIN_VALUE)) {
            throw Failure.malformed();
        }
        return a / b;
    }

    /** The remainder, with the sign of {@code a}. */
    public static long remainder(long a, long b) {
        if (b == 0) {
            throw Failure.malformed();
        }
        return a % b;
    }
}
