package org.bitrecord.protocols.arp;

import org.bitrecord.Auto;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Length;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;
import org.bitrecord.protocols.ethernet.EtherType;
import org.bitrecord.protocols.ethernet.EthernetPayload;

/**
 * An ARP packet (RFC 826), for hardware and protocol addresses of any size.
 *
 * @param hardwareType the kind of the hardware addresses (RFC 826: {@code ar$hrd}); see {@link #ETHERNET}
 * @param protocolType the kind of the protocol addresses ({@code ar$pro}), an EtherType
 * @param hardwareLength the size of a hardware address in bytes ({@code ar$hln})
 * @param protocolLength the size of a protocol address in bytes ({@code ar$pln})
 * @param operation what it wants ({@code ar$op})
 * @param senderHardware the sender's hardware address ({@code ar$sha})
 * @param senderProtocol the sender's protocol address ({@code ar$spa})
 * @param targetHardware the target's hardware address ({@code ar$tha}); meaningless in a request
 * @param targetProtocol the target's protocol address ({@code ar$tpa})
 */
@Case(value = EtherType.ARP, of = EthernetPayload.class)
@BitCodec
public record Arp(
        @Bits(16) int hardwareType,
        @Bits(16) int protocolType,

        @Bits(8) @Length(of = "senderHardware") @Length(of = "targetHardware")
        int hardwareLength,

        @Bits(8) @Length(of = "senderProtocol") @Length(of = "targetProtocol")
        int protocolLength,

        ArpOperation operation,
        Bytes senderHardware,
        Bytes senderProtocol,
        Bytes targetHardware,
        Bytes targetProtocol)
        implements EthernetPayload {
    /** The hardware type of Ethernet (IANA, "ARP Parameters", hardware types). */
    public static final int ETHERNET = 1;

    /** Asks on Ethernet for the hardware address of {@code target}. */
    public static Arp request(MacAddress senderHardware, Ipv4Address sender, Ipv4Address target) {
        return new Arp(
                ETHERNET,
                EtherType.IPV4,
                Auto.AUTO,
                Auto.AUTO,
                ArpOperation.REQUEST,
                senderHardware.bytes(),
                sender.bytes(),
                MacAddress.ZERO.bytes(),
                target.bytes());
    }

    /** Whether its addresses are those of IPv4 on Ethernet, so that their sizes are known. */
    public boolean isIpv4OverEthernet() {
        return hardwareType == ETHERNET
                && protocolType == EtherType.IPV4
                && senderHardware.size() == 6
                && senderProtocol.size() == 4;
    }
}
