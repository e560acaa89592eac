package org.bitrecord.runtime;

import java.nio.ByteBuffer;

/** Fills up to whole units, and looks whether that has been done. */
public final class Alignment {
    private static final byte ONES = -1;

    private Alignment() {}

    /** How many bytes {@code size} bytes lack to whole units of {@code unit} bytes. */
    public static int padding(int size, int unit) {
        return Math.floorMod(-size, unit);
    }

    /**
     * Reads what fills up the bytes from {@code from} to {@code at}; returns how many bytes it is.
     *
     * @param closed whether nothing can follow at {@code end}
     * @throws Failure if bytes are missing or are something else
     */
    public static int read(ByteBuffer in, int from, int at, int end, int unit, boolean ones, boolean closed) {
        int size = padding(at - from, unit);
        if (size > end - at) {
            throw closed ? Failure.malformed() : Failure.needMore((long) size - (end - at));
        }
        for (int i = 0; i < size; i++) {
            if (in.get(at + i) != (ones ? ONES : 0)) {
                throw Failure.malformed();
            }
        }
        return size;
    }

    /** Writes so many bytes; returns where they end. */
    public static int write(ByteBuffer out, int at, int size, boolean ones) {
        for (int i = 0; i < size; i++) {
            out.put(at + i, ones ? ONES : 0);
        }
        return at + size;
    }
}
