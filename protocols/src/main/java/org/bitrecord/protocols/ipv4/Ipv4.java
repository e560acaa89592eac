package org.bitrecord.protocols.ipv4;

import static org.bitrecord.Auto.AUTO;
import static org.bitrecord.Unit.WORD32;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Const;
import org.bitrecord.Internet;
import org.bitrecord.Length;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Until;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.ethernet.EtherType;
import org.bitrecord.protocols.ethernet.EthernetPayload;

/**
 * An IPv4 datagram, or a fragment of one (RFC 791 section 3.1).
 *
 * @param version 4
 * @param headerLength the size of the header with its options, in words of 32 bits (RFC 791: IHL)
 * @param differentiatedServices how it should be treated (RFC 2474: DSCP)
 * @param congestion whether it met congestion (RFC 3168: ECN)
 * @param totalLength the size of header and payload, in bytes
 * @param identification tells the fragments of one datagram from those of others
 * @param flags whether it may be, or is, fragmented
 * @param fragmentOffset where its payload lies in that of the whole datagram, in units of 8 bytes
 * @param timeToLive how many routers it may still pass, itself included
 * @param protocol what the payload is; in a later fragment it says so of the whole datagram
 * @param headerChecksum the internet checksum of the header
 * @param source who sent it
 * @param destination who it is for
 * @param options the options, up to and with the one that ends them if there is one
 * @param padding what follows the end of the options in the header
 * @param payload what it carries; of a later fragment, bytes without a beginning
 */
@Case(value = EtherType.IPV4, of = EthernetPayload.class)
@BitCodec
public record Ipv4(
        @Bits(4) @Const(4) int version,
        @Bits(4) @Length(through = "padding", unit = WORD32) int headerLength,
        @Bits(6) int differentiatedServices,
        @Bits(2) int congestion,
        @Bits(16) @Length int totalLength,
        @Bits(16) int identification,
        Ipv4Flags flags,
        @Bits(13) int fragmentOffset,
        @Bits(8) int timeToLive,
        @Tag(of = "payload", when = "fragmentOffset == 0") IpProtocol protocol,

        @Bits(16) @Checksum(algorithm = Internet.class, through = "padding")
        int headerChecksum,

        Ipv4Address source,
        Ipv4Address destination,
        @Until(value = "it.type == 0", orEnd = true) List<Ipv4Option> options,
        @Rest Bytes padding,
        IpPayload payload)
        implements EthernetPayload {
    /** The time to live that RFC 1700 recommends. */
    public static final int DEFAULT_TIME_TO_LIVE = 64;

    /** A whole datagram without options; lengths, protocol and checksum are computed on write. */
    public static Ipv4 of(Ipv4Address source, Ipv4Address destination, IpPayload payload) {
        return new Ipv4(
                4,
                AUTO,
                0,
                0,
                AUTO,
                0,
                Ipv4Flags.NONE,
                0,
                DEFAULT_TIME_TO_LIVE,
                IpProtocol.AUTO,
                AUTO,
                source,
                destination,
                List.of(),
                Bytes.EMPTY,
                payload);
    }
}
