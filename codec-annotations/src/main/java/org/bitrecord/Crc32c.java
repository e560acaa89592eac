package org.bitrecord;

import java.util.zip.Checksum;

/**
 * CRC-32/ISCSI, Castagnoli's polynomial 0x1EDC6F41 reflected, begun with all ones, complemented: iSCSI, SCTP (RFC 9260,
 * appendix A), Btrfs, ext4.
 *
 * <p>It has no state and is safe on any thread.
 */
public final class Crc32c extends JdkChecksum {
    /** For codecs; it has no state. */
    public Crc32c() {}

    @Override
    Checksum begin() {
        return new java.util.zip.CRC32C();
    }
}
