package org.bitrecord.ping.engine;

import java.util.Optional;
import org.bitrecord.Bytes;
import org.bitrecord.ping.report.Flaw;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpCodec;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoReply;

/** Tells answers from other messages, and compares them with what the requests make them be. */
final class Echoes {
    private Echoes() {}

    /**
     * Whether a message is about requests of this identifier to this destination: a reply, from anybody, or an error that
     * quotes one. Sound it need not be. The wire shows also what other programs of this host are sent.
     */
    static boolean concerns(Signal.Message message, Ipv4Address destination, int identifier) {
        return message.icmp().message() instanceof EchoReply reply
                ? reply.identifier() == identifier
                : Quotes.read(message, destination, identifier).isPresent();
    }

    static boolean hasRightChecksum(Icmp icmp) {
        return IcmpCodec.INSTANCE.check(icmp).isEmpty();
    }

    /** The gravest flaw of an answer to a request that carried {@code data}. */
    static Optional<Flaw> flaw(Signal.Message message, EchoReply reply, Bytes data) {
        if (!message.headerIntact()) {
            return Optional.of(new Flaw.HeaderChecksum());
        }
        Icmp icmp = message.icmp();
        if (!hasRightChecksum(icmp)) {
            int expected = IcmpCodec.INSTANCE.fix(icmp).checksum();
            return Optional.of(new Flaw.Checksum(icmp.checksum(), expected));
        }
        if (icmp.code() != 0) {
            return Optional.of(new Flaw.Code(icmp.code()));
        }
        return reply.data().equals(data) ? Optional.empty() : Optional.of(difference(reply.data(), data));
    }

    private static Flaw difference(Bytes actual, Bytes expected) {
        int common = Math.min(actual.size(), expected.size());
        for (int i = 0; i < common; i++) {
            if (actual.unsignedAt(i) != expected.unsignedAt(i)) {
                return new Flaw.Data(i, actual.unsignedAt(i), expected.unsignedAt(i));
            }
        }
        return new Flaw.Length(actual.size(), expected.size());
    }
}
