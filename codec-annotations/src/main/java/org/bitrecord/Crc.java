package org.bitrecord;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Any cyclic redundancy check, by the parameters that Ross Williams's "A Painless Guide to CRC Error Detection Algorithms"
 * gives it and catalogues list it with. One that is not here is a class of one line:
 *
 * <pre>{@code
 * public final class Crc24OpenPgp extends Crc {
 *     public Crc24OpenPgp() {
 *         super(24, 0x864CFB, 0xB704CE, false, false, 0);
 *     }
 * }
 * }</pre>
 *
 * <p>Immutable and safe on any thread. Each instance makes tables of 16 KiB: keep one.
 */
public abstract class Crc implements ChecksumAlgorithm {
    private static final VarHandle BIG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int VALUES = 256;

    private final int width;
    private final boolean reflectedIn;
    private final boolean reflectedOut;
    private final long xorOut;

    /** The register before the first byte. Not reflected, it stands at the top of the 64 bits; reflected, at the bottom. */
    private final long start;

    /** Entry {@code 256 k + b}: what byte b makes of an empty register, once k more bytes of zeros have gone through. */
    private final long[] table;

    /**
     * Takes the parameters as catalogues write them; polynomial and initial value are never given reflected.
     *
     * @param width the number of bits of the register, 1 to 64; need be no multiple of 8
     * @param polynomial the generator without its highest term, the term {@code x^0} lowest
     * @param initial the register before the first byte
     * @param reflectedIn whether the least significant bit of each byte goes in first
     * @param reflectedOut whether the register is reversed before it is given out
     * @param xorOut what the result is exclusive-ored with
     * @throws IllegalArgumentException if the width is out of range, or one of the numbers has more bits than that
     */
    protected Crc(int width, long polynomial, long initial, boolean reflectedIn, boolean reflectedOut, long xorOut) {
        if (width < 1 || width > Long.SIZE) {
            throw new IllegalArgumentException("width is " + width + ", but has to be 1 to 64");
        }
        requireFits("polynomial", polynomial, width);
        requireFits("initial", initial, width);
        requireFits("xorOut", xorOut, width);
        this.width = width;
        this.reflectedIn = reflectedIn;
        this.reflectedOut = reflectedOut;
        this.xorOut = xorOut;
        this.start = aligned(initial);
        this.table = reflectedIn ? reflectedTable(aligned(polynomial)) : plainTable(aligned(polynomial));
    }

    private static void requireFits(String name, long value, int width) {
        if (width < Long.SIZE && value >>> width != 0) {
            throw new IllegalArgumentException(
                    name + " is 0x" + Long.toHexString(value) + ", but has to fit " + width + " bits");
        }
    }

    private long aligned(long value) {
        return reflectedIn ? Long.reverse(value) >>> (Long.SIZE - width) : value << (Long.SIZE - width);
    }

    private static long[] plainTable(long polynomial) {
        long[] table = new long[Long.BYTES * VALUES];
        for (int octet = 0; octet < VALUES; octet++) {
            long register = (long) octet << 56;
            for (int bit = 0; bit < 8; bit++) {
                register = register << 1 ^ (register < 0 ? polynomial : 0);
            }
            table[octet] = register;
        }
        for (int i = VALUES; i < table.length; i++) {
            long register = table[i - VALUES];
            table[i] = register << 8 ^ table[(int) (register >>> 56)];
        }
        return table;
    }

    private static long[] reflectedTable(long polynomial) {
        long[] table = new long[Long.BYTES * VALUES];
        for (int octet = 0; octet < VALUES; octet++) {
            long register = octet;
            for (int bit = 0; bit < 8; bit++) {
                register = register >>> 1 ^ ((register & 1) != 0 ? polynomial : 0);
            }
            table[octet] = register;
        }
        for (int i = VALUES; i < table.length; i++) {
            long register = table[i - VALUES];
            table[i] = register >>> 8 ^ table[(int) (register & 0xFF)];
        }
        return table;
    }

