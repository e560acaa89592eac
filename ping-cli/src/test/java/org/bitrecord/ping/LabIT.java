package org.bitrecord.ping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bitrecord.pcap.Backend;
import org.bitrecord.pcap.lab.Lab;
import org.bitrecord.testing.Requirements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real program in a network of namespaces, against the kernel and against a host that misbehaves on purpose. */
class LabIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MILLIS = "[0-9]+\\.[0-9]{3}";

    private static Lab lab;

    @BeforeAll
    static void up() {
        lab = Lab.up();
        lab.startResponder();
    }

    @AfterAll
    static void down() {
        if (lab != null) {
            lab.close();
        }
    }

    private static Lab.Run sup(String... arguments) {
        return lab.on("client", PATIENCE, Launcher.command(arguments));
    }

    /** The lines between the first one and the empty one before the statistics. */
    private static List<String> told(Lab.Run run) {
        List<String> lines = run.stdout().lines().toList();
        return lines.subList(1, lines.indexOf(""));
    }

    private static void assertReplies(Lab.Run run, String from, int bytes, int count, int timeToLive) {
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.stderr()).isEmpty();
        List<String> lines = told(run);
        assertThat(lines).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(lines.get(i))
                    .matches("Reply from " + from + ": bytes=" + bytes + " icmp_seq=" + (i + 1) + " time=" + MILLIS
                            + " ms ttl=" + timeToLive);
        }
        assertThat(run.stdout()).contains(count + " repl", " 0 lost (0% loss)", "round trip min/avg/max/mdev = ");
    }

    @ParameterizedTest
    @CsvSource({"10.77.1.3, 64", "10.77.2.2, 62"})
    void hostsOnTheLinkAndFarAwayAnswer(String host, int timeToLive) {
        assertReplies(sup("-c", "3", "-i", "0.2", host), host, 56, 3, timeToLive);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 57, 1472})
    void everySizeThatFitsAFrameComesBack(int size) {
        assertReplies(sup("-c", "1", "-s", Integer.toString(size), "10.77.2.2"), "10.77.2.2", size, 1, 62);
    }

    @ParameterizedTest
    @ValueSource(strings = {"libpcap", "packet-socket", "icmp-socket"})
    void whatNeedsFragmentsIsCutAndPutTogether(String backend) {
        Requirements.require(!backend.equals("libpcap") || Backend.LIBPCAP.isAvailable(), "libpcap is not installed");
        assertReplies(sup("-c", "1", "-s", "1473", "--backend", backend, "10.77.2.2"), "10.77.2.2", 1473, 1, 62);
        assertReplies(sup("-c", "1", "-s", "65507", "--backend", backend, "10.77.2.2"), "10.77.2.2", 65507, 1, 62);
    }

    @ParameterizedTest
    @ValueSource(strings = {"libpcap", "packet-socket", "icmp-socket"})
    void everyBackendServes(String backend) {
        Requirements.require(!backend.equals("libpcap") || Backend.LIBPCAP.isAvailable(), "libpcap is not installed");
        Lab.Run run = sup("-v", "-c", "2", "-i", "0.2", "--backend", backend, "10.77.2.2");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.stdout())
                .startsWith("Backend " + backend)
                .contains("Interface eth0", "Source 10.77.1.2", "Next hop 10.77.1.1", "2 replies");
    }

    @Test
    void withoutLibpcapPacketSocketsServe() {
        Requirements.require(Backend.LIBPCAP.isAvailable(), "there is no libpcap to hide");
        String hide = "for f in $(ldconfig -p | sed -n 's/.*libpcap\\.so.* => //p'); do "
                + "mount --bind /dev/null \"$(readlink -f \"$f\")\"; done; exec \"$0\" \"$@\"";
        Lab.Run run = lab.on(
                "client",
                PATIENCE,
                "unshare",
                "-m",
                "sh",
                "-c",
                hide,
                Launcher.path().toString(),
                "-v",
                "-c",
                "1",
                "10.77.1.3");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.stdout())
                .startsWith("Backend packet-socket")
                .contains("Source 10.77.1.2 (02:77:01:00:00:02)", "Next hop 10.77.1.3 is at 02:77:01:00:00:03");
        Lab.Run forced = lab.on(
                "client",
                PATIENCE,
                "unshare",
                "-m",
                "sh",
                "-c",
                hide,
                Launcher.path().toString(),
                "--backend",
                "libpcap",
                "10.77.1.3");
        assertThat(forced.exitCode()).isEqualTo(2);
        assertThat(forced.stderr()).hasLineCount(1).startsWith("sup: libpcap could not be loaded: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.77.1.2", "10.77.6.1", "127.0.0.1", "localhost"})
    void theHostItselfAnswersByAnIcmpSocket(String host) {
        Lab.Run run = sup("-v", "-c", "1", host);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.stdout()).startsWith("Backend icmp-socket").contains("1 reply");
        Lab.Run forced = sup("-c", "1", "--backend", "packet-socket", host);
        assertThat(forced.exitCode()).isEqualTo(2);
        assertThat(forced.stderr()).hasLineCount(1).contains("it is this host itself");
    }

    @Test
    void thoseWhoMayNotSendFramesGetAnIcmpSocketOrTheWaysOut() {
        String[] asNobody = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};
        String range = "net.ipv4.ping_group_range";
        lab.on("client", PATIENCE, "sysctl", "-w", range + "=1 0").orThrow();
        Lab.Run refused = lab.on("client", PATIENCE, joined(asNobody, Launcher.command("-c", "1", "10.77.1.3")));
        assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(2);
        assertThat(refused.stderr()).hasLineCount(1).contains("sudo", "CAP_NET_RAW", range);
        lab.on("client", PATIENCE, "sysctl", "-w", range + "=0 2147483647").orThrow();
        Lab.Run served = lab.on("client", PATIENCE, joined(asNobody, Launcher.command("-v", "-c", "1", "10.77.1.3")));
        assertThat(served.exitCode()).as(served.toString()).isZero();
        assertThat(served.stdout()).startsWith("Backend icmp-socket (datagram; frames of our own are not permitted)");
    }

    private static String[] joined(String[] first, String[] second) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(second));
        return all.toArray(String[]::new);
    }

    @Test
    void anAbsentHostIsToldByAddressAndInterface() {
        Lab.Run run = sup("-c", "2", "10.77.1.99");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(told(run))
                .containsExactly(
                        "No ARP answer from 10.77.1.99 on eth0: icmp_seq=1 not sent",
                        "No ARP answer from 10.77.1.99 on eth0: icmp_seq=2 not sent");
        assertThat(run.stdout()).contains("2 requests, 0 replies, 2 lost (100% loss)", "2 without ARP answer");
    }

    @ParameterizedTest(name = "-t {0} is exceeded at {1}")
    @CsvSource({"1, 10.77.1.1", "2, 10.77.12.2"})
    void aShortTimeToLiveIsExceededOnTheWay(String timeToLive, String router) {
        Lab.Run run = sup("-c", "1", "-t", timeToLive, "10.77.2.2");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(told(run)).containsExactly("Error from " + router + ": icmp_seq=1 time to live exceeded");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    10.77.1.140 | destination net unreachable
                    10.77.1.141 | destination host unreachable
                    10.77.1.142 | destination protocol unreachable
                    10.77.1.143 | destination port unreachable
                    10.77.1.144 | fragmentation needed (next MTU 1400)
                    10.77.1.145 | source route failed
                    10.77.1.146 | destination net administratively prohibited
                    10.77.1.147 | destination host administratively prohibited
                    10.77.1.148 | communication administratively prohibited
                    10.77.1.150 | time to live exceeded
                    10.77.1.151 | fragment reassembly time exceeded
                    10.77.1.152 | parameter problem: pointer = 8
                    10.77.1.153 | destination unreachable, code 99
                    10.77.1.154 | ICMP type 44, code 0
                    """)
    void errorsAreToldInWords(String host, String text) {
        Lab.Run run = sup("-c", "1", host);
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(told(run)).containsExactly("Error from " + host + ": icmp_seq=1 " + text);
        assertThat(run.stdout()).contains("1 lost (100% loss)", "1 error");
    }

    @Test
    void byAnIcmpSocketErrorsReadTheSame() {
        Lab.Run run = sup("-c", "1", "--backend", "icmp-socket", "10.77.1.144");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(told(run))
                .containsExactly("Error from 10.77.1.144: icmp_seq=1 fragmentation needed (next MTU 1400)");
    }

    @Test
    void aRedirectIsNoEnd() {
        Lab.Run run = sup("-c", "1", "10.77.5.1");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(told(run))
                .hasSize(2)
                .startsWith("Error from 10.77.1.1: icmp_seq=1 redirect to 10.77.1.3 for the host");
        assertThat(run.stdout()).contains("1 reply", "0% loss");
    }

    @Test
    void duplicatesAreMarked() {
        Lab.Run run = sup("-c", "3", "-i", "0.2", "10.77.1.102");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(told(run)).filteredOn(line -> line.endsWith(" (DUP!)")).hasSizeBetween(2, 3);
        assertThat(run.stdout()).contains("3 requests, 3 replies, 0 lost", " duplicates");
    }

    @Test
    void aCorruptByteIsNamedAndTheReplyCounts() {
        Lab.Run run = sup("-c", "1", "10.77.1.103");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(told(run))
                .hasSize(2)
                .endsWith("Corrupt reply from 10.77.1.103: icmp_seq=1 byte 20 is 0xeb, not 0x14");
        assertThat(run.stdout()).contains("1 reply", "1 corrupt reply");
    }

    @Test
    void aWrongChecksumIsNoReply() {
        Lab.Run run = sup("-c", "1", "-W", "0.3", "10.77.1.104");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(told(run).get(0)).matches("Corrupt reply from 10.77.1.104: icmp_seq=1 checksum 0x.{4}, not 0x.{4}");
        assertThat(told(run)).endsWith("Timed out: icmp_seq=1");
        assertThat(run.stdout()).contains("0 replies", "1 corrupt reply");
    }

    @Test
    void everyLostRequestHasALine() {
        Lab.Run run = sup("-c", "10", "-i", "0.05", "-W", "0.5", "10.77.1.106");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(told(run))
                .filteredOn(line -> line.startsWith("Timed out"))
                .containsExactly("Timed out: icmp_seq=3", "Timed out: icmp_seq=6", "Timed out: icmp_seq=9");
        assertThat(run.stdout()).contains("10 requests, 7 replies, 3 lost (30% loss)");
    }

    @Test
    void lateRepliesAreToldAndNotCounted() {
        Lab.Run run = sup("-c", "6", "-i", "1", "-W", "0.5", "10.77.1.110");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(told(run)).contains("Timed out: icmp_seq=2");
        assertThat(told(run))
                .anyMatch(line -> line.matches(
                        "Late reply from 10.77.1.110: bytes=56 icmp_seq=2 time=30[0-9]{2}\\..* ms ttl=64"));
        assertThat(run.stdout()).contains("6 requests, 3 replies, 3 lost (50% loss)", "1 late reply");
    }

    @Test
    void aReplyFromElsewhereIsMarkedAndNotCounted() {
        Lab.Run run = sup("-c", "1", "-W", "0.3", "10.77.1.111");
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(told(run).get(0)).startsWith("Reply from 10.77.1.211: ").endsWith(" (DIFFERENT ADDRESS!)");
        assertThat(run.stdout()).contains("0 replies", "1 from another address");
    }

    @ParameterizedTest
    @CsvSource({
        "107, a reply after 100 ms",
        "112, IP options before the message",
        "114, bytes behind the datagram",
        "115, in fragments",
        "128, sent to all stations",
        "130, fifty replies to others first",
        "180, ARP answered late",
        "181, ARP answered at the second request",
        "186, ARP answer padded with ones"
    })
    void whatIsOddButRightIsAReply(int number, String unused) {
        assertReplies(sup("-c", "2", "-i", "0.2", "10.77.1." + number), "10.77.1." + number, 56, 2, 64);
    }

    @Test
    void theWaitForAnAddressIsNotPartOfTheRoundTrip() {
        Lab.Run run = sup("-c", "1", "-W", "0.5", "10.77.1.180");
        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(told(run).get(0)).matches(".* time=[0-9]{1,2}\\.[0-9]{3} ms ttl=64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"121", "132", "117"})
    void whatIsNoAnswerTimesOut(String number) {
        Lab.Run run = sup("-c", "1", "-W", "0.3", "10.77.1." + number);
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
        assertThat(told(run)).containsExactly("Timed out: icmp_seq=1");
    }

    @Test
    void randomDamageDoesNoHarm() {
        Lab.Run run = sup("-c", "100", "-i", "0.005", "-W", "0.3", "10.77.1.131");
        assertThat(run.exitCode()).as(run.toString()).isLessThan(2);
        assertThat(run.stderr()).isEmpty();
    }

    @Test
    void namesAreFoundAndShown() {
        Lab.Run run = sup("-c", "1", "server.lab");
        assertThat(run.stdout()).startsWith("Pinging server.lab (10.77.2.2) with 56 bytes of data:");
        Lab.Run unknown = sup("nosuch.lab");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.stderr()).isEqualToIgnoringNewLines("sup: unknown host nosuch.lab");
        assertThat(unknown.stdout()).isEmpty();
    }

    @Test
    void theInterfaceOrSourceAddressIsTaken() {
        assertThat(sup("-v", "-c", "1", "-I", "eth0", "10.77.2.2").orThrow().stdout())
                .contains("Interface eth0");
        assertThat(sup("-v", "-c", "1", "-I", "10.77.6.1", "10.77.2.2")
                        .orThrow()
                        .stdout())
                .contains("Source 10.77.6.1 ");
        Lab.Run device = sup("-I", "nosuch0", "10.77.2.2");
        assertThat(device.exitCode()).isEqualTo(2);
        assertThat(device.stderr()).hasLineCount(1).contains("nosuch0", "eth0, lo");
        Lab.Run address = sup("-I", "192.0.2.1", "10.77.2.2");
        assertThat(address.exitCode()).isEqualTo(2);
        assertThat(address.stderr()).hasLineCount(1).contains("192.0.2.1", "10.77.1.2 (eth0)");
        Lab.Run loopback = sup("-I", "127.0.0.1", "10.77.2.2");
        assertThat(loopback.exitCode()).isEqualTo(2);
        assertThat(loopback.stderr()).hasLineCount(1).startsWith("sup: from 127.0.0.1 only this host");
    }

    @Test
    void withoutARouteNothingIsTried() {
        Lab.Run run = lab.on("rogue", PATIENCE, Launcher.command("10.77.2.2"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).hasLineCount(1).startsWith("sup: no route to 10.77.2.2");
    }

    @Test
    void quietIsTheFirstLineAndTheStatistics() {
        assertThat(sup("-q", "-c", "2", "-i", "0.2", "10.77.1.3").orThrow().stdout())
                .matches(
                        "(?s)Pinging [^\n]*\n\n--- 10.77.1.3 ping statistics ---\n2 requests, 2 replies[^\n]*\n[^\n]*\n");
    }

    @Test
    void ctrlCDuringArpTellsTheStatistics(@TempDir Path folder) throws Exception {
        Ended ended = interrupt(folder, "Pinging", "-c", "100", "10.77.1.99");
        assertThat(ended.exitCode).isEqualTo(1);
        assertThat(ended.lines).contains("--- 10.77.1.99 ping statistics ---");
        assertThat(ended.lines).anyMatch(line -> line.contains("still open, 0 lost (0% loss)"));
    }

    @Test
    void ctrlCDuringPingingTellsTheStatistics(@TempDir Path folder) throws Exception {
        Ended ended = interrupt(folder, "Reply", "-c", "100", "10.77.1.3");
        assertThat(ended.exitCode).isZero();
        assertThat(ended.lines).anyMatch(line -> line.matches("[0-9]+ requests?, [0-9]+ repl.*"));
        assertThat(ended.lines.get(ended.lines.size() - 1)).startsWith("round trip min/avg/max/mdev = ");
    }

    private record Ended(int exitCode, List<String> lines) {}

    /** Starts the program, sends it SIGINT when it has printed a line that begins like this, and waits for its end. */
    private static Ended interrupt(Path folder, String beginning, String... arguments) throws Exception {
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Process process = lab.start(
                "client", joined(new String[] {"sh", "-c", "exec \"$@\" >" + pipe, "sh"}, Launcher.command(arguments)));
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(pipe)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(beginning) && lines.stream().noneMatch(other -> other.startsWith(beginning))) {
                    // Each program on the way has been replaced by the next one, so the process is Java by now.
                    new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                            .start()
                            .waitFor();
                }
                lines.add(line);
            }
        }
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), lines);
    }

    @Test
    void whenNobodyReadsItEndsQuietly() {
        Lab.Run run = lab.on(
                "client",
                PATIENCE,
                "sh",
                "-c",
                "{ \"$0\" -c 1000 -i 0.01 10.77.1.3; echo $? >&2; } | head -1",
                Launcher.path().toString());
        assertThat(run.stdout()).hasLineCount(1);
        assertThat(run.stderr().strip()).isEqualTo("0");
    }
}
