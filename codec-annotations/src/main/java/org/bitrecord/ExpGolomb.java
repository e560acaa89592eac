package org.bitrecord;

/**
 * An unsigned number whose leading zeros count its bits: 1, 010, 011, 00100 stand for 0, 1, 2, 3 (ue(v) of ITU-T H.264,
 * section 9.1). Values are 0 to 2<sup>32</sup> - 2; they take 1 to 63 bits. Immutable and safe on any thread.
 */
public final class ExpGolomb implements FieldCodec<Long> {
    /** One bit, for 0. */
    public static final long MIN_BITS = 1;

    /** 31 zeros, a one and 31 bits. */
    public static final long MAX_BITS = 63;

    private static final int MOST_ZEROS = 31;

    /** Numbers of 32 bits. */
    public ExpGolomb() {}

    @Override
    public Long read(BitInput in) {
        int zeros = 0;
        while (in.bits(1) == 0) {
            if (++zeros > MOST_ZEROS) {
                throw new IllegalArgumentException("it begins with more than 31 zeros");
            }
        }
        long rest = 0;
        for (int i = 0; i < zeros; i++) {
            rest = (rest << 1) | in.bits(1);
        }
        return (1L << zeros) - 1 + rest;
    }

    @Override
    public long sizeInBits(Long value) {
        if (value < 0 || value > (1L << (MOST_ZEROS + 1)) - 2) {
            throw new IllegalArgumentException(value + " is not 0 to 4294967294");
        }
        return 2L * zeros(value) + 1;
    }

    @Override
    public void write(Long value, BitOutput out) {
        for (int i = 0; i < zeros(value); i++) {
            out.bits(0, 1);
        }
        for (int i = zeros(value); i >= 0; i--) {
            out.bits(((value + 1) >> i) & 1, 1);
        }
    }

    private static int zeros(long value) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(value + 1);
    }
}
