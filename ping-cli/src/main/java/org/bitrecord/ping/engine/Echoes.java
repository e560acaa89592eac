package org.bitrecord.ping.engine;

import java.util.Optional;
import org.bitrecord.Bytes;
import org.bitrecord.ping.report.Flaw;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpCodec;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoReply;

/** Compares answers with what the requests make them be. */
final class Echoes {
    private Echoes() {}

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
