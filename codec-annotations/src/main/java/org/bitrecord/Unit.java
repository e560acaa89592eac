package org.bitrecord;

/** Names for the units of a length, in bits; a unit may be any other number of bits as well. */
public final class Unit {
    /** One bit. */
    public static final int BIT = 1;

    /** Eight bits. */
    public static final int BYTE = 8;

    /** A word of 16 bits. */
    public static final int WORD16 = 16;

    /** A word of 32 bits. */
    public static final int WORD32 = 32;

    /** A word of 64 bits. */
    public static final int WORD64 = 64;

    private Unit() {}
}
