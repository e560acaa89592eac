package org.bitrecord.ping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpMessage;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoReply;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoRequest;
import org.bitrecord.protocols.icmp.IcmpType;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Codec;
import org.junit.jupiter.api.Test;

class EchoesTest {
    private static final Ipv4Address CLIENT = Ipv4Address.of("10.77.1.2");
    private static final Ipv4Address SERVER = Ipv4Address.of("10.77.2.2");
    private static final Ipv4Address ROUTER = Ipv4Address.of("10.77.12.2");
    private static final int IDENTIFIER = 0xBEEF;

    private static boolean concerns(Ipv4Address source, Icmp icmp, boolean intact) {
        return Echoes.concerns(new Signal.Message(source, OptionalInt.of(63), icmp, intact, 0), SERVER, IDENTIFIER);
    }

    private static Icmp error(int identifier) {
        Icmp request = Icmp.of(new EchoRequest(identifier, 1, Plan.data(56)));
        Bytes quoted = Ipv4Codec.INSTANCE.encode(Ipv4.of(CLIENT, SERVER, request));
        return new Icmp(
                new IcmpType(3),
                1,
                Auto.AUTO,
                new IcmpMessage.Other(Bytes.of(0, 0, 0, 0).concat(quoted)));
    }

    @Test
    void repliesWithOurIdentifierConcernUsWhoeverSendsThemAndHoweverBroken() {
        Icmp reply = Icmp.of(new EchoReply(IDENTIFIER, 999, Bytes.EMPTY));
        assertThat(concerns(SERVER, reply, true)).isTrue();
        assertThat(concerns(ROUTER, reply, false)).isTrue();
    }

    @Test
    void errorsThatQuoteOurRequestConcernUs() {
        assertThat(concerns(ROUTER, error(IDENTIFIER), true)).isTrue();
    }

    @Test
    void whatOtherProgramsAreSentDoesNotConcernUs() {
        assertThat(concerns(SERVER, Icmp.of(new EchoReply(IDENTIFIER + 1, 1, Bytes.EMPTY)), true))
                .isFalse();
        assertThat(concerns(SERVER, Icmp.of(new EchoRequest(IDENTIFIER, 1, Bytes.EMPTY)), true))
                .isFalse();
        assertThat(concerns(ROUTER, error(IDENTIFIER - 1), true)).isFalse();
        Icmp strange = new Icmp(new IcmpType(13), 0, Auto.AUTO, new IcmpMessage.Other(Bytes.of(1, 2, 3, 4, 5, 6)));
        assertThat(concerns(SERVER, strange, true)).isFalse();
    }
}
