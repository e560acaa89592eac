package org.bitrecord;

/**
 * Which bit of a byte comes first where numbers are no whole bytes.
 */
public enum BitOrder {
    /** The most significant bit first, as RFCs draw it; what {@link Order#BIG} means. */
    MSB_FIRST,

    /** The least significant bit first; what {@link Order#LITTLE} means. */
    LSB_FIRST
}
