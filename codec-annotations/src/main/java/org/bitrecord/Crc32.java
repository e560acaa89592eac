package org.bitrecord;

import java.util.zip.Checksum;

/**
 * CRC-32/ISO-HDLC: polynomial 0x04C11DB7 reflected, begun with all ones, complemented. The frame check sequence of Ethernet
 * (whose bytes go out least significant first), and the checksum of gzip, ZIP and PNG.
 *
 * <p>It has no state and is safe on any thread.
 */
public final class Crc32 extends JdkChecksum {
    /** For codecs; it has no state. */
    public Crc32() {}

    @Override
    Checksum begin() {
        return new java.util.zip.CRC32();
    }
}
