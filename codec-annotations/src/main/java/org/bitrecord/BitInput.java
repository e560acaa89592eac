package org.bitrecord;

/**
 * Bits that a {@link FieldCodec} reads, one group behind the other, up to a limit. Not safe for use by several threads.
 */
public interface BitInput {
    /**
     * The next {@code count} (0 to 64) bits as an unsigned number. In records of {@link BitOrder#MSB_FIRST} the first bit
     * is the most significant one, in others the least significant. If fewer are left before the limit, the decoding ends
     * with that as its reason.
     *
     * @throws IndexOutOfBoundsException if {@code count} is another number
     */
    long bits(int count);

    /** How many bits are left before the limit: the end of the innermost region, or of the input. */
    long remaining();
}
