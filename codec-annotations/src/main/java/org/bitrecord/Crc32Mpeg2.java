package org.bitrecord;

/**
 * CRC-32/MPEG-2: polynomial 0x04C11DB7, begun with all ones, neither reflected nor complemented. The sections of MPEG-2
 * transport streams (ISO/IEC 13818-1, annex A) end with it.
 *
 * <p>Immutable and safe on any thread.
 */
public final class Crc32Mpeg2 extends Crc {
    /** For codecs; keep the instance, for it makes tables. */
    public Crc32Mpeg2() {
        super(32, 0x04C11DB7L, 0xFFFF_FFFFL, false, false, 0);
    }
}
