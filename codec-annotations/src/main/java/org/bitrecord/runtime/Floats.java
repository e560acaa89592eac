package org.bitrecord.runtime;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Relation;
import org.bitrecord.runtime.Value.Scalar;

/**
 * Compares a {@code float} or {@code double} with those that it may be: some one by one, or else all between two bounds, of
 * which {@code Long.MIN_VALUE} and {@code Long.MAX_VALUE} stand for none. A NaN is neither in bounds nor one of some.
 */
public final class Floats {
    private Floats() {}

    /**
     * Makes sure of it on read.
     *
     * @throws Failure if it is another
     */
    public static void read(double value, long min, long max, long... in) {
        if (!isAllowed(value, min, max, in)) {
            throw Failure.malformed();
        }
    }

    /** Refuses another on write. */
    public static void verify(double value, String path, long min, long max, long... in) {
        if (!isAllowed(value, min, max, in)) {
            throw new Refused(path, "is " + text(value) + ", but has to be " + expected(min, max, in));
        }
    }

    /** Says what is wrong with another. */
    static void explain(Path path, long start, Relation.FloatRange range, Layout.Type.Number type, Scalar read) {
        double value = type.bits() == Float.SIZE
                ? Float.intBitsToFloat((int) read.bits())
                : Double.longBitsToDouble(read.bits());
        long[] in = range.in().stream().mapToLong(Long::longValue).toArray();
        if (!isAllowed(value, range.min(), range.max(), in)) {
            String expected = expected(range.min(), range.max(), in);
            String problem = "is " + text(value) + ", but has to be " + expected;
            throw Trouble.wrong(path, start, problem, expected, text(value));
        }
    }

    private static boolean isAllowed(double value, long min, long max, long... in) {
        for (long each : in) {
            if (value == each) {
                return true;
            }
        }
        return in.length == 0 && (min == Long.MIN_VALUE || value >= min) && (max == Long.MAX_VALUE || value <= max);
    }

    private static String expected(long min, long max, long... in) {
        if (in.length > 0) {
            String all = Arrays.stream(in).mapToObj(String::valueOf).collect(Collectors.joining(", "));
            return in.length == 1 ? all : "one of " + all;
        }
        if (min == Long.MIN_VALUE) {
            return "at most " + max;
        }
        return max == Long.MAX_VALUE ? "at least " + min : min + " to " + max;
    }

    private static String text(double value) {
        return value == (float) value ? Float.toString((float) value) : Double.toString(value);
    }
}
