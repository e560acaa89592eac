package org.bitrecord.protocols.ethernet;

import org.bitrecord.Auto;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

/**
 * The protocol in an Ethernet frame (IANA, "IEEE 802 Numbers"), or, up to 1500, the length of an IEEE 802.3 frame.
 *
 * @param value the number
 */
@BitCodec
public record EtherType(@Bits(16) int value) {
    /** Internet Protocol version 4. */
    public static final int IPV4 = 0x0800;

    /** Address Resolution Protocol. */
    public static final int ARP = 0x0806;

    /** Computed from the payload on write. */
    public static final EtherType AUTO = new EtherType(Auto.AUTO);

    /** The name of the number, if it has one here. */
    @Override
    public String toString() {
        return EtherTypeCodec.toString(this);
    }
}
