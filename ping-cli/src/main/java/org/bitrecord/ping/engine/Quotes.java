package org.bitrecord.ping.engine;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.bitrecord.Bytes;
import org.bitrecord.Decoded;
import org.bitrecord.ping.report.Complaint;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpCodec;
import org.bitrecord.protocols.icmp.IcmpMessage;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoRequest;
import org.bitrecord.protocols.icmp.QuotedIpv4;
import org.bitrecord.protocols.icmp.QuotedIpv4Codec;
import org.bitrecord.protocols.ipv4.IpProtocol;

/** Finds out which request an ICMP error is about: errors quote the beginning of the datagram they complain about. */
final class Quotes {
    /** In an error four bytes, which depend on the type, come before the quotation (RFC 792). */
    private static final int DETAIL_SIZE = 4;

    private Quotes() {}

    /** The problem with an echo request of this identifier to this destination that the message tells of, if it does. */
    static Optional<Signal.Problem> read(Signal.Message message, Ipv4Address destination, int identifier) {
        if (!(message.icmp().message() instanceof IcmpMessage.Other other)
                || other.content().size() < DETAIL_SIZE) {
            return Optional.empty();
        }
        ByteBuffer content = other.content().asByteBuffer();
        int detail = content.getInt();
        if (!(QuotedIpv4Codec.INSTANCE.tryDecode(content) instanceof Decoded.Ok<QuotedIpv4> quoted)
                || quoted.value().protocol().value() != IpProtocol.ICMP
                || quoted.value().fragmentOffset() != 0
                || !quoted.value().destination().equals(destination)) {
            return Optional.empty();
        }
        return echoRequest(quoted.value().payload())
                .filter(request -> request.identifier() == identifier)
                .map(request ->
                        new Signal.Problem(message.source(), request.sequence(), complaint(message.icmp(), detail)));
    }

    /** The echo request that begins like this; RFC 792 promises eight bytes, which identifier and sequence end. */
    static Optional<EchoRequest> echoRequest(Bytes beginning) {
        return IcmpCodec.INSTANCE.tryDecode(beginning.asByteBuffer()) instanceof Decoded.Ok<Icmp> icmp
                        && icmp.value().message() instanceof EchoRequest request
                ? Optional.of(request)
                : Optional.empty();
    }

    private static Complaint complaint(Icmp icmp, int detail) {
        int type = icmp.type().value();
        int meaning = switch (type) {
            // RFC 1191 section 4: the MTU is in the low 16 bits.
            case Complaint.DESTINATION_UNREACHABLE ->
                icmp.code() == Complaint.FRAGMENTATION_NEEDED ? detail & 0xFFFF : 0;
            // RFC 792: the pointer is the first of the four bytes.
            case Complaint.PARAMETER_PROBLEM -> detail >>> 24;
            case Complaint.REDIRECT -> detail;
            default -> 0;
        };
        return new Complaint(type, icmp.code(), meaning);
    }
}
