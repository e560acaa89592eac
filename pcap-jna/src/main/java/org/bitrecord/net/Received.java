package org.bitrecord.net;

import org.bitrecord.protocols.ethernet.Ethernet;
import org.bitrecord.protocols.ipv4.Ipv4;

/**
 * An IPv4 datagram that came in for this host.
 *
 * @param ethernet the frame it came in; of one that came in fragments, the frame that made it complete
 * @param packet the datagram; its payload ends where its total length says, whatever follows in the frame. One that came
 *     in fragments is put together
 * @param epochNanos when the kernel saw that frame, in nanoseconds since 1970-01-01T00:00:00Z; a difference of two of these, or
 *     to {@link Sent#epochNanos()}, is exact unless somebody sets the clock between them
 * @param headerChecksumValid whether the checksum of its header is right (RFC 791 section 3.1). If not, the kernel would
 *     have dropped it, and nothing in it can be trusted
 */
public record Received(Ethernet ethernet, Ipv4 packet, long epochNanos, boolean headerChecksumValid) {}
