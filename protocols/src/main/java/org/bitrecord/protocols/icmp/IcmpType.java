package org.bitrecord.protocols.icmp;

import org.bitrecord.Auto;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;

/**
 * What an ICMP message is (IANA, "ICMP Parameters", type numbers).
 *
 * @param value the number
 */
@BitCodec
public record IcmpType(@Bits(8) int value) {
    /** The answer to an echo request (RFC 792). */
    public static final int ECHO_REPLY = 0;

    /** The datagram could not be delivered (RFC 792). */
    public static final int DESTINATION_UNREACHABLE = 3;

    /** Send more slowly (RFC 792; deprecated by RFC 6633). */
    public static final int SOURCE_QUENCH = 4;

    /** There is a better first hop (RFC 792). */
    public static final int REDIRECT = 5;

    /** Asks for its data to be sent back (RFC 792). */
    public static final int ECHO_REQUEST = 8;

    /** The time to live, or the time for reassembly, ran out (RFC 792). */
    public static final int TIME_EXCEEDED = 11;

    /** Something in the header is wrong (RFC 792). */
    public static final int PARAMETER_PROBLEM = 12;

    /** Computed from the message on write. */
    public static final IcmpType AUTO = new IcmpType(Auto.AUTO);

    /** The name of the number, if it has one here. */
    @Override
    public String toString() {
        return IcmpTypeCodec.toString(this);
    }
}
