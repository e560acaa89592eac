package org.bitrecord.ping.terminal;

/** Writes durations in milliseconds, as pings do; by hand, for {@code String.format} costs a start tens of milliseconds. */
final class Milliseconds {
    private static final long NANOS_PER_MICRO = 1000;

    private Milliseconds() {}

    /** As {@code 0.412}, rounded to microseconds; for durations of 0 or more. */
    static String of(long nanos) {
        long micros = (nanos + NANOS_PER_MICRO / 2) / NANOS_PER_MICRO;
        String fraction = Long.toString(1000 + micros % 1000);
        return micros / 1000 + "." + fraction.substring(1);
    }
}
