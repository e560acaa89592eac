package org.bitrecord;

/**
 * The parity of Mode S replies and ADS-B squitters (ICAO Annex 10, volume IV, 3.1.2.3.3): 24 bits, polynomial 0xFFF409, begun
 * with zero, nothing reflected. In replies to an interrogation the address of the aircraft is exclusive-ored into the field.
 *
 * <p>Immutable and safe on any thread.
 */
public final class Crc24ModeS extends Crc {
    /** For codecs; keep the instance, for it makes tables. */
    public Crc24ModeS() {
        super(24, 0xFFF409, 0, false, false, 0);
    }
}
