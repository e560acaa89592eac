package org.bitrecord;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sequence of {@code int}s with value equality: dense samples of a width that {@link Bits} says. Safe on any
 * thread.
 */
public final class Ints {
    /** None. */
    public static final Ints EMPTY = new Ints();

    private final int[] values;

    private Ints(int... values) {
        this.values = values;
    }

    /** Copies these values. */
    public static Ints of(int... values) {
        return values.length == 0 ? EMPTY : new Ints(values.clone());
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
    public int get(int index) {
        return values[index];
    }

    /** A copy as an array. */
    public int[] toArray() {
        return values.clone();
    }

    /** All of them in order. */
    public IntStream stream() {
        return Arrays.stream(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ints others && Arrays.equals(values, others.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** As {@code Ints[1, 2, 3]}. */
    @Override
    public String toString() {
        return "Ints" + Arrays.toString(values);
    }
}
