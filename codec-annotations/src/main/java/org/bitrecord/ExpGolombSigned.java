package org.bitrecord;

/**
 * A number of either sign whose magnitude is short if it is small: 0, 1, -1, 2, -2 as the {@link ExpGolomb} numbers 0, 1, 2, 3,
 * 4 (se(v) of ITU-T H.264, section 9.1.1). Values are -(2<sup>31</sup> - 1) to 2<sup>31</sup> - 1; they take 1 to 63 bits.
 * Immutable and safe on any thread.
 */
public final class ExpGolombSigned implements FieldCodec<Integer> {
    /** One bit, for 0. */
    public static final long MIN_BITS = ExpGolomb.MIN_BITS;

    /** 31 zeros, a one and 31 bits. */
    public static final long MAX_BITS = ExpGolomb.MAX_BITS;

    private final ExpGolomb unsigned = new ExpGolomb();

    /** Numbers of 32 bits. */
    public ExpGolombSigned() {}

    @Override
    public Integer read(BitInput in) {
        long code = unsigned.read(in);
        return (int) ((code & 1) == 0 ? -(code >> 1) : (code >> 1) + 1);
    }

    @Override
    public long sizeInBits(Integer value) {
        if (value == Integer.MIN_VALUE) {
            throw new IllegalArgumentException(value + " is not -2147483647 to 2147483647");
        }
        return unsigned.sizeInBits(code(value));
    }

    @Override
    public void write(Integer value, BitOutput out) {
        unsigned.write(code(value), out);
    }

    private static long code(long value) {
        return value > 0 ? 2 * value - 1 : -2 * value;
    }
}
