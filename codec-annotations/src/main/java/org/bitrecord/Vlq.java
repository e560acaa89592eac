package org.bitrecord;

/**
 * An unsigned number in groups of seven bits, most significant first, the top bit of each byte saying that another follows
 * (Standard MIDI Files 1.0, "variable-length quantity"; the tags of ASN.1's BER). No leading group is 0. Immutable and safe
 * on any thread.
 */
public final class Vlq implements FieldCodec<Long> {
    /** One byte. */
    public static final long MIN_BITS = 8;

    /** Nine bytes, for 63 bits. */
    public static final long MAX_BITS = 72;

    private static final int MIDI_BYTES = 4;
    private static final int GROUP = 7;
    private static final int MORE = 0x80;

    private final int most;

    /** Numbers of up to 4 bytes, as in MIDI files: 0 to 0x0FFFFFFF. */
    public Vlq() {
        this(MIDI_BYTES);
    }

    /**
     * Numbers of a limited size.
     *
     * @param bytes how many bytes there may be, 1 to 9
     * @throws IllegalArgumentException if it is another number
     */
    public Vlq(long bytes) {
        if (bytes < 1 || bytes > MAX_BITS / Byte.SIZE) {
            throw new IllegalArgumentException(bytes + " bytes, but a variable-length quantity takes 1 to 9");
        }
        most = (int) bytes;
    }

    @Override
    public Long read(BitInput in) {
        long value = 0;
        for (int i = 0; i < most; i++) {
            long octet = in.bits(Byte.SIZE);
            if (octet == MORE && i == 0) {
                throw new IllegalArgumentException("its first group is 0");
            }
            value = (value << GROUP) | (octet & (MORE - 1));
            if (octet < MORE) {
                return value;
            }
        }
        throw new IllegalArgumentException("it does not end within " + most + (most == 1 ? " byte" : " bytes"));
    }

    @Override
    public long sizeInBits(Long value) {
        if (value < 0 || Leb128.bytes(value) > most) {
            throw new IllegalArgumentException(value + " is not 0 to " + ((1L << (GROUP * most)) - 1));
        }
        return (long) Byte.SIZE * Leb128.bytes(value);
    }

    @Override
    public void write(Long value, BitOutput out) {
        for (int i = Leb128.bytes(value) - 1; i > 0; i--) {
            out.bits(((value >>> (GROUP * i)) & (MORE - 1)) | MORE, Byte.SIZE);
        }
        out.bits(value & (MORE - 1), Byte.SIZE);
    }
}
