package org.bitrecord;

/**
 * Reads and writes one component where the annotations have no word for its form: a number of variable width, a date. It
 * is named by {@link With}. Implementations are stateless but for what their constructor is given, and safe on any thread.
 *
 * <p>One value has one form: if {@link #read} accepts bits, {@link #write} of what it gave has to give the same bits again.
 * A codec that cannot keep this says so by a constant, {@code public static final boolean LOSSLESS = false}. Two more
 * constants tell the compiler what it cannot ask an object for: {@code public static final long MIN_BITS} (8 unless
 * given) and {@code MAX_BITS} (unbounded unless given), the least and greatest size of a value in bits. If both are whole bytes,
 * every value has to be.
 *
 * @param <T> the type of the component: a class, or the boxed form of a number. A codec of {@code Long} also serves
 *     components of type {@code int}; a value that does not fit is malformed then
 */
public interface FieldCodec<T> {
    /**
     * Reads a value from the input's position, and moves the position behind it.
     *
     * @throws IllegalArgumentException if the bits are no value, or not in the form in which it would be written: they are
     *     malformed then, and the message says why
     */
    T read(BitInput in);

    /**
     * How many bits {@link #write} writes.
     *
     * @throws IllegalArgumentException if the value cannot be written; the message says why
     */
    long sizeInBits(T value);

    /** Writes a value of which {@link #sizeInBits} did not complain. */
    void write(T value, BitOutput out);
}
