package org.bitrecord;

/**
 * A number in two's complement in groups of seven bits, least significant first, the top bit of each byte saying that another
 * follows; the second bit of the last byte is the sign (DWARF 5, section 7.6; WebAssembly). Values are 64 bits; they take 1
 * to 10 bytes, and no group too many. Immutable and safe on any thread.
 */
public final class Leb128Signed implements FieldCodec<Long> {
    /** One byte. */
    public static final long MIN_BITS = 8;

    /** Ten bytes, for 64 bits. */
    public static final long MAX_BITS = 80;

    private static final int GROUP = 7;
    private static final int MORE = 0x80;
    private static final int SIGN = 0x40;

    /** Numbers of 64 bits. */
    public Leb128Signed() {}

    @Override
    public Long read(BitInput in) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += GROUP) {
            long octet = in.bits(Byte.SIZE);
            value |= (octet & (MORE - 1)) << shift;
            if (octet < MORE) {
                int unused = Math.max(0, Long.SIZE - shift - GROUP);
                long signed = value << unused >> unused;
                if ((long) Byte.SIZE * (shift / GROUP + 1) != sizeInBits(signed)
                        || (shift == 63 && octet != 0 && octet != 0x7F)) {
                    throw new IllegalArgumentException("its last group says nothing, or too much");
                }
                return signed;
            }
        }
        throw new IllegalArgumentException("it does not end within 10 bytes");
    }

    @Override
    public long sizeInBits(Long value) {
        // One bit more than the number has behind its leading equal bits: that of the sign.
        int bits = Long.SIZE + 1 - Long.numberOfLeadingZeros(value < 0 ? ~value : value);
        return (long) Byte.SIZE * ((bits + GROUP - 1) / GROUP);
    }

    @Override
    public void write(Long value, BitOutput out) {
        long rest = value;
        while (rest < -SIGN || rest >= SIGN) {
            out.bits((rest & (MORE - 1)) | MORE, Byte.SIZE);
            rest >>= GROUP;
        }
        out.bits(rest & (MORE - 1), Byte.SIZE);
    }
}
