package org.bitrecord;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.zip.Checksum;

/** What the checksums of 32 bits have in common that Java computes itself, by instructions of the processor if it has any. */
abstract class JdkChecksum implements ChecksumAlgorithm {
    private static final byte[] OWN = new byte[4];

    JdkChecksum() {}

    /** A new computation. */
    abstract Checksum begin();

    @Override
    public final int width() {
        return 8 * OWN.length;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IndexOutOfBoundsException if the bytes do not lie before the buffer's limit, or the checksum's own four bytes
     *     not within them
     */
    @Override
    public final long compute(ByteBuffer data, int offset, int length, int ownOffset) {
        Objects.checkFromIndexSize(offset, length, data.limit());
        Checksum checksum = begin();
        if (ownOffset == -1) {
            update(checksum, data, offset, length);
            return checksum.getValue();
        }
        Objects.checkFromIndexSize(ownOffset, OWN.length, length);
        int behind = ownOffset + OWN.length;
        update(checksum, data, offset, ownOffset);
        checksum.update(OWN, 0, OWN.length);
        update(checksum, data, offset + behind, length - behind);
        return checksum.getValue();
    }

    private static void update(Checksum checksum, ByteBuffer data, int offset, int length) {
        if (data.hasArray()) {
            checksum.update(data.array(), data.arrayOffset() + offset, length);
        } else {
            // A slice is a buffer of its own: the position of the given one does not move.
            checksum.update(data.slice(offset, length));
        }
    }
}
