package org.bitrecord.protocols.arp;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

/**
 * What an ARP packet wants (IANA, "ARP Parameters", operation codes).
 *
 * @param value the number
 */
@BitCodec
public record ArpOperation(@Bits(16) int value) {
    /** Who has this protocol address? */
    public static final ArpOperation REQUEST = new ArpOperation(1);

    /** I have it. */
    public static final ArpOperation REPLY = new ArpOperation(2);
}
