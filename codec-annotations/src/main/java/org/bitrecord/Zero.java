package org.bitrecord;

/**
 * What the number 0 means in a {@link Length} or a {@link Checksum}.
 */
public enum Zero {
    /** Zero, like any other number. */
    ORDINARY,

    /** In a checksum: there is none. A computed checksum that is 0 is written as all ones (RFC 768). */
    MEANS_ABSENT,

    /** In a length: what is measured goes on to the end of what encloses it (RFC 2675). */
    TO_END,

    /** In a length of n bits: 2<sup>n</sup>, which n bits cannot say otherwise. */
    FULL
}
