package org.bitrecord.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bitrecord.pcap.lab.Lab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ICMP sockets of both kinds: datagram where the range of groups is open, raw where it is not. */
class IcmpSocketIT {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final List<String> WITHOUT_CAPABILITIES =
            List.of("setpriv", "--bounding-set=-net_raw,-net_admin", "--inh-caps=-net_raw,-net_admin");

    private static Lab lab;

    @BeforeAll
    static void up() {
        lab = Lab.up();
    }

    @AfterAll
    static void down() {
        if (lab != null) {
            lab.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"datagram", "raw"})
    void localhostAndOwnAddresses_reply_withBothStamps(String kind) {
        for (String address : List.of("127.0.0.1", "10.77.1.2", "10.77.6.1")) {
            List<String> lines = run("client", kind, "ping", address, "50");
            assertThat(lines.get(0)).isEqualTo(kind);
            assertThat(lines.get(1)).isEqualTo("replies 50 odd 0 from " + address + " ttl 64 stamps 50");
            assertThat(lines.get(2)).matches("median [1-9]\\d{0,9} min [1-9]\\d{0,9} max \\d{1,10}");
            System.out.println(kind + " socket to " + address + ", kernel to kernel, in ns: " + lines.get(2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"datagram", "raw"})
    void aDistantHost_replies_withTheTimeToLiveThatIsLeft(String kind) {
        assertThat(run("client", kind, "ping", "10.77.2.2", "20"))
                .contains(kind, "replies 20 odd 0 from 10.77.2.2 ttl 62 stamps 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datagram", "raw"})
    void errors_tellWhoWhatAndWhich(String kind) {
        assertThat(run("client", kind, "error", "10.77.2.2", "1", "24"))
                .startsWith(kind + " ERROR")
                .contains("type 11 code 0 info 0 from 10.77.1.1 about 10.77.2.2 sequence 77 stamped true")
                .endsWith("next 1", "SENT 1", "REPLY");
        assertThat(run("client", kind, "error", "10.78.2.1", "64", "24"))
                .contains("type 3 code 13 info 0 from 10.77.12.2 about 10.78.2.1 sequence 77 stamped true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datagram", "raw"})
    void aPacketThatIsTooLongForAlink_isReportedWithItsMtu(String kind) {
        // Each kind asks from another host: the kernel remembers what it has learned.
        String host = kind.equals("raw") ? "client" : "peer";
        assertThat(run(host, kind, "error", "10.77.3.2", "64", "1400"))
                .contains("type 3 code 4 info 1280 from 10.77.12.2 about 10.77.3.2 sequence 77 stamped true");
    }

    @Test
    void aRedirect_isReportedByADatagramSocket() {
        assertThat(run("client", "datagram", "error", "10.77.5.1", "64", "24"))
                .contains("type 5 code 1 info 172818691 from 10.77.1.1 about 10.77.5.1 sequence 77 stamped true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datagram", "raw"})
    void oneSocket_isNotToldWhatBelongsToAnother(String kind) {
        assertThat(run("client", kind, "strangers"))
                .singleElement()
                .asString()
                .startsWith(kind + " [SENT, REPLY] [SENT, SENT, ")
                .endsWith("] []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datagram", "raw"})
    void aSourceAddressOrADevice_mayBeChosen(String kind) {
        assertThat(run("client", kind, "source", "10.77.6.1", "-")).containsExactly("REPLY");
        assertThat(run("client", kind, "source", "10.77.1.2", "eth0")).containsExactly("REPLY");
        assertThat(run("client", kind, "source", "10.9.9.9", "-"))
                .containsExactly("SystemFailure: binding to 10.9.9.9 failed: Cannot assign requested address (99)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datagram", "raw"})
    void aRefusedRequest_doesNotDisturbTheNumbersOfTheOthers(String kind) {
        String refusal = "101 sending 24 bytes to 203.0.113.1 failed: Network is unreachable (101)";
        assertThat(run("r1", kind, "refused"))
                .containsExactly(refusal, "0 SENT 0 REPLY", refusal, "1 SENT 1 REPLY", refusal, "2 SENT 2 REPLY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datagram", "raw"})
    void closing_endsAReceiver_everyTime(String kind) {
        List<String> lines = run("client", kind, "close", "100");
        assertThat(lines.get(0)).isEqualTo("the ICMP socket is closed");
        assertThat(lines.get(1)).startsWith("closed 100 worst ");
        System.out.println(kind + " socket: " + lines.get(1));
    }

    @Test
    void withoutCapabilities_aDatagramSocketStillServes_whereTheRangeIsOpen() {
        assertThat(run("client", "datagram", WITHOUT_CAPABILITIES, "ping", "127.0.0.1", "5"))
                .contains("datagram", "replies 5 odd 0 from 127.0.0.1 ttl 64 stamps 5");
    }

    @Test
    void withoutCapabilities_andWithTheRangeClosed_threeWaysOutAreNamed() {
        assertThat(run("client", "raw", WITHOUT_CAPABILITIES, "ping", "127.0.0.1", "5"))
                .singleElement()
                .asString()
                .startsWith("PermissionDenied: no permission to open an ICMP socket: ")
                .contains("sudo")
                .contains("CAP_NET_RAW")
                .contains("net.ipv4.ping_group_range");
    }

    private static List<String> run(String host, String kind, String... arguments) {
        return run(host, kind, List.of(), arguments);
    }

    private static List<String> run(String host, String kind, List<String> prefix, String... arguments) {
        String range = kind.equals("datagram") ? "0 2147483647" : "1 0";
        lab.on(host, LONGEST, "sh", "-c", "echo " + range + " >/proc/sys/net/ipv4/ping_group_range")
                .orThrow();
        List<String> command = new ArrayList<>(prefix);
        Collections.addAll(command, Lab.java(IcmpMain.class, arguments));
        return lab.on(host, LONGEST, command.toArray(String[]::new))
                .orThrow()
                .stdout()
                .lines()
                .toList();
    }
}
