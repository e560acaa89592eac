package org.bitrecord.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitrecord.pcap.Backend;
import org.bitrecord.pcap.PcapException;
import org.bitrecord.pcap.lab.Lab;
import org.bitrecord.testing.Requirements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The interface against the kernel's own hosts, routers and the misbehaving host, in network namespaces. */
class InterfaceIT {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Pattern AFTER = Pattern.compile(" after (\\d+) ms$");
    private static final Pattern RESOLVED = Pattern.compile(" resolved (\\d+) ms$");

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

    private static List<String> onClient(String scenario, String... arguments) {
        List<String> all = new ArrayList<>(List.of(scenario));
        Collections.addAll(all, arguments);
        return lab.on("client", LONGEST, Lab.java(NetMain.class, all.toArray(String[]::new)))
                .orThrow()
                .stdout()
                .lines()
                .toList();
    }

    private static String name(Backend backend) {
        Optional<PcapException> missing = backend.whyNot();
        Requirements.require(
                missing.isEmpty(), missing.map(PcapException::getMessage).orElse(""));
        return backend.name();
    }

    private static int number(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        assertThat(matcher.find()).as(line).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    @ParameterizedTest
    @EnumSource
    void anEcho_comesFromTheLinkItself_andThroughTheGateway(Backend backend) {
        List<String> lines = onClient("echo", name(backend), "56", "10.77.1.3", "10.77.2.2");
        assertThat(lines.get(0))
                .startsWith("10.77.1.3 reply ttl 64 by " + backend
                        + " over 02:77:01:00:00:03 from 10.77.1.2 kernel true later true same true ");
        assertThat(lines.get(2))
                .startsWith("10.77.2.2 reply ttl 62 by " + backend
                        + " over 02:77:01:00:00:01 from 10.77.1.2 kernel true later true same true ");
        assertThat(List.of(lines.get(1), lines.get(3)))
                .allSatisfy(line -> assertThat(line)
                        .startsWith("registered 0 Counters[datagrams=1, ")
                        .contains("undecodable=0"));
    }

    @ParameterizedTest
    @EnumSource
    void anAbsentHost_failsWithItsAddressAndTheDevice(Backend backend) {
        List<String> lines = onClient("echo", name(backend), "56", "10.77.1.99");
        assertThat(lines.get(0))
                .startsWith("10.77.1.99 ArpTimeout: no answer to 3 ARP requests for 10.77.1.99 on eth0");
        assertThat(number(AFTER, lines.get(0))).isBetween(2900, 3500);
        assertThat(lines.get(1)).startsWith("registered 0 ");
    }

    @ParameterizedTest
    @EnumSource
    void longDatagrams_goAndComeInFragments(Backend backend) {
        List<String> lines = onClient("echo", name(backend), "65507", "10.77.1.3", "10.77.2.2");
        assertThat(lines.get(0)).contains(" later true same true ");
        assertThat(lines.get(1)).contains("datagrams=45, headerChecksumWrong=0, fragments=45");
        assertThat(lines.get(2)).contains(" later true same true ");
    }

    @Test
    void whoeverAnswersArpLateOrTheSecondTime_isReached() {
        List<String> lines = onClient("echo", "packet_socket", "56", "10.77.1.180", "10.77.1.181");
        assertThat(lines.get(0)).startsWith("10.77.1.180 reply ").contains("later true");
        assertThat(number(RESOLVED, lines.get(0))).isBetween(790, 2500);
        assertThat(lines.get(2)).startsWith("10.77.1.181 reply ").contains("later true");
        assertThat(number(RESOLVED, lines.get(2))).isBetween(1000, 2500);
    }

    @Test
    void whoeverAnswersArpOddly_isReached() {
        List<String> lines = onClient(
                "echo",
                "packet_socket",
                "56",
                "10.77.1.182",
                "10.77.1.185",
                "10.77.1.186",
                "10.77.1.187",
                "10.77.1.191");
        assertThat(lines)
                .filteredOn(line -> line.contains("reply"))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).contains("kernel true later true same true"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("registered"))
                .allSatisfy(line -> assertThat(line).startsWith("registered 0 "));
    }

