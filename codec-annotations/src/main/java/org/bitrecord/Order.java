package org.bitrecord;

/**
 * Which byte of a number comes first on the wire.
 */
public enum Order {
    /** The most significant byte first, as RFCs draw it. */
    BIG,

    /** The least significant byte first. */
    LITTLE,

    /** That of the record around; only a record that is part of others can have it. */
    INHERIT
}
