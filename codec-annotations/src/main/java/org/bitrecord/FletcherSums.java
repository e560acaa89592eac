package org.bitrecord;

import java.nio.ByteBuffer;

/** The two sums of Fletcher's checksums: of the bytes, and of the sums so far, both modulo 255. */
final class FletcherSums {
    private static final int MODULUS = 255;

    /** So many bytes of 255, begun with sums of 254, keep the second sum below 2^31. */
    private static final int BYTES_WITHOUT_OVERFLOW = 4096;

    private FletcherSums() {}

    /** Both sums in one number. The two bytes from {@code ownOffset} on count as zero, unless it is -1. */
    static long of(ByteBuffer data, int offset, int length, int ownOffset) {
        if (ownOffset == -1) {
            return add(0, data, offset, length);
        }
        long before = add(0, data, offset, ownOffset);
        // Two bytes of zero add the first sum to the second twice.
        long zeros = pack(first(before), (second(before) + 2 * first(before)) % MODULUS);
        return add(zeros, data, offset + ownOffset + 2, length - ownOffset - 2);
    }

    /** The sum of the bytes, 0 to 254. */
    static long first(long sums) {
        return sums & 0xFFFF;
    }

    /** The sum of the sums after each byte, 0 to 254. */
    static long second(long sums) {
        return sums >>> 16;
    }

    private static long pack(long first, long second) {
        return second << 16 | first;
    }

    private static long add(long sums, ByteBuffer data, int offset, int length) {
        int first = (int) first(sums);
        int second = (int) second(sums);
        int end = offset + length;
        for (int block = offset; block < end; ) {
            int blockEnd = block + Math.min(BYTES_WITHOUT_OVERFLOW, end - block);
            for (; block < blockEnd; block++) {
                first += data.get(block) & 0xFF;
                second += first;
            }
            first %= MODULUS;
            second %= MODULUS;
        }
        return pack(first, second);
    }
}
