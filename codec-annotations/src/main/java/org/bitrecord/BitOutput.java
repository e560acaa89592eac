package org.bitrecord;

/** Where a {@link FieldCodec} writes, one group of bits behind the other. Not safe for use by several threads. */
public interface BitOutput {
    /**
     * Writes the low {@code count} (0 to 64) bits of a number, in the bit order of the record: what
     * {@link BitInput#bits} reads as the same number.
     *
     * @throws IndexOutOfBoundsException if {@code count} is another number
     */
    void bits(long value, int count);
}
