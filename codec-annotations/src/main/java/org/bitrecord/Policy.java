package org.bitrecord;

/**
 * What is done with the bits of a {@link Gap}.
 */
public enum Policy {
    /** They are written as zeros, and anything else is malformed. */
    ZERO,

    /** They are written as zeros and not looked at on read, so that the codec loses them: it is not lossless. */
    IGNORE
}
