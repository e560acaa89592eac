package org.bitrecord.ping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.ping.report.Complaint;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpMessage;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoRequest;
import org.bitrecord.protocols.icmp.IcmpType;
import org.bitrecord.protocols.ipv4.Ipv4;
import org.bitrecord.protocols.ipv4.Ipv4Codec;
import org.junit.jupiter.api.Test;

class QuotesTest {
    private static final Ipv4Address CLIENT = Ipv4Address.of("10.77.1.2");
    private static final Ipv4Address SERVER = Ipv4Address.of("10.77.2.2");
    private static final Ipv4Address ROUTER = Ipv4Address.of("10.77.12.2");
    private static final int IDENTIFIER = 0xBEEF;
    private static final int SEQUENCE = 65000;

    private static Bytes datagram(Icmp icmp) {
        return Ipv4Codec.INSTANCE.encode(Ipv4.of(CLIENT, SERVER, icmp));
    }

    private static Bytes request(int identifier) {
        return datagram(Icmp.of(new EchoRequest(identifier, SEQUENCE, Plan.data(56))));
    }

    private static Optional<Signal.Problem> read(int type, int code, Bytes detail, Bytes quoted) {
        Icmp icmp = new Icmp(new IcmpType(type), code, Auto.AUTO, new IcmpMessage.Other(detail.concat(quoted)));
        Signal.Message message = new Signal.Message(ROUTER, OptionalInt.of(63), icmp, true, 0);
        return Quotes.read(message, SERVER, IDENTIFIER);
    }

    private static Bytes unused() {
        return Bytes.of(0, 0, 0, 0);
    }

    @Test
    void theLeastThatRfc792PromisesIsEnough() {
        assertThat(read(11, 0, unused(), request(IDENTIFIER).slice(0, 28)))
                .contains(new Signal.Problem(ROUTER, SEQUENCE, new Complaint(11, 0, 0)));
    }

    @Test
    void moreThanTheLeastIsFineToo() {
        assertThat(read(3, 1, unused(), request(IDENTIFIER)))
                .contains(new Signal.Problem(ROUTER, SEQUENCE, new Complaint(3, 1, 0)));
    }

    @Test
    void theFourBytesMeanWhatTheTypeMakesThemMean() {
        Bytes quoted = request(IDENTIFIER).slice(0, 28);
        Bytes detail = Bytes.of(8, 0, 5, 0);
        assertThat(read(3, 4, detail, quoted).orElseThrow().complaint()).isEqualTo(new Complaint(3, 4, 1280));
        assertThat(read(3, 1, detail, quoted).orElseThrow().complaint()).isEqualTo(new Complaint(3, 1, 0));
        assertThat(read(12, 0, detail, quoted).orElseThrow().complaint()).isEqualTo(new Complaint(12, 0, 8));
        assertThat(read(5, 1, Bytes.of(10, 77, 1, 3), quoted).orElseThrow().complaint())
                .isEqualTo(new Complaint(5, 1, Ipv4Address.of("10.77.1.3").value()));
        assertThat(read(44, 0, detail, quoted).orElseThrow().complaint()).isEqualTo(new Complaint(44, 0, 0));
    }

    @Test
    void whatOthersSentIsIgnored() {
        assertThat(read(11, 0, unused(), request(IDENTIFIER + 1))).isEmpty();
        Bytes elsewhere = Ipv4Codec.INSTANCE.encode(
                Ipv4.of(CLIENT, ROUTER, Icmp.of(new EchoRequest(IDENTIFIER, SEQUENCE, Bytes.EMPTY))));
        assertThat(read(11, 0, unused(), elsewhere)).isEmpty();
        assertThat(read(11, 0, unused(), datagram(Icmp.of(new IcmpMessage.EchoReply(IDENTIFIER, 1, Bytes.EMPTY)))))
                .isEmpty();
    }

    @Test
    void everyTruncationIsSilentlyRefused() {
        Bytes whole = unused().concat(request(IDENTIFIER).slice(0, 28));
        for (int size = 0; size < whole.size(); size++) {
            Icmp icmp = new Icmp(new IcmpType(3), 1, Auto.AUTO, new IcmpMessage.Other(whole.slice(0, size)));
            assertThat(Quotes.read(new Signal.Message(ROUTER, OptionalInt.empty(), icmp, true, 0), SERVER, IDENTIFIER))
                    .as("%d bytes", size)
                    .isEmpty();
        }
    }
}
