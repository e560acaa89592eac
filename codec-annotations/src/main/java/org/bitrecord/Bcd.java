package org.bitrecord;

/**
 * A decimal number, four bits a digit, most significant digit first (packed BCD); first in the order of bits of the record, so
 * that in one of {@link Order#LITTLE} the first digit is the lower half of the first byte. With {@link Bits} of four times the
 * number of digits it lies at any bit. Immutable and safe on any thread.
 */
public final class Bcd implements FieldCodec<Long> {
    /** One digit takes half a byte. */
    public static final long MIN_BITS = 4;

    /** Eighteen digits, which a {@code long} holds. */
    public static final long MAX_BITS = 72;

    private static final int DIGIT = 4;
    private static final int TEN = 10;
    private static final int MOST_DIGITS = 18;

    private final int digits;

    /**
     * Numbers of so many digits.
     *
     * @param digits 1 to 18, leading zeros included
     * @throws IllegalArgumentException if it is another number
     */
    public Bcd(long digits) {
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException(digits + " digits, but there may be 1 to " + MOST_DIGITS);
        }
        this.digits = (int) digits;
    }

    @Override
    public Long read(BitInput in) {
        long value = 0;
        for (int i = 0; i < digits; i++) {
            long digit = in.bits(DIGIT);
            if (digit >= TEN) {
                throw new IllegalArgumentException("0x" + Long.toHexString(digit) + " is no decimal digit");
            }
            value = TEN * value + digit;
        }
        return value;
    }

    @Override
    public long sizeInBits(Long value) {
        if (value < 0 || value >= power(digits)) {
            throw new IllegalArgumentException(value + " is not 0 to " + (power(digits) - 1));
        }
        return (long) DIGIT * digits;
    }

    @Override
    public void write(Long value, BitOutput out) {
        for (int i = digits - 1; i >= 0; i--) {
            out.bits(value / power(i) % TEN, DIGIT);
        }
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= TEN;
        }
        return power;
    }
}
