package org.bitrecord;

/**
 * A float of 16 bits (IEEE 754-2019 binary16), every one of which is a {@code float} too, NaNs with all their bits. A
 * {@code float} that 16 bits do not hold is refused on write: round it before. Immutable and safe on any thread.
 */
public final class HalfFloat implements FieldCodec<Float> {
    /** Always 16 bits. */
    public static final long MIN_BITS = 16;

    /** Always 16 bits. */
    public static final long MAX_BITS = 16;

    /** How many bits more the mantissa of a {@code float} has. */
    private static final int MORE_MANTISSA = 23 - 10;
    /** How much more its exponent is biased. */
    private static final int MORE_BIAS = 127 - 15;

    private static final int MANTISSA = 0x3FF;
    private static final int EXPONENT = 0x1F;
    /** The value of the least bit of a number without exponent: 2^-24. */
    private static final float LEAST = 0x1p-24f;

    /** Floats of 16 bits. */
    public HalfFloat() {}

    @Override
    public Float read(BitInput in) {
        return floatOf((int) in.bits((int) MIN_BITS));
    }

    @Override
    public long sizeInBits(Float value) {
        if (Float.floatToRawIntBits(floatOf(halfOf(value))) != Float.floatToRawIntBits(value)) {
            throw new IllegalArgumentException(value + " has no form in 16 bits");
        }
        return MIN_BITS;
    }

    @Override
    public void write(Float value, BitOutput out) {
        out.bits(halfOf(value), (int) MIN_BITS);
    }

    private static float floatOf(int half) {
        int sign = (half & 0x8000) << 16;
        int exponent = (half >> 10) & EXPONENT;
        int mantissa = half & MANTISSA;
        if (exponent == 0) {
            return Float.intBitsToFloat(Float.floatToRawIntBits(mantissa * LEAST) | sign);
        }
        int wide = exponent == EXPONENT ? 0xFF : exponent + MORE_BIAS;
        return Float.intBitsToFloat(sign | (wide << 23) | (mantissa << MORE_MANTISSA));
    }

    /** The half of this value, if it has one; otherwise any. */
    private static int halfOf(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = (bits >>> 16) & 0x8000;
        int exponent = (bits >> 23) & 0xFF;
        int mantissa = (bits >> MORE_MANTISSA) & MANTISSA;
        if (exponent == 0xFF) {
            return sign | (EXPONENT << 10) | mantissa;
        }
        int narrow = exponent - MORE_BIAS;
        if (narrow > 0) {
            return sign | ((narrow & EXPONENT) << 10) | mantissa;
        }
        return sign | ((int) (Math.abs(value) / LEAST) & MANTISSA);
    }
}
