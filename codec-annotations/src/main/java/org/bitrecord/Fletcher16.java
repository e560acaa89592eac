package org.bitrecord;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Fletcher's checksum of 16 bits over bytes: the sum of all bytes modulo 255 in the low byte, the sum of these sums modulo
 * 255 in the high one. Both begin with zero. OSPF and IS-IS want {@link Fletcher16Iso} instead.
 *
 * <p>It has no state and is safe on any thread.
 */
public final class Fletcher16 implements ChecksumAlgorithm {
    private static final int OWN_SIZE = 2;

    /** For codecs; it has no state. */
    public Fletcher16() {}

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
        Objects.checkFromIndexSize(offset, length, data.limit());
        if (ownOffset != -1) {
            Objects.checkFromIndexSize(ownOffset, OWN_SIZE, length);
        }
        long sums = FletcherSums.of(data, offset, length, ownOffset);
        return FletcherSums.second(sums) << 8 | FletcherSums.first(sums);
    }
}
