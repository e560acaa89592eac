package org.bitrecord;

/**
 * An unsigned number like {@link Leb128}, which may have more groups than it needs, as linkers leave them room for another
 * number (WebAssembly's object files take 5 bytes): the value keeps how many. Immutable and safe on any thread.
 */
public final class Leb128Padded implements FieldCodec<Leb128Padded.Number> {
    /** One byte. */
    public static final long MIN_BITS = 8;

    /** Ten bytes, for 64 bits. */
    public static final long MAX_BITS = 80;

    private static final int GROUP = 7;
    private static final int MORE = 0x80;

    /**
     * A number and its width.
     *
     * @param value 64 bits unsigned
     * @param bytes how many bytes it takes, 1 to 10
     */
    @SuppressWarnings("JavaLangClash") // always written with its class: Leb128Padded.Number
    public record Number(long value, int bytes) {}

    /** Numbers of 64 bits. */
    public Leb128Padded() {}

    @Override
    public Number read(BitInput in) {
        long value = 0;
        for (int i = 0; i < MAX_BITS / Byte.SIZE; i++) {
            long octet = in.bits(Byte.SIZE);
            long group = octet & (MORE - 1);
            if (i * GROUP + GROUP > Long.SIZE && group >>> (Long.SIZE - i * GROUP) != 0) {
                throw new IllegalArgumentException("its last group leaves the 64 bits of a number");
            }
            value |= group << (i * GROUP);
            if (octet < MORE) {
                return new Number(value, i + 1);
            }
        }
        throw new IllegalArgumentException("it does not end within 10 bytes");
    }

    @Override
    public long sizeInBits(Number number) {
        int least = Leb128.bytes(number.value());
        if (number.bytes() < least || number.bytes() > MAX_BITS / Byte.SIZE) {
            throw new IllegalArgumentException(
                    Long.toUnsignedString(number.value()) + " takes " + least + " to 10 bytes, not " + number.bytes());
        }
        return (long) Byte.SIZE * number.bytes();
    }

    @Override
    public void write(Number number, BitOutput out) {
        long rest = number.value();
        for (int i = 1; i < number.bytes(); i++) {
            out.bits((rest & (MORE - 1)) | MORE, Byte.SIZE);
            rest >>>= GROUP;
        }
        out.bits(rest, Byte.SIZE);
    }
}
