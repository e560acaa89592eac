/**
 * Sends IPv4 datagrams in Ethernet frames of one's own making and awaits what comes back, with the kernel's time stamps.
 *
 * <p>Start with {@link org.bitrecord.net.Interface}; {@link org.bitrecord.net.Route} tells whether it can reach a
 * destination at all. What goes wrong between here and the first hop is a {@link org.bitrecord.net.NetException}; what
 * goes wrong with the device, an {@link org.bitrecord.pcap.PcapException}.
 */
@NullMarked
package org.bitrecord.net;

import org.jspecify.annotations.NullMarked;
