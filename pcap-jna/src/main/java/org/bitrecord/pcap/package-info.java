/**
 * Devices, live captures, injection, ICMP sockets and capture files; knows no protocol.
 *
 * <p>Start with {@link org.bitrecord.pcap.Capture}, {@link org.bitrecord.pcap.Injector},
 * {@link org.bitrecord.pcap.IcmpSocket} or {@link org.bitrecord.pcap.Savefile}. What goes wrong is a
 * {@link org.bitrecord.pcap.PcapException} that says in one sentence what and how to get on.
 */
@NullMarked
package org.bitrecord.pcap;

import org.jspecify.annotations.NullMarked;
