package org.bitrecord.processor.layout;

/**
 * Where something begins: so many bits behind the end of the last component of variable size before it, or behind the
 * record's first bit if there is none.
 *
 * @param after the index of that component, or {@link #START}
 * @param bits how many bits behind its end
 */
public record Offset(int after, int bits) {
    /** Instead of a component: the beginning of the record. */
    public static final int START = -1;

    /** The record's first bit. */
    public static final Offset ZERO = new Offset(START, 0);

    /** The place so many bits further. */
    public Offset plus(int more) {
        return new Offset(after, bits + more);
    }

    /** Whether the place is a whole number of bytes behind its base. */
    public boolean isWholeByte() {
        return bits % 8 == 0;
    }
}
