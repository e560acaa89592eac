package org.bitrecord;

/**
 * CRC-8/SMBUS: polynomial 0x07, all else zero, nothing reflected. It protects SMBus packets (PEC) and the headers of ATM
 * cells before their offset of 0x55 is added.
 *
 * <p>Immutable and safe on any thread.
 */
public final class Crc8 extends Crc {
    /** For codecs; keep the instance, for it makes tables. */
    public Crc8() {
        super(8, 0x07, 0, false, false, 0);
    }
}
