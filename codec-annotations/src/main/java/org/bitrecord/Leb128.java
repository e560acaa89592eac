package org.bitrecord;

/**
 * An unsigned number in groups of seven bits, least significant first, the top bit of each byte saying that another follows
 * (DWARF 5, section 7.6; WebAssembly; protocol buffers; MQTT). Values are 64 bits, those from 2<sup>63</sup> on negative in
 * a {@code long}; they take 1 to 10 bytes, and no group too many. Immutable and safe on any thread.
 */
public final class Leb128 implements FieldCodec<Long> {
    /** One byte. */
    public static final long MIN_BITS = 8;

    /** Ten bytes, for 64 bits. */
    public static final long MAX_BITS = 80;

    private static final int GROUP = 7;
    private static final int MORE = 0x80;

    private final int most;

    /** Numbers of 64 bits. */
    public Leb128() {
        this(MAX_BITS / Byte.SIZE);
    }

    /**
     * Numbers of a limited size.
     *
     * @param bytes how many bytes there may be, 1 to 10: 4 in MQTT, 5 for numbers of 32 bits
     * @throws IllegalArgumentException if it is another number
     */
    public Leb128(long bytes) {
        if (bytes < 1 || bytes > MAX_BITS / Byte.SIZE) {
            throw new IllegalArgumentException(bytes + " bytes, but a LEB128 number takes 1 to 10");
        }
        most = (int) bytes;
    }

    @Override
    public Long read(BitInput in) {
        long value = 0;
        for (int i = 0; i < most; i++) {
            long octet = in.bits(Byte.SIZE);
            long group = octet & (MORE - 1);
            if (i * GROUP + GROUP > Long.SIZE && group >>> (Long.SIZE - i * GROUP) != 0) {
                throw new IllegalArgumentException("its last group leaves the 64 bits of a number");
            }
            value |= group << (i * GROUP);
            if (octet < MORE) {
                if (group == 0 && i > 0) {
                    throw new IllegalArgumentException("its last group is 0");
                }
                return value;
            }
        }
        throw new IllegalArgumentException("it does not end within " + most + (most == 1 ? " byte" : " bytes"));
    }

    @Override
    public long sizeInBits(Long value) {
        int bytes = bytes(value);
        if (bytes > most) {
            throw new IllegalArgumentException(
                    Long.toUnsignedString(value) + " takes " + bytes + " bytes, but may take " + most);
        }
        return (long) Byte.SIZE * bytes;
    }

    /** How many groups the number has. */
    static int bytes(long value) {
        return Math.max(1, (Long.SIZE + GROUP - 1 - Long.numberOfLeadingZeros(value)) / GROUP);
    }

    @Override
    public void write(Long value, BitOutput out) {
        long rest = value;
        for (; rest >>> GROUP != 0; rest >>>= GROUP) {
            out.bits((rest & (MORE - 1)) | MORE, Byte.SIZE);
        }
        out.bits(rest, Byte.SIZE);
    }
}
