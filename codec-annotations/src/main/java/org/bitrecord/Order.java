package org.bitrecord;

/**
 * Which byte of a number comes first on the wire.
 */
public enum Order {
    /** The most significant byte first, as RFCs draw it. */
    BIG,

    /** The least significant byte first. */
    LITTLE,

    /**
     * That of the record around, which may be known only once that is read. By itself the record is big-endian for its codec,
     * and little-endian for the class {@code Little} inside that.
     */
    INHERIT
}
