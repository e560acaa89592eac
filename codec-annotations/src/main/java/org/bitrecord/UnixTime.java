package org.bitrecord;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * A time as a number of seconds, or parts of seconds, since 1970-01-01T00:00:00Z without leap seconds (POSIX.1-2017, section
 * 4.16), unsigned. A time that is no whole number of units is refused on write. Immutable and safe on any thread.
 */
public final class UnixTime implements FieldCodec<Instant> {
    /** One bit. */
    public static final long MIN_BITS = 1;

    /** 63 bits. */
    public static final long MAX_BITS = 63;

    private static final long NANOS = 1_000_000_000;
    private static final int SECONDS = 32;

    private final int bits;
    private final long perSecond;

    /** Seconds in 32 bits, which last until 2106. */
    public UnixTime() {
        this(SECONDS, 1);
    }

    /**
     * Parts of seconds in so many bits, which {@link Bits} says too.
     *
     * @param bits 1 to 63
     * @param perSecond units a second, which divide 10^9: 1, 1000 and 1000000 are usual
     * @throws IllegalArgumentException if they are others
     */
    public UnixTime(long bits, long perSecond) {
        if (bits < 1 || bits > MAX_BITS) {
            throw new IllegalArgumentException(bits + " bits, but a time takes 1 to " + MAX_BITS);
        }
        if (perSecond < 1 || NANOS % perSecond != 0) {
            throw new IllegalArgumentException(perSecond + " units a second are no whole number of nanoseconds each");
        }
        this.bits = (int) bits;
        this.perSecond = perSecond;
    }

    @Override
    public Instant read(BitInput in) {
        long units = in.bits(bits);
        try {
            return Instant.ofEpochSecond(units / perSecond, units % perSecond * (NANOS / perSecond));
        } catch (DateTimeException beyond) {
            throw new IllegalArgumentException(units + " seconds are beyond the last Instant", beyond);
        }
    }

    @Override
    public long sizeInBits(Instant value) {
        if (value.getNano() % (NANOS / perSecond) != 0) {
            throw new IllegalArgumentException(value + " is no whole number of units of 1/" + perSecond + " s");
        }
        long most = (1L << bits) - 1;
        if (value.getEpochSecond() < 0
                || value.getEpochSecond() > most / perSecond
                || units(value) < 0
                || units(value) > most) {
            throw new IllegalArgumentException(value + " lies outside of " + bits + " bits");
        }
        return bits;
    }

    @Override
    public void write(Instant value, BitOutput out) {
        out.bits(units(value), bits);
    }

    private long units(Instant value) {
        return value.getEpochSecond() * perSecond + value.getNano() / (NANOS / perSecond);
    }
}
