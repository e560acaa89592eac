package org.bitrecord.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Whole words in network order at any index of a buffer, and numbers at any bit of it, whatever the buffer's own order and
 * alignment. A word is one load or store after compilation. All throw {@link IndexOutOfBoundsException} outside the buffer's
 * limit.
 */
public final class BigEndian {
    private static final VarHandle SHORT = MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private BigEndian() {}

    /** The 8 bits at {@code index}, unsigned. */
    public static int getByte(ByteBuffer in, int index) {
        return in.get(index) & 0xFF;
    }

    /** The 16 bits from {@code index} on, unsigned. */
    public static int getShort(ByteBuffer in, int index) {
        return (short) SHORT.get(in, index) & 0xFFFF;
    }

    /** The 32 bits from {@code index} on. */
    public static int getInt(ByteBuffer in, int index) {
        return (int) INT.get(in, index);
    }

    /** The 64 bits from {@code index} on. */
    public static long getLong(ByteBuffer in, int index) {
        return (long) LONG.get(in, index);
    }

    /** Whether the bit is set that {@code word >>> shift} has lowest. */
    public static boolean bit(long word, int shift) {
        return (word >>> shift & 1) != 0;
    }

    /** Writes the low 8 bits. */
    public static void putByte(ByteBuffer out, int index, int value) {
        out.put(index, (byte) value);
    }

    /** Writes the low 16 bits. */
    public static void putShort(ByteBuffer out, int index, int value) {
        SHORT.set(out, index, (short) value);
    }

    /** Writes 32 bits. */
    public static void putInt(ByteBuffer out, int index, int value) {
        INT.set(out, index, value);
    }

    /** Writes 64 bits. */
    public static void putLong(ByteBuffer out, int index, long value) {
        LONG.set(out, index, value);
    }

    /** Writes the low {@code bytes} (1 to 8) bytes. */
    public static void putBytes(ByteBuffer out, int index, int bytes, long value) {
        for (int i = 0; i < bytes; i++) {
            out.put(index + i, (byte) (value >>> (8 * (bytes - 1 - i))));
        }
    }

    /** The {@code bits} (0 to 64) bits from bit {@code at} of the buffer on, unsigned; the first is the most significant. */
    public static long getBits(ByteBuffer in, int at, int bits) {
        long value = 0;
        int index = at >>> 3;
        int before = at & 7;
        for (int left = bits; left > 0; before = 0) {
            int taken = Math.min(8 - before, left);
            int octet = in.get(index++) & 0xFF;
            value = (value << taken) | ((octet >>> (8 - before - taken)) & ((1 << taken) - 1));
            left -= taken;
        }
        return value;
    }

    /** The same as a number in two's complement; {@code bits} is 1 to 64. */
    public static long getSignedBits(ByteBuffer in, int at, int bits) {
        int unused = Long.SIZE - bits;
        return getBits(in, at, bits) << unused >> unused;
    }

    /** Writes the low {@code bits} (0 to 64) bits from bit {@code at} of the buffer on; all others stay. */
    public static void putBits(ByteBuffer out, int at, int bits, long value) {
        int index = at >>> 3;
        int before = at & 7;
        for (int left = bits; left > 0; before = 0) {
            int taken = Math.min(8 - before, left);
            left -= taken;
            int shift = 8 - before - taken;
            int mask = ((1 << taken) - 1) << shift;
            out.put(index, (byte) ((out.get(index) & ~mask) | (((int) (value >>> left) << shift) & mask)));
            index++;
        }
    }
}
