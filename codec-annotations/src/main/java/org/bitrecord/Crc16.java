package org.bitrecord;

/**
 * CRC-16/ARC: polynomial 0x8005 reflected, begun with zero. What is meant by "CRC-16" or "CRC-IBM" alone: LHA, ARC.
 *
 * <p>Immutable and safe on any thread.
 */
public final class Crc16 extends Crc {
    /** For codecs; keep the instance, for it makes tables. */
    public Crc16() {
        super(16, 0x8005, 0, true, true, 0);
    }
}
