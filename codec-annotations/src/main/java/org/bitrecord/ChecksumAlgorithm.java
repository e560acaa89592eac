package org.bitrecord;

import java.nio.ByteBuffer;

/**
 * How a checksum is computed. Implementations are stateless, safe on any thread, and have a public constructor without
 * parameters.
 */
public interface ChecksumAlgorithm {
    /** The width of the result in bits, 1 to 64. */
    int width();

    /**
     * Whether bits that are no whole byte at the end of the coverage may be filled up with zeros; if not, a record whose
     * coverage ends within a byte is refused by the compiler.
     */
    default boolean padsBits() {
        return false;
    }

    /**
     * The checksum of {@code length} bytes. Neither position nor order of the buffer matters or changes.
     *
     * @param data the bytes, read with absolute access only
     * @param offset the index of the first byte that is covered
     * @param length how many bytes are covered
     * @param ownOffset where in the coverage the checksum itself stands, in bytes from {@code offset}, or -1 if it stands
     *     outside; inside, its own bytes count as zero whatever they hold
     * @return the value of the field, in the low {@link #width()} bits
     */
    long compute(ByteBuffer data, int offset, int length, int ownOffset);
}