    @Override
    public final int width() {
        return width;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IndexOutOfBoundsException if the bytes do not lie before the buffer's limit, or the checksum's own bytes not
     *     within them
     * @throws IllegalArgumentException if the checksum stands inside, but is no whole number of bytes wide: it then shares
     *     a byte with what does count, so clear its bits and say -1
     */
    @Override
    public final long compute(ByteBuffer data, int offset, int length, int ownOffset) {
        Objects.checkFromIndexSize(offset, length, data.limit());
        if (ownOffset == -1) {
            return result(update(start, data, offset, length));
        }
        if (width % 8 != 0) {
            throw new IllegalArgumentException("ownOffset is " + ownOffset + ", but has to be -1 for a checksum of "
                    + width + " bits, which is no whole number of bytes");
        }
        int ownSize = width / 8;
        Objects.checkFromIndexSize(ownOffset, ownSize, length);
        int behind = ownOffset + ownSize;
        long register = update(start, data, offset, ownOffset);
        for (int i = 0; i < ownSize; i++) {
            register = step(register, 0);
        }
        return result(update(register, data, offset + behind, length - behind));
    }

    private long update(long register, ByteBuffer data, int offset, int length) {
        int wide = offset + (length & -Long.BYTES);
        long updated =
                reflectedIn ? updateReflected(register, data, offset, wide) : updatePlain(register, data, offset, wide);
        for (int i = wide, end = offset + length; i < end; i++) {
            updated = step(updated, data.get(i) & 0xFF);
        }
        return updated;
    }

    private long step(long register, int octet) {
        return reflectedIn
                ? register >>> 8 ^ table[(int) (register ^ octet) & 0xFF]
                : register << 8 ^ table[(int) (register >>> 56) ^ octet];
    }

    /** Eight bytes push out the whole register, and each has its own table of what it leaves (slicing by 8). */
    private long updatePlain(long start, ByteBuffer data, int from, int to) {
        long[] t = table;
        long register = start;
        for (int i = from; i < to; i += Long.BYTES) {
            long word = register ^ (long) BIG.get(data, i);
            register = t[7 * VALUES + (int) (word >>> 56)]
                    ^ t[6 * VALUES + (int) (word >>> 48 & 0xFF)]
                    ^ t[5 * VALUES + (int) (word >>> 40 & 0xFF)]
                    ^ t[4 * VALUES + (int) (word >>> 32 & 0xFF)]
                    ^ t[3 * VALUES + (int) (word >>> 24 & 0xFF)]
                    ^ t[2 * VALUES + (int) (word >>> 16 & 0xFF)]
                    ^ t[VALUES + (int) (word >>> 8 & 0xFF)]
                    ^ t[(int) (word & 0xFF)];
        }
        return register;
    }

    private long updateReflected(long start, ByteBuffer data, int from, int to) {
        long[] t = table;
        long register = start;
        for (int i = from; i < to; i += Long.BYTES) {
            long word = register ^ (long) LITTLE.get(data, i);
            register = t[7 * VALUES + (int) (word & 0xFF)]
                    ^ t[6 * VALUES + (int) (word >>> 8 & 0xFF)]
                    ^ t[5 * VALUES + (int) (word >>> 16 & 0xFF)]
                    ^ t[4 * VALUES + (int) (word >>> 24 & 0xFF)]
                    ^ t[3 * VALUES + (int) (word >>> 32 & 0xFF)]
                    ^ t[2 * VALUES + (int) (word >>> 40 & 0xFF)]
                    ^ t[VALUES + (int) (word >>> 48 & 0xFF)]
                    ^ t[(int) (word >>> 56)];
        }
        return register;
    }

    private long result(long register) {
        long low = reflectedIn ? register : register >>> (Long.SIZE - width);
        return (reflectedIn == reflectedOut ? low : Long.reverse(low) >>> (Long.SIZE - width)) ^ xorOut;
    }
}
