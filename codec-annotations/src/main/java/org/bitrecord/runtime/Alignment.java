package org.bitrecord.runtime;

import java.nio.ByteBuffer;

/** Fills up to whole units, and looks whether that has been done. */
public final class Alignment {
    private static final byte ONES = -1;

    private Alignment() {}

    /** How many bytes {@code size} bytes lack to whole units of {@code unit} bytes; or bits, of all three. */
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

    /**
     * The same where places, sizes and units are in bits; returns how many bits it is.
     *
     * @param little whether the least significant bit of a byte comes first
     */
    public static int readBits(
            ByteBuffer in, int from, int at, int end, int unit, boolean ones, boolean closed, boolean little) {
        int size = padding(at - from, unit);
        if (size > end - at) {
            throw closed ? Failure.malformed() : Failure.needMore((long) size - (end - at));
        }
        for (int i = at; i < at + size; i++) {
            long bit = little ? LittleEndian.getBits(in, i, 1) : BigEndian.getBits(in, i, 1);
            if (bit != (ones ? 1 : 0)) {
                throw Failure.malformed();
            }
        }
        return size;
    }

    /** Writes so many bits from a bit on; returns where they end. */
    public static int writeBits(ByteBuffer out, int at, int size, boolean ones, boolean little) {
        for (int i = at; i < at + size; i++) {
            if (little) {
                LittleEndian.putBits(out, i, 1, ones ? 1 : 0);
            } else {
                BigEndian.putBits(out, i, 1, ones ? 1 : 0);
            }
        }
        return at + size;
    }

    /** Writes so many bytes; returns where they end. */
    public static int write(ByteBuffer out, int at, int size, boolean ones) {
        for (int i = 0; i < size; i++) {
            out.put(at + i, ones ? ONES : 0);
        }
        return at + size;
    }
}
