package org.bitrecord;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * The internet checksum of RFC 1071 (IPv4, ICMP, UDP, TCP): the complement of the ones' complement sum of all 16-bit words,
 * the last byte of an odd number standing for a word whose low byte is zero.
 */
public final class Internet implements ChecksumAlgorithm {
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONG_IN_ARRAY =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    /** Up to so many bytes setting up the wide loop costs more than it saves. */
    private static final int SHORT = 64;

    private static final int OWN_SIZE = 2;

    /** For codecs; it has no state. */
    public Internet() {}

    /**
     * The checksum of {@code length} bytes, 0 to 0xFFFF. Over bytes that contain their own right checksum at an even offset
     * it is 0. Neither position nor order of the buffer matters or changes.
     *
     * @throws IndexOutOfBoundsException if the bytes do not lie before the buffer's limit
     */
    public static int checksum(ByteBuffer data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.limit());
        return ~sum(data, offset, length) & 0xFFFF;
    }

    @Override
    public int width() {
        return 16;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IndexOutOfBoundsException if the bytes do not lie before the buffer's limit, or the checksum's own two bytes
     *     not within them
     */
    @Override
    public long compute(ByteBuffer data, int offset, int length, int ownOffset) {
        if (ownOffset == -1) {
            return checksum(data, offset, length);
        }
        Objects.checkFromIndexSize(offset, length, data.limit());
        Objects.checkFromIndexSize(ownOffset, OWN_SIZE, length);
        if (length <= SHORT && ownOffset % 2 == 0) {
            // In one pass: unfolded, the share of the own bytes can be taken out of the sum again.
            int own = (data.get(offset + ownOffset) & 0xFF) << 8 | (data.get(offset + ownOffset + 1) & 0xFF);
            boolean high = ownOffset % 4 == 0 && ownOffset < (length & ~3);
            return ~fold(addShort(data, offset, length) - ((long) own << (high ? 16 : 0))) & 0xFFFF;
        }
        int behind = ownOffset + OWN_SIZE;
        int before = sum(data, offset, ownOffset);
        int after = sum(data, offset + behind, length - behind);
        // RFC 1071, 2(B): summing with the bytes of each word exchanged gives the sum with its bytes exchanged.
        return ~fold(before + (behind % 2 == 0 ? after : swap(after))) & 0xFFFF;
    }

    /** The ones' complement sum, folded to 16 bits; 0 only if all bytes are. */
    private static int sum(ByteBuffer data, int offset, int length) {
        return length <= SHORT ? sumShort(data, offset, length) : sumLong(data, offset, length);
    }

    private static int sumShort(ByteBuffer data, int offset, int length) {
        return fold(addShort(data, offset, length));
    }

    /** The sum of the words of 32 bits, and of what is left in words of 16. */
    private static long addShort(ByteBuffer data, int offset, int length) {
        long sum = 0;
        int i = offset;
        for (int end = offset + (length & ~3); i < end; i += 4) {
            sum += (int) INT.get(data, i) & 0xFFFF_FFFFL;
        }
        if ((length & 2) != 0) {
            sum += ((data.get(i) & 0xFF) << 8) + (data.get(i + 1) & 0xFF);
            i += 2;
        }
        if ((length & 1) != 0) {
            sum += (data.get(i) & 0xFF) << 8;
        }
        return sum;
    }

    /** The words of 64 bits in the machine's own order, whose sum has its bytes in that order too; then the few bytes left. */
    private static int sumLong(ByteBuffer data, int offset, int length) {
        int wide = length & ~7;
        int sum = data.hasArray()
                ? sumWide(data.array(), data.arrayOffset() + offset, wide)
                : sumWide(data, offset, wide);
        return fold((LITTLE ? swap(sum) : sum) + sumShort(data, offset + wide, length - wide));
    }

    /**
     * A plain loop with each word split over two sums is what the compiler turns into vector instructions; unrolling it by
     * hand or carrying the overflow round would prevent that, and so does one loop for all kinds of buffers: 5 to 10 times
     * slower once it has seen two. A sum of 2^28 numbers of 32 bits does not overflow.
     */
    private static int sumWide(byte[] data, int offset, int length) {
        long low = 0;
        long high = 0;
        for (int i = offset, end = offset + length; i < end; i += Long.BYTES) {
            long word = (long) LONG_IN_ARRAY.get(data, i);
            low += word & 0xFFFF_FFFFL;
            high += word >>> 32;
        }
        return fold(fold(low) + fold(high));
    }

    /** The same over a buffer that gives no array: direct or read-only. */
    private static int sumWide(ByteBuffer data, int offset, int length) {
        long low = 0;
        long high = 0;
        for (int i = offset, end = offset + length; i < end; i += Long.BYTES) {
            long word = (long) LONG.get(data, i);
            low += word & 0xFFFF_FFFFL;
            high += word >>> 32;
        }
        return fold(fold(low) + fold(high));
    }

    private static int fold(long sum) {
        long folded = (sum & 0xFFFF_FFFFL) + (sum >>> 32);
        folded = (folded & 0xFFFF) + (folded >>> 16);
        folded = (folded & 0xFFFF) + (folded >>> 16);
        return (int) ((folded & 0xFFFF) + (folded >>> 16));
    }

    private static int swap(int word) {
        return ((word & 0xFF) << 8) + (word >>> 8);
    }
}
