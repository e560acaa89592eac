package org.bitrecord.protocols.icmp;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Const;
import org.bitrecord.Length;
import org.bitrecord.Rest;
import org.bitrecord.Unit;
import org.bitrecord.Until;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.ipv4.IpProtocol;
import org.bitrecord.protocols.ipv4.Ipv4Flags;
import org.bitrecord.protocols.ipv4.Ipv4Option;

/**
 * The beginning of an IPv4 datagram, as ICMP errors quote it: the header and at least 64 bits of the payload (RFC 792), as
 * routers left it. Its total length tells the size of the datagram that was sent, not of what is quoted, and is often
 * altered on the way; so it bounds nothing here.
 *
 * @param version 4
 * @param headerLength the size of the header with its options, in words of 32 bits
 * @param differentiatedServices as in the datagram
 * @param congestion as in the datagram
 * @param totalLength the size of the whole datagram in bytes, as some router wrote it
 * @param identification as in the datagram
 * @param flags as in the datagram
 * @param fragmentOffset as in the datagram, in units of 8 bytes
 * @param timeToLive as in the datagram when it was given up
 * @param protocol what the payload is
 * @param headerChecksum as in the datagram; seldom right, for it is not computed again
 * @param source who sent the datagram: whom the error is sent to
 * @param destination who the datagram was for
 * @param options its options
 * @param padding what follows the end of the options in the header
 * @param payload the beginning of the payload
 */
@BitCodec
public record QuotedIpv4(
        @Bits(4) @Const(4) int version,

        @Bits(4) @Length(through = "padding", unit = Unit.WORD32)
        int headerLength,

        @Bits(6) int differentiatedServices,
        @Bits(2) int congestion,
        @Bits(16) int totalLength,
        @Bits(16) int identification,
        Ipv4Flags flags,
        @Bits(13) int fragmentOffset,
        @Bits(8) int timeToLive,
        IpProtocol protocol,
        @Bits(16) int headerChecksum,
        Ipv4Address source,
        Ipv4Address destination,
        @Until(value = "it.type == 0", orEnd = true) List<Ipv4Option> options,
        @Rest Bytes padding,
        @Rest Bytes payload) {}
