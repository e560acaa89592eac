package org.bitrecord.processor.diagnostics;

/** Sizes in words. */
final class Amounts {
    private Amounts() {}

    static String bits(long count) {
        return count == 1 ? "1 bit" : count + " bits";
    }

    static String bytes(long count) {
        return count == 1 ? "1 byte" : count + " bytes";
    }

    /** So many bits; whole bytes as such. */
    static String size(long bits) {
        return bits % Byte.SIZE == 0 ? bytes(bits / Byte.SIZE) : bits(bits);
    }
}
