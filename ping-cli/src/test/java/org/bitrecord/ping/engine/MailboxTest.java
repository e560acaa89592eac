package org.bitrecord.ping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitrecord.ping.report.Complaint;
import org.bitrecord.protocols.icmp.Icmp;
import org.bitrecord.protocols.icmp.IcmpMessage.EchoReply;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Mailbox mailbox = new Mailbox();

    private static Signal.Message message(int sequence) {
        return FakeTransport.from(
                FakeTransport.HOST, Icmp.of(new EchoReply(FakeTransport.IDENTIFIER, sequence, Plan.data(0))), 0);
    }

    @Test
    void signalsComeInTheirOrderAndThenNothing() {
        mailbox.put(new Signal.Sent(1, 7));
        mailbox.put(message(1));
        assertThat(mailbox.take(0)).contains(new Signal.Sent(1, 7));
        assertThat(mailbox.take(0)).contains(message(1));
        assertThat(mailbox.take(0)).isEmpty();
    }

    @Test
    void ofAFloodTheNewestAreDroppedAndCounted() {
        for (int i = 0; i < Mailbox.MOST + 3; i++) {
            mailbox.put(message(i));
        }
        mailbox.put(new Signal.Problem(FakeTransport.HOST, 1, new Complaint(3, 1, 0)));
        assertThat(mailbox.dropped()).isEqualTo(4);
        for (int i = 0; i < Mailbox.MOST; i++) {
            assertThat(mailbox.take(0)).contains(message(i));
        }
        assertThat(mailbox.take(0)).isEmpty();
    }

    @Test
    void whatBecomesOfOurRequestsPassesAFlood() {
        for (int i = 0; i < Mailbox.MOST; i++) {
            mailbox.put(message(i));
        }
        mailbox.put(new Signal.Sent(1, 7));
        mailbox.put(new Signal.Woken());
        assertThat(mailbox.dropped()).isZero();
        for (int i = 0; i < Mailbox.MOST; i++) {
            assertThat(mailbox.take(0)).isPresent();
        }
        assertThat(mailbox.take(0)).contains(new Signal.Sent(1, 7));
        assertThat(mailbox.take(0)).contains(new Signal.Woken());
    }
}
