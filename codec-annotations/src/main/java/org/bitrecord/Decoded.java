package org.bitrecord;

/**
 * What {@link Codec#tryDecode} found: a value, or why there is none, without an exception.
 *
 * @param <T> the record
 */
public sealed interface Decoded<T> {
    /**
     * A value; the buffer's position is behind it.
     *
     * @param value the value
     */
    record Ok<T>(T value) implements Decoded<T> {}

    /**
     * The buffer ends before the value does; the position has not moved. What is there need not be right: a codec looks at
     * numbers only where the least is there that their record takes.
     *
     * @param bytes how many bytes more are needed, at least, before another try makes sense; 1 or more
     */
    record NeedMore<T>(int bytes) implements Decoded<T> {}

    /** No bytes that may follow can make this a value; the position has not moved. {@link Codec#diagnose} says why. */
    record Malformed<T>() implements Decoded<T> {}
}
