package org.bitrecord.protocols.ipv4;

import org.bitrecord.Auto;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

/**
 * The protocol in an IP datagram (IANA, "Assigned Internet Protocol Numbers").
 *
 * @param value the number
 */
@BitCodec
public record IpProtocol(@Bits(8) int value) {
    /** Internet Control Message Protocol. */
    public static final int ICMP = 1;

    /** Computed from the payload on write. */
    public static final IpProtocol AUTO = new IpProtocol(Auto.AUTO);

    /** The name of the number, if it has one here. */
    @Override
    public String toString() {
        return IpProtocolCodec.toString(this);
    }
}
