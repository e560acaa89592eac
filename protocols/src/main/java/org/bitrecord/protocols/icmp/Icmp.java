package org.bitrecord.protocols.icmp;

import org.bitrecord.Auto;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Internet;
import org.bitrecord.Tag;
import org.bitrecord.protocols.ipv4.IpPayload;
import org.bitrecord.protocols.ipv4.IpProtocol;

/**
 * An ICMP message (RFC 792).
 *
 * @param type what it is
 * @param code more exactly
 * @param checksum the internet checksum of the whole message
 * @param message the rest of it
 */
@Case(value = IpProtocol.ICMP, of = IpPayload.class)
@BitCodec
public record Icmp(
        @Tag(of = "message") IcmpType type,
        @Bits(8) int code,

        @Bits(16) @Checksum(algorithm = Internet.class) int checksum,

        IcmpMessage message)
        implements IpPayload {
    /** This message with code 0; type and checksum are computed on write. */
    public static Icmp of(IcmpMessage message) {
        return new Icmp(IcmpType.AUTO, 0, Auto.AUTO, message);
    }
}
