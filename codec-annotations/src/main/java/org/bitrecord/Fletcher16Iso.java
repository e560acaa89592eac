package org.bitrecord;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The checksum of ISO 8473 and RFC 905, annex B, that OSPF (RFC 2328, section 12.1.7) and IS-IS took over: two bytes,
 * wherever they stand, that make both of Fletcher's sums over the whole come to zero modulo 255. It therefore depends on
 * its own place, which has to lie inside the coverage.
 *
 * <p>Neither byte is ever 0, for a checksum of 0 says that there is none; 255 is the other zero modulo 255.
 *
 * <p>It has no state and is safe on any thread.
 */
public final class Fletcher16Iso implements ChecksumAlgorithm {
    private static final int OWN_SIZE = 2;
    private static final int MODULUS = 255;

    /** For codecs; it has no state. */
    public Fletcher16Iso() {}

    @Override
    public int width() {
        return 16;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if {@code ownOffset} is -1
     * @throws IndexOutOfBoundsException if the bytes do not lie before the buffer's limit, or the checksum's own two bytes
     *     not within them
     */
    @Override
    public long compute(ByteBuffer data, int offset, int length, int ownOffset) {
        if (ownOffset == -1) {
            throw new IllegalArgumentException(
                    "ownOffset is -1, but this checksum is part of what it covers, and depends on its place there");
        }
        Objects.checkFromIndexSize(offset, length, data.limit());
        Objects.checkFromIndexSize(ownOffset, OWN_SIZE, length);
        long sums = FletcherSums.of(data, offset, length, ownOffset);
        // Byte i is part of (length - i) of the sums. With x first and y behind it, and b bytes behind x:
        //   x + y = -first,   (b + 1) x + b y = -second   =>   x = b first - second,   y = -first - x
        long bytesBehind = length - ownOffset - 1L;
        long x = nonZero(bytesBehind * FletcherSums.first(sums) - FletcherSums.second(sums));
        long y = nonZero(-FletcherSums.first(sums) - x);
        return x << 8 | y;
    }

    private static long nonZero(long value) {
        long reduced = Math.floorMod(value, MODULUS);
        return reduced == 0 ? MODULUS : reduced;
    }
}
