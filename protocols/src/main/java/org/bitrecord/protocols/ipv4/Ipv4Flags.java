package org.bitrecord.protocols.ipv4;

import org.bitrecord.BitCodec;

/**
 * The flags of an IPv4 header (RFC 791 section 3.1).
 *
 * @param reserved has to be zero
 * @param dontFragment whether routers must not fragment it (DF)
 * @param moreFragments whether more of the datagram follows in other fragments (MF)
 */
@BitCodec
public record Ipv4Flags(boolean reserved, boolean dontFragment, boolean moreFragments) {
    /** No flag. */
    public static final Ipv4Flags NONE = new Ipv4Flags(false, false, false);

    /** Do not fragment. */
    public static final Ipv4Flags DONT_FRAGMENT = new Ipv4Flags(false, true, false);
}
