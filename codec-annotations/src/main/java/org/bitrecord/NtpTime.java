package org.bitrecord;

import java.time.Instant;

/**
 * A time in 64 bits: seconds since 1900-01-01T00:00:00Z and parts of seconds of 2<sup>-32</sup> (RFC 5905, section 6). These
 * are finer than the nanoseconds of an {@link Instant}, so what is written is not always what was read: where every bit
 * counts, declare a {@code long}. Times are of one era of 2<sup>32</sup> seconds. Immutable and safe on any thread.
 */
public final class NtpTime implements FieldCodec<Instant> {
    /** Always 64 bits. */
    public static final long MIN_BITS = 64;

    /** Always 64 bits. */
    public static final long MAX_BITS = 64;

    /** A nanosecond is more than the least part of a second. */
    public static final boolean LOSSLESS = false;

    /** From 1900 to 1970: 70 years, 17 of them leap years. */
    private static final long TO_1970 = (70L * 365 + 17) * 86_400;

    private static final long NANOS = 1_000_000_000;

    private final long first;

    /** Times of era 0, from 1900 to 2036. */
    public NtpTime() {
        this(0);
    }

    /**
     * Times of another era.
     *
     * @param era -1000 to 1000; era 1 begins in 2036
     * @throws IllegalArgumentException if it is another number
     */
    public NtpTime(long era) {
        if (era < -1000 || era > 1000) {
            throw new IllegalArgumentException("era " + era + " is not -1000 to 1000");
        }
        first = (era << Integer.SIZE) - TO_1970;
    }

    @Override
    public Instant read(BitInput in) {
        long seconds = octets(in);
        long fraction = octets(in);
        return Instant.ofEpochSecond(first + seconds, (fraction * NANOS) >> Integer.SIZE);
    }

    /** Four bytes, most significant first whatever the order of the record: the format is one of the internet. */
    private static long octets(BitInput in) {
        long value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value = (value << Byte.SIZE) | in.bits(Byte.SIZE);
        }
        return value;
    }

    @Override
    public long sizeInBits(Instant value) {
        long seconds = value.getEpochSecond() - first;
        if (seconds < 0 || seconds >>> Integer.SIZE != 0) {
            throw new IllegalArgumentException(value + " lies outside of the era");
        }
        return MIN_BITS;
    }

    @Override
    public void write(Instant value, BitOutput out) {
        octets(value.getEpochSecond() - first, out);
        // Rounded up, as it is read rounded down: so the nanosecond is found again, and no fraction becomes a second.
        octets((((long) value.getNano() << Integer.SIZE) + NANOS - 1) / NANOS, out);
    }

    private static void octets(long value, BitOutput out) {
        for (int i = Integer.BYTES - 1; i >= 0; i--) {
            out.bits((value >>> (Byte.SIZE * i)) & 0xFF, Byte.SIZE);
        }
    }
}
