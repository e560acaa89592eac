package org.bitrecord.pcap;

/**
 * How many frames a capture has seen since it was opened; see pcap_stats(3PCAP) and {@code PACKET_STATISTICS} in
 * packet(7).
 *
 * @param received frames that passed the filter, whether or not they were read, dropped ones included
 * @param droppedByKernel frames that passed the filter but found no room in the buffer
 * @param droppedByInterface frames that the network card or its driver dropped, where that is known; else 0
 */
public record Statistics(long received, long droppedByKernel, long droppedByInterface) {}
