package org.bitrecord;

/**
 * A number in two's complement, of which small ones of either sign are short: 0, -1, 1, -2 as the {@link Leb128} numbers 0, 1,
 * 2, 3 (the {@code sint64} of protocol buffers). Values are 64 bits; they take 1 to 10 bytes. Immutable and safe on any
 * thread.
 */
public final class ZigZag implements FieldCodec<Long> {
    /** One byte. */
    public static final long MIN_BITS = 8;

    /** Ten bytes, for 64 bits. */
    public static final long MAX_BITS = 80;

    private final Leb128 unsigned = new Leb128();

    /** Numbers of 64 bits. */
    public ZigZag() {}

    @Override
    public Long read(BitInput in) {
        long value = unsigned.read(in);
        return (value >>> 1) ^ -(value & 1);
    }

    @Override
    public long sizeInBits(Long value) {
        return unsigned.sizeInBits(folded(value));
    }

    @Override
    public void write(Long value, BitOutput out) {
        unsigned.write(folded(value), out);
    }

    private static long folded(long value) {
        return (value << 1) ^ (value >> (Long.SIZE - 1));
    }
}
