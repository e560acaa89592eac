package org.bitrecord.runtime;

import java.nio.ByteBuffer;
import org.bitrecord.Bytes;

/**
 * Bytes that begin at any bit of a buffer, for what knows only whole ones. Bits are counted in the order of the record that
 * the bytes lie in, so that what is at a whole byte is what is in the buffer.
 */
public final class Octets {
    private static final int FIRST_WINDOW = 64;

    private Octets() {}

    /** Reads a value of whole bytes. */
    interface Reader<T> {
        T read(ByteBuffer in, int start, int end);
    }

    /** Whether a value was read up to the end of what it was read from. */
    interface Absorbing<T> {
        boolean absorbs(T value);
    }

    /** The byte whose first bit is bit {@code at} of the buffer. */
    static int get(ByteBuffer in, int at, boolean little) {
        return (int) (little ? LittleEndian.getBits(in, at, 8) : BigEndian.getBits(in, at, 8));
    }

    /**
     * The bytes in the bits from {@code start} to {@code end}, as a buffer of their own.
     *
     * @param little whether the least significant bit of a byte comes first
     * @throws Failure if the bits are no whole bytes
     */
    public static ByteBuffer of(ByteBuffer in, int start, int end, boolean little) {
        if ((end - start) % 8 != 0) {
            throw Failure.malformed();
        }
        return copy(in, start, (end - start) / 8, little);
    }

    private static ByteBuffer copy(ByteBuffer in, int start, int bytes, boolean little) {
        ByteBuffer octets = ByteBuffer.allocate(bytes);
        if (start % 8 == 0) {
            return octets.put(0, in, start / 8, bytes);
        }
        for (int i = 0; i < bytes; i++) {
            octets.put(i, (byte) get(in, start + 8 * i, little));
        }
        return octets;
    }

    /**
     * The bytes in the bits from {@code start} to {@code end}.
     *
     * @param little whether the least significant bit of a byte comes first
     * @throws Failure if the bits are no whole bytes
     */
    public static Bytes bytes(ByteBuffer in, int start, int end, boolean little) {
        return Bytes.of(of(in, start, end, little).array());
    }

    /**
     * Bytes from byte {@code start} on. Often there are none, of options or of a payload, and that alone is worth inlining.
     *
     * @param length how many bytes, not negative
     */
    public static Bytes bytes(ByteBuffer in, int start, int length) {
        return length == 0 ? Bytes.EMPTY : Bytes.copyOf(in, start, length);
    }

    /** Writes all bytes of a buffer from bit {@code start} on. */
    public static void put(ByteBuffer octets, ByteBuffer out, int start, boolean little) {
        if (start % 8 == 0) {
            out.put(start / 8, octets, 0, octets.limit());
            return;
        }
        for (int i = 0; i < octets.limit(); i++) {
            if (little) {
                LittleEndian.putBits(out, start + 8 * i, 8, octets.get(i));
            } else {
                BigEndian.putBits(out, start + 8 * i, 8, octets.get(i));
            }
        }
    }

    /**
     * Reads a value of whole bytes from bit {@code start} on; it takes what it needs of the bits before {@code end}. Within a
     * byte it is read from a copy, which grows only as far as the value reaches: the elements of a list may not copy all that
     * is behind them.
     *
     * @throws Failure that counts what is missing in bits; or if the value goes on to the end, but that lies within a byte
     */
    static <T> T read(Reader<T> reader, Absorbing<T> absorbing, ByteBuffer in, int start, int end, boolean little) {
        T value = readBytes(reader, absorbing, in, start, end, little);
        if ((end - start) % 8 != 0 && absorbing.absorbs(value)) {
            throw Failure.malformed();
        }
        return value;
    }

    private static <T> T readBytes(
            Reader<T> reader, Absorbing<T> absorbing, ByteBuffer in, int start, int end, boolean little) {
        if (start % 8 == 0) {
            try {
                return reader.read(in, start / 8, end / 8);
            } catch (Failure failure) {
                throw failure.inBits(0);
            }
        }
        int available = (end - start) / 8;
        for (int window = Math.min(FIRST_WINDOW, available); ; window = Math.min(4 * window, available)) {
            try {
                T value = reader.read(copy(in, start, window, little), 0, window);
                if (window == available || !absorbing.absorbs(value)) {
                    return value;
                }
            } catch (Failure failure) {
                if (window == available) {
                    throw failure.inBits(start);
                }
                // Perhaps only the window was too small.
            }
        }
    }
}
