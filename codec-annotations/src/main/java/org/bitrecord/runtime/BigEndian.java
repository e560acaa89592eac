package org.bitrecord.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Whole words in network order at any index of a buffer, whatever the buffer's own order and alignment. Each is one load
 * or store after compilation. All throw {@link IndexOutOfBoundsException} outside the buffer's limit.
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

    /** The low {@code bytes} (1 to 8) bytes of a number in the other order, unsigned. */
    public static long turned(long value, int bytes) {
        return Long.reverseBytes(value) >>> (64 - 8 * bytes);
    }

    /** The same as a number in two's complement. */
    public static long turnedSigned(long value, int bytes) {
        return Long.reverseBytes(value) >> (64 - 8 * bytes);
    }
}
