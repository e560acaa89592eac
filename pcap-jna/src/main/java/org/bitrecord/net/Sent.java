package org.bitrecord.net;

import java.time.Duration;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.protocols.ipv4.Ipv4;

/**
 * A datagram that went out.
 *
 * @param packet what was sent; components that are computed on write may still be {@link org.bitrecord.Auto#AUTO}
 * @param nextHop the MAC address it was sent to: the destination's, or a gateway's
 * @param epochNanos when it passed, in nanoseconds since 1970-01-01T00:00:00Z, by the same clock as
 *     {@link Received#epochNanos()}; of a datagram in fragments, the last of them, for only then it was on the wire as a
 *     whole, and nobody could answer it before
 * @param stampedByKernel whether the time is the kernel's, of the very frame. Else the own capture did not show the frame
 *     within a second, and the time is that of this program just before it sent (of fragments, the first): some tens of microseconds early,
 *     or more if the program was held up
 * @param resolution how long the datagram waited for the next hop's MAC address; zero if that was known
 */
public record Sent(Ipv4 packet, MacAddress nextHop, long epochNanos, boolean stampedByKernel, Duration resolution) {}
