package org.bitrecord;

import java.util.zip.Checksum;

/**
 * Adler-32 (RFC 1950, section 2.2): the sum of the bytes and the sum of these sums, both modulo 65521. It ends zlib streams.
 *
 * <p>It has no state and is safe on any thread.
 */
public final class Adler32 extends JdkChecksum {
    /** For codecs; it has no state. */
    public Adler32() {}

    @Override
    Checksum begin() {
        return new java.util.zip.Adler32();
    }
}
