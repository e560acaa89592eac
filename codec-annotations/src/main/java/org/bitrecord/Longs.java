package org.bitrecord;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sequence of {@code long}s with value equality: dense samples of a width that {@link Bits} says. Safe on any
 * thread.
 */
public final class Longs {
    /** None. */
    public static final Longs EMPTY = new Longs();

    private final long[] values;

    private Longs(long... values) {
        this.values = values;
    }

    /** Copies these values. */
    public static Longs of(long... values) {
        return values.length == 0 ? EMPTY : new Longs(values.clone());
    }

    /** How many there are. */
    public int size() {
        return values.length;
    }

    /**
     * One of them.
     *
     * @param index its place, from 0
     * @throws IndexOutOfBoundsException if there is none
     */
    public long get(int index) {
        return values[index];
    }

    /** A copy as an array. */
    public long[] toArray() {
        return values.clone();
    }

    /** All of them in order. */
    public LongStream stream() {
        return Arrays.stream(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Longs others && Arrays.equals(values, others.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** As {@code Longs[1, 2, 3]}. */
    @Override
    public String toString() {
        return "Longs" + Arrays.toString(values);
    }
}
