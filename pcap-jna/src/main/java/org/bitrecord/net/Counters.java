package org.bitrecord.net;

/**
 * What an interface has seen since it was opened.
 *
 * @param datagrams IPv4 datagrams for this host and fragments of such, those with a wrong checksum included
 * @param headerChecksumWrong of these, those whose header's checksum is wrong
 * @param fragments of these, those that were fragments with a right checksum; they are delivered put together
 * @param arp ARP packets of others
 * @param own frames that this host sent, not only by this interface
 * @param notForUs frames and datagrams for others
 * @param undecodable frames that are not what their type says
 * @param other frames that carry something else, such as a VLAN tag
 * @param unstamped datagrams sent whose frame the capture did not show
 * @param droppedByKernel frames that found no room in the kernel's buffer
 */
public record Counters(
        long datagrams,
        long headerChecksumWrong,
        long fragments,
        long arp,
        long own,
        long notForUs,
        long undecodable,
        long other,
        long unstamped,
        long droppedByKernel) {}
