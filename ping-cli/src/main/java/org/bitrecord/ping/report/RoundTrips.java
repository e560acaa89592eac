package org.bitrecord.ping.report;

/** Sums round-trip times up as they come, in constant space. Not safe for use by several threads at once. */
public final class RoundTrips {
    private long count;
    private long minimum = Long.MAX_VALUE;
    private long maximum = Long.MIN_VALUE;
    private double mean;
    private double squares;

    /** None so far. */
    public RoundTrips() {}

    /** Adds one, in nanoseconds. */
    public void add(long nanos) {
        count++;
        minimum = Math.min(minimum, nanos);
        maximum = Math.max(maximum, nanos);
        // Welford 1962: the sum of squared distances from the mean, without the cancellation that squares of large
        // numbers
        // of nanoseconds, summed up and subtracted, would suffer.
        double distance = nanos - mean;
        mean += distance / count;
        squares += distance * (nanos - mean);
    }

    /** How many were added. */
    public long count() {
        return count;
    }

    /** The shortest, in nanoseconds; 0 if there is none. */
    public long minimum() {
        return count == 0 ? 0 : minimum;
    }

    /** The longest, in nanoseconds; 0 if there is none. */
    public long maximum() {
        return count == 0 ? 0 : maximum;
    }

    /** The mean, in nanoseconds; 0 if there is none. */
    public long mean() {
        return Math.round(mean);
    }

    /**
     * The root of the mean of squares less the square of the mean, in nanoseconds, which is what other pings call
     * {@code mdev}; 0 if there is none.
     */
    public long deviation() {
        return count == 0 ? 0 : Math.round(Math.sqrt(squares / count));
    }
}