    @Test
    void padding_fragmentsAndBroadcastFrames_areUnderstood() {
        List<String> lines = onClient(
                "echo",
                "packet_socket",
                "56",
                "10.77.1.101",
                "10.77.1.112",
                "10.77.1.114",
                "10.77.1.115",
                "10.77.1.128",
                "10.77.1.130");
        assertThat(lines)
                .filteredOn(line -> line.contains("reply"))
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).contains("same true"));
    }

    @Test
    void aTaggedFrame_orAnIncompleteDatagram_isNoReply() {
        List<String> lines = onClient("echo", "packet_socket", "56", "10.77.1.113", "10.77.1.117");
        assertThat(lines.get(0)).startsWith("10.77.1.113 TimeoutException");
        assertThat(lines.get(2)).startsWith("10.77.1.117 TimeoutException");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongHeaderChecksum_isSeenByListeners_notByExpectations(Backend backend) {
        assertThat(onClient("listen", name(backend), "10.77.1.105", "1"))
                .first()
                .isEqualTo("10.77.1.105 EchoReply valid false");
        assertThat(onClient("echo", name(backend), "56", "10.77.1.105").get(0))
                .startsWith("10.77.1.105 TimeoutException");
    }

    @Test
    void duplicates_areAllSeenByListeners() {
        assertThat(onClient("listen", "packet_socket", "10.77.1.102", "2"))
                .filteredOn(line -> line.equals("10.77.1.102 EchoReply valid true"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void garbage_endsNothing() {
        List<String> lines = onClient("echo", "packet_socket", "56", "10.77.1.131", "10.77.1.131", "10.77.1.101");
        assertThat(lines.get(4)).startsWith("10.77.1.101 reply ");
        assertThat(List.of(lines.get(1), lines.get(3), lines.get(5)))
                .allSatisfy(line -> assertThat(line).startsWith("registered 0 "));
    }

    @Test
    void broadcastAndMulticast_areAnsweredByMany() {
        for (String all : List.of("10.77.1.255", "224.0.0.1")) {
            assertThat(onClient("listen", "packet_socket", all, "2"))
                    .contains("10.77.1.1 EchoReply valid true", "10.77.1.3 EchoReply valid true");
        }
    }

    @Test
    void routes_tellWhatCanBeReachedByWire() {
        for (String command : List.of(
                "link add quiet0 type veth peer name quiet1",
                "link set quiet0 arp off up",
                "addr add 10.88.0.1/24 dev quiet0",
                "route add prohibit 10.89.0.0/16",
                "rule add to 10.90.0.0/16 lookup 90",
                "route add 10.90.0.0/16 dev quiet0 table 90")) {
            lab.on("client", LONGEST, "sh", "-c", "ip " + command).orThrow();
        }
        List<String> lines = onClient(
                "route",
                "10.77.1.3",
                "10.77.2.2",
                "10.77.1.255",
                "255.255.255.255",
                "224.0.0.1",
                "10.77.1.2",
                "10.77.6.1",
                "127.1.2.3",
                "0.0.0.0",
                "10.88.0.7",
                "10.89.0.1",
                "10.90.0.1");
        String byEth0 = "device=Optional[eth0], source=Optional[10.77.1.2], gateway=Optional";
        assertThat(lines.get(0)).contains("reach=ETHERNET", byEth0 + ".empty]");
        assertThat(lines.get(1)).contains("reach=ETHERNET", byEth0 + "[10.77.1.1]]");
        assertThat(lines.get(2)).contains("reach=BROADCAST", byEth0);
        assertThat(lines.get(3)).contains("reach=BROADCAST", byEth0);
        assertThat(lines.get(4)).contains("reach=MULTICAST", byEth0);
        assertThat(lines.subList(5, 9)).allSatisfy(line -> assertThat(line).contains("reach=THIS_HOST"));
        assertThat(lines.get(9)).contains("reach=NO_ETHERNET", "device quiet0 does without ARP");
        assertThat(lines.get(10)).contains("reach=NONE", "rejects");
        assertThat(lines.get(11)).contains("reach=UNKNOWN", "10.88.0.1");
        assertThat(onClient("open", "127.0.0.1", "10.88.0.7", "10.89.0.1"))
                .containsExactly(
                        "NotByWire: 127.0.0.1 cannot be reached by frames of our own, for it is this host itself;"
                                + " use an ICMP socket (IcmpSocket)",
                        "NotByWire: 10.88.0.7 cannot be reached by frames of our own, for device quiet0 does without"
                                + " ARP; use an ICMP socket (IcmpSocket)",
                        "NoRoute: no route to 10.89.0.1: the routing table rejects it");
    }

    @Test
    void theDefaultRoute_namesTheInterface() {
        assertThat(onClient("default")).containsExactly("Interface[eth0, 10.77.1.2] 10.77.1.1");
    }

    @Test
    void aForcedSource_isUsed_ifItIsOurs() {
        assertThat(onClient("source", "10.77.6.1", "10.77.2.2").get(0))
                .startsWith("10.77.2.2 reply ttl 62 ")
                .contains(" from 10.77.6.1 ");
        assertThat(onClient("source", "192.0.2.77", "10.77.2.2").get(0))
                .startsWith("10.77.2.2 NoSourceAddress: this host does not have the address 192.0.2.77; there are ")
                .contains("10.77.1.2 (eth0)", "10.77.6.1 (lo)");
    }

    @Test
    void aForcedDevice_isUsed_ifThereIsOne() {
        assertThat(onClient("routeBy", "10.77.2.2", "eth0", ""))
                .first()
                .asString()
                .contains("source=Optional[10.77.1.2], gateway=Optional[10.77.1.1]");
        assertThat(onClient("routeBy", "10.77.2.2", "nosuch0", ""))
                .first()
                .asString()
                .startsWith("DeviceNotFound: there is no device nosuch0; there are ");
        assertThat(onClient("routeBy", "10.77.2.2", "lo", ""))
                .first()
                .asString()
                .contains("reach=NO_ETHERNET");
    }

    @ParameterizedTest
    @EnumSource
    void closing_endsTheWaitingAtOnce(Backend backend) {
        assertThat(onClient("close", name(backend), "10.77.1.99"))
                .containsExactly("the interface on eth0 is closed, at once true");
    }

    @ParameterizedTest
    @EnumSource
    void twoHundredRequests_areAllStampedByTheKernel(Backend backend) {
        List<String> lines = onClient("times", name(backend), "10.77.1.3", "200");
        assertThat(lines.get(0)).isEqualTo("replies 200 registered 0");
        assertThat(lines.get(2)).contains("datagrams=200", "unstamped=0", "droppedByKernel=0");
        System.out.println(backend + " interface, round trip in ns: " + lines.get(1));
    }
}
