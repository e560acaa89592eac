package org.bitrecord;

import java.util.UUID;

/**
 * A UUID in 16 bytes, most significant first whatever the order of the record (RFC 9562, section 4). Immutable and safe on any
 * thread.
 */
public final class Uuid implements FieldCodec<UUID> {
    /** Always 128 bits. */
    public static final long MIN_BITS = 128;

    /** Always 128 bits. */
    public static final long MAX_BITS = 128;

    /** UUIDs of any version. */
    public Uuid() {}

    @Override
    public UUID read(BitInput in) {
        return new UUID(octets(in), octets(in));
    }

    private static long octets(BitInput in) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << Byte.SIZE) | in.bits(Byte.SIZE);
        }
        return value;
    }

    @Override
    public long sizeInBits(UUID value) {
        return MIN_BITS;
    }

    @Override
    public void write(UUID value, BitOutput out) {
        octets(value.getMostSignificantBits(), out);
        octets(value.getLeastSignificantBits(), out);
    }

    private static void octets(long value, BitOutput out) {
        for (int i = Long.BYTES - 1; i >= 0; i--) {
            out.bits((value >>> (Byte.SIZE * i)) & 0xFF, Byte.SIZE);
        }
    }
}
