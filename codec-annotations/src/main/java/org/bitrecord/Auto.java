package org.bitrecord;

/**
 * The values that mean "compute this on write" in a component that describes others: a length, a tag, a checksum. No
 * unsigned number of up to 31 (63) bits can have them on the wire. A code record is automatic if its component is.
 */
public final class Auto {
    /** In an {@code int}: computed on write. */
    public static final int AUTO = Integer.MIN_VALUE;

    /** In a {@code long}: computed on write. */
    public static final long AUTO_LONG = Long.MIN_VALUE;

    private Auto() {}
}
