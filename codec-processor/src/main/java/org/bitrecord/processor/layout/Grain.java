package org.bitrecord.processor.layout;

/**
 * In what the codec of a record counts places and sizes: in bytes, if all parts but plain numbers begin and end at whole ones,
 * so that numbers can be loaded in words; otherwise in bits.
 */
public enum Grain {
    /** Eight bits. */
    BYTE(8),
    /** One bit. */
    BIT(1);

    private final int bits;

    Grain(int bits) {
        this.bits = bits;
    }

    /** How many bits one is. */
    public int bits() {
        return bits;
    }

    /** How many these bits are. */
    public long of(long count) {
        if (count % bits != 0) {
            throw new AssertionError(count + " bits end within a byte");
        }
        return count / bits;
    }
}
