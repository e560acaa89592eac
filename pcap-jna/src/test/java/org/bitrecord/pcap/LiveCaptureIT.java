package org.bitrecord.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.bitrecord.pcap.lab.Lab;
import org.bitrecord.testing.Requirements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both backends against the kernel's own hosts and the misbehaving one, in network namespaces. */
class LiveCaptureIT {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Hides libpcap from one process: something that is no library lies over each file of it. */
    private static final String WITHOUT_LIBPCAP =
            "for f in $(ldconfig -p | sed -n 's/.*=> \\(.*libpcap.*\\)/\\1/p'); do "
                    + "mount --bind /dev/null $(readlink -f $f); done; exec \"$@\"";

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

    @ParameterizedTest
    @EnumSource
    void requestsAndReplies_areSeen_withTheKernelsNanoseconds(Backend backend) {
        List<String> lines = onClient("ping", backend, "10.77.1.3", "02:77:01:00:00:03", "200");
        assertThat(lines.get(0)).isEqualTo(backend + " ETHERNET");
        assertThat(lines.get(1)).isEqualTo("replies 200 lost 0");
        assertThat(lines.get(2)).matches("median \\d+ min [1-9]\\d* max \\d+ not whole microseconds [1-9]\\d*");
        assertThat(lines.get(3)).matches("Statistics\\[received=4\\d\\d, droppedByKernel=0, droppedByInterface=0\\]");
        assertThat(lines.subList(4, 7)).containsExactly("after closing true", "CLOSED", "stamped now true");
        System.out.println(backend + " round trip, kernel to kernel, in ns: " + lines.get(2));
    }

    @ParameterizedTest
    @EnumSource
    void aVlanTagThatTheKernelTookOut_isPutBack(Backend backend) {
        List<String> lines = onClient("tagged", backend);
        assertThat(lines.get(0)).isEqualTo("captured 62 of 62");
        assertThat(lines.get(1)).startsWith("0277010000020277010000668100").contains("08004500002c");
    }

    @ParameterizedTest
    @EnumSource
    void onLoopback_aFrameIsSeenOnce(Backend backend) {
        assertThat(onClient("loopback", backend)).containsExactly("requests 1 replies 1 ETHERNET");
    }

    @ParameterizedTest
    @EnumSource
    void longFrames_areCutByTheSnapshotLength_andRefusedAboveTheMtu(Backend backend) {
        assertThat(onClient("large", backend))
                .containsExactly(
                        "captured 100 of 1514",
                        "SystemFailure: sending 4000 bytes on device eth0 failed: Message too long (90)");
    }

    @ParameterizedTest
    @EnumSource
    void anExpression_filtersOnBothBackends_asLongAsLibpcapIsThere(Backend backend) {
        assertThat(onClient("expression", backend, "icmp or arp"))
                .containsExactly("open Capture[eth0, " + backend + "]");
        assertThat(onClient("expression", backend, "nonsense").get(0))
                .startsWith("FilterSyntax: filter \"nonsense\": ");
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownDevice_isRefusedWithTheNamesThereAre(Backend backend) {
        assertThat(onClient("open", backend, "eth9"))
                .allSatisfy(line -> assertThat(line)
                        .contains(" DeviceNotFound: there is no device eth9; there are ")
                        .contains("eth0")
                        .contains("lo"));
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceThatIsDown_isRefused(Backend backend) {
        lab.on("narrow", LONGEST, "ip", "link", "add", "name", "down0", "type", "bridge");
        Lab.Run run = lab.on("narrow", LONGEST, Lab.java(LiveMain.class, "open", backend.name(), "down0"));
        assertThat(run.orThrow().stdout().lines())
                .allSatisfy(line -> assertThat(line).contains("DeviceDown: device down0 is down"));
    }

    @ParameterizedTest
    @EnumSource
    void withoutPermission_theWaysOutAreNamed(Backend backend) {
        require(backend);
        Lab.Run run = lab.on(
                "client",
                LONGEST,
                behind(
                        List.of("setpriv", "--bounding-set=-net_raw,-net_admin", "--inh-caps=-net_raw,-net_admin"),
                        Lab.java(LiveMain.class, "open", backend.name(), "eth0")));
        assertThat(run.orThrow().stdout().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("PermissionDenied: no permission to capture or send on device eth0")
                        .contains("sudo")
                        .contains("CAP_NET_RAW")
                        .contains("libjli"));
    }

    @Test
    void withoutLibpcap_packetSocketsServe_andDevicesAreListed() {
        assertThat(withoutLibpcap("best")).containsExactly("PACKET_SOCKET");
        assertThat(withoutLibpcap("ping", "packet_socket", "10.77.1.3", "02:77:01:00:00:03", "20"))
                .contains("replies 20 lost 0");
        assertThat(withoutLibpcap("devices"))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .contains("name=eth0", "UP, RUNNING", "/10.77.1.2, prefixLength=24", "OptionalInt[1500]"));
    }

    @Test
    void withoutLibpcap_whatNeedsItSaysSo() {
        assertThat(withoutLibpcap("ping", "libpcap", "10.77.1.3", "02:77:01:00:00:03", "1")
                        .get(0))
                .startsWith("LibraryNotFound: libpcap could not be loaded: install the package libpcap0.8")
                .contains("libpcap.so.1");
        assertThat(withoutLibpcap("expression", "packet_socket", "icmp").get(0))
                .startsWith("LibraryNotFound: libpcap could not be loaded");
    }

    @ParameterizedTest
    @EnumSource
    void closing_endsAReaderOfASilentLink_everyTime(Backend backend) {
        String line = onClient("silent", backend, "eth0", "100").get(0);
        assertThat(line).startsWith("closed 100 worst ");
        System.out.println(backend + " on a silent link: " + line);
    }

    @ParameterizedTest
    @EnumSource
    void closing_worksWithoutAReader_andTwice(Backend backend) {
        assertThat(onClient("unread", backend)).containsExactly("CLOSED", "Injector[eth0, " + backend + "] is closed");
    }

    @ParameterizedTest
    @EnumSource
    void closing_endsAReaderInAFlood_everyTime(Backend backend) {
        Process flood = lab.start("peer", Lab.java(LiveMain.class, "send"));
        try {
            String line = onClient("flood", backend, "100").get(0);
            assertThat(line).startsWith("closed 100 worst ");
            System.out.println(backend + " in a flood: " + line);
        } finally {
            flood.destroyForcibly();
        }
    }

    private static List<String> onClient(String scenario, Backend backend, String... more) {
        require(backend);
        List<String> arguments =
                new ArrayList<>(List.of(scenario, backend.name().toLowerCase(Locale.ROOT)));
        Collections.addAll(arguments, more);
        Lab.Run run = lab.on("client", LONGEST, Lab.java(LiveMain.class, arguments.toArray(String[]::new)));
        return run.orThrow().stdout().lines().toList();
    }

    private static void require(Backend backend) {
        Requirements.require(backend.isAvailable(), backend + " is not available here");
    }

    private static List<String> withoutLibpcap(String... arguments) {
        Lab.Run run = lab.on(
                "client",
                LONGEST,
                behind(
                        List.of("unshare", "-m", "sh", "-c", WITHOUT_LIBPCAP, "sh"),
                        Lab.java(LiveMain.class, arguments)));
        return run.orThrow().stdout().lines().toList();
    }

    private static String[] behind(List<String> prefix, String[] command) {
        List<String> whole = new ArrayList<>(prefix);
        Collections.addAll(whole, command);
        return whole.toArray(String[]::new);
    }
}
