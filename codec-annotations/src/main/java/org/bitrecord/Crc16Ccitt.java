package org.bitrecord;

/**
 * CRC-16/IBM-3740, widely called CCITT-FALSE: polynomial 0x1021, begun with 0xFFFF, nothing reflected. CCSDS frames and
 * floppy disks use it. Other checksums that are called CCITT differ: X.25 (HDLC, PPP) is reflected and complemented, XMODEM
 * begins with zero, KERMIT is reflected and begins with zero; each is one line over {@link Crc}.
 *
 * <p>Immutable and safe on any thread.
 */
public final class Crc16Ccitt extends Crc {
    /** For codecs; keep the instance, for it makes tables. */
    public Crc16Ccitt() {
        super(16, 0x1021, 0xFFFF, false, false, 0);
    }
}
