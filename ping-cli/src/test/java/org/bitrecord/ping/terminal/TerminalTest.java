package org.bitrecord.ping.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitrecord.ping.report.Complaint;
import org.bitrecord.ping.report.Event;
import org.bitrecord.ping.report.Event.Standing;
import org.bitrecord.ping.report.Flaw;
import org.bitrecord.ping.report.Path;
import org.bitrecord.ping.report.Summary;
import org.bitrecord.ping.terminal.Terminal.Detail;
import org.bitrecord.protocols.Ipv4Address;
import org.bitrecord.protocols.MacAddress;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final Ipv4Address PEER = Ipv4Address.of("10.77.1.3");
    private static final Ipv4Address ROUTER = Ipv4Address.of("10.77.1.1");
    private static final Path WIRE = new Path(
            "libpcap",
            Optional.of("eth0"),
            Optional.of(Ipv4Address.of("10.77.1.2")),
            Optional.of(MacAddress.of("02:77:01:00:00:02")),
            Optional.of(ROUTER),
            "");
    private static final Path SOCKET = new Path(
            "icmp-socket",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "raw; it is this host");

    private static String printed(String host, Detail detail, Event... events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(host, new PrintStream(bytes, true, StandardCharsets.UTF_8), detail, () -> {
            throw new AssertionError("somebody does read");
        });
        for (Event event : events) {
            terminal.accept(event);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String line(Event event) {
        return printed("peer", Detail.NORMAL, event).strip();
    }

    private static Event reply(Standing standing) {
        return new Event.Reply(PEER, 56, 1, OptionalLong.of(412_345), OptionalInt.of(64), standing);
    }

    @Test
    void aReplyIsToldWithSizeSequenceTimeAndTimeToLive() {
        assertThat(line(reply(Standing.COUNTED)))
                .isEqualTo("Reply from 10.77.1.3: bytes=56 icmp_seq=1 time=0.412 ms ttl=64");
    }

    @Test
    void whatIsNotKnownOfAReplyIsLeftOut() {
        assertThat(line(new Event.Reply(PEER, 56, 1, OptionalLong.empty(), OptionalInt.empty(), Standing.COUNTED)))
                .isEqualTo("Reply from 10.77.1.3: bytes=56 icmp_seq=1");
    }

    @Test
    void duplicatesStrangersAndLateRepliesAreMarked() {
        assertThat(line(reply(Standing.DUPLICATE))).endsWith("ttl=64 (DUP!)");
        assertThat(line(reply(Standing.OTHER_ADDRESS))).endsWith("ttl=64 (DIFFERENT ADDRESS!)");
        assertThat(line(reply(Standing.LATE))).startsWith("Late reply from 10.77.1.3: ");
    }

    @Test
    void flawsSayWhatIsAndWhatShouldBe() {
        assertThat(line(new Event.Corrupt(PEER, 1, new Flaw.Data(20, 0xEB, 0x14))))
                .isEqualTo("Corrupt reply from 10.77.1.3: icmp_seq=1 byte 20 is 0xeb, not 0x14");
        assertThat(line(new Event.Corrupt(PEER, 1, new Flaw.Checksum(0x12, 0xABCD))))
                .isEqualTo("Corrupt reply from 10.77.1.3: icmp_seq=1 checksum 0x0012, not 0xabcd");
        assertThat(line(new Event.Corrupt(PEER, 1, new Flaw.HeaderChecksum())))
                .isEqualTo("Corrupt reply from 10.77.1.3: icmp_seq=1 wrong checksum of the IP header");
        assertThat(line(new Event.Corrupt(PEER, 1, new Flaw.Length(72, 56))))
                .isEqualTo("Corrupt reply from 10.77.1.3: icmp_seq=1 72 bytes, not 56");
        assertThat(line(new Event.Corrupt(PEER, 1, new Flaw.Code(5))))
                .isEqualTo("Corrupt reply from 10.77.1.3: icmp_seq=1 code 5, not 0");
    }

    @Test
    void whatCouldNotBeSentNamesWhoIsToBlame() {
        assertThat(line(new Event.Unresolved(2, ROUTER, "eth0")))
                .isEqualTo("No ARP answer from 10.77.1.1 on eth0: icmp_seq=2 not sent");
        assertThat(line(new Event.NotSent(2, "the cat sat on it"))).isEqualTo("Not sent: icmp_seq=2 the cat sat on it");
        assertThat(line(new Event.TimedOut(2))).isEqualTo("Timed out: icmp_seq=2");
        assertThat(line(new Event.Problem(ROUTER, 1, new Complaint(11, 0, 0))))
                .isEqualTo("Error from 10.77.1.1: icmp_seq=1 time to live exceeded");
    }

    @Test
    void theFirstLineNamesTheAddressOfAName() {
        assertThat(line(new Event.Started(PEER, 56, WIRE)))
                .isEqualTo("Pinging peer (10.77.1.3) with 56 bytes of data:");
        assertThat(printed("10.77.1.3", Detail.NORMAL, new Event.Started(PEER, 1, WIRE)))
                .isEqualToIgnoringNewLines("Pinging 10.77.1.3 with 1 byte of data:");
    }

    @Test
    void onlyVerboseTellsTheWay() {
        assertThat(printed("peer", Detail.VERBOSE, new Event.Started(PEER, 56, WIRE)))
                .isEqualToNormalizingNewlines("""
                        Backend libpcap
                        Interface eth0
                        Source 10.77.1.2 (02:77:01:00:00:02)
                        Next hop 10.77.1.1
                        Pinging peer (10.77.1.3) with 56 bytes of data:
                        """);
        assertThat(printed("peer", Detail.VERBOSE, new Event.Started(PEER, 56, SOCKET)))
                .startsWith("Backend icmp-socket (raw; it is this host)")
                .hasLineCount(2);
        Event resolved = new Event.Resolved(ROUTER, MacAddress.of("02:77:01:00:00:01"));
        assertThat(printed("peer", Detail.VERBOSE, resolved).strip())
                .isEqualTo("Next hop 10.77.1.1 is at 02:77:01:00:00:01");
        assertThat(printed("peer", Detail.NORMAL, resolved)).isEmpty();
    }

    @Test
    void quietLeavesOutAllButTheFirstLineAndTheStatistics() {
        Summary summary = new Summary(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1000, 1000, 1000, 0);
        assertThat(printed(
                        "peer",
                        Detail.QUIET,
                        new Event.Started(PEER, 56, WIRE),
                        reply(Standing.COUNTED),
                        new Event.TimedOut(1),
                        new Event.Finished(summary)))
                .isEqualToNormalizingNewlines("""
                        Pinging peer (10.77.1.3) with 56 bytes of data:

                        --- peer ping statistics ---
                        1 request, 1 reply, 0 lost (0% loss)
                        round trip min/avg/max/mdev = 0.001/0.001/0.001/0.000 ms
                        """);
    }

    @Test
    void theStatisticsCountEverythingOddAndFitAnOrdinaryTerminal() {
        Summary summary =
                new Summary(10, 6, 1, 1, 2, 2, 1, 1, 1, 1, 10_000_000, 45_000_000, 2_001_000_499L, 27_386_128);
        String text = printed("peer", Detail.NORMAL, new Event.Finished(summary));
        assertThat(text).isEqualToNormalizingNewlines("""

                        --- peer ping statistics ---
                        10 requests, 6 replies, 1 still open, 3 lost (33.3% loss)
                        1 duplicate, 2 late replies, 2 corrupt replies, 1 from another address, 1 error,
                        1 without ARP answer, 1 not sent
                        round trip min/avg/max/mdev = 10.000/45.000/2001.000/27.386 ms
                        """);
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void withoutARoundTripNoneIsInvented() {
        assertThat(printed(
                        "peer",
                        Detail.NORMAL,
                        new Event.Finished(new Summary(2, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0))))
                .isEqualToNormalizingNewlines("""

                        --- peer ping statistics ---
                        2 requests, 0 replies, 2 lost (100% loss)
                        2 without ARP answer
                        """);
    }

    @Test
    void whenNobodyReadsItSaysSo() {
        AtomicInteger told = new AtomicInteger();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        new Terminal("peer", new PrintStream(closed), Detail.NORMAL, told::incrementAndGet)
                .accept(new Event.TimedOut(1));
        assertThat(told).hasValue(1);
    }
}
