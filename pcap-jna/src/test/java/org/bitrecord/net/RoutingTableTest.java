package org.bitrecord.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.bitrecord.protocols.Ipv4Address;
import org.junit.jupiter.api.Test;

class RoutingTableTest {
    private static final String HEADINGS =
            "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT" + " ".repeat(55)
                    + "\n";

    /** Of a laptop: cable and radio, a virtual network, a single host, a rejected network and a route that is down. */
    private static final RoutingTable LAPTOP = RoutingTable.parse(
            HEADINGS
                    + "wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n"
                    + "eth0\t00000000\t0100000A\t0003\t0\t0\t100\t00000000\t0\t0\t0\n"
                    + "eth0\t0000000A\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\n"
                    + "wlan0\t0001A8C0\t00000000\t0001\t0\t0\t600\t00FFFFFF\t0\t0\t0\n"
                    + "docker0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0   \n"
                    + "eth0\t090200C0\tFE00000A\t0007\t0\t0\t0\tFFFFFFFF\t0\t0\t0\n"
                    + "*\t000010AC\t00000000\t0201\t0\t0\t0\t0000F0FF\t0\t0\t0\n"
                    + "eth1\t0000640A\t00000000\t0000\t0\t0\t0\t0000FFFF\t0\t0\t0\n",
            ByteOrder.LITTLE_ENDIAN);

    private static Optional<RoutingTable.Entry> lookup(String destination) {
        return LAPTOP.lookup(Ipv4Address.of(destination));
    }

    @Test
    void theCheapestDefaultRoute_isTaken() {
        assertThat(lookup("203.0.113.7"))
                .contains(new RoutingTable.Entry(
                        "eth0", Ipv4Address.ANY, 0, Optional.of(Ipv4Address.of("10.0.0.1")), 100, false));
    }

    @Test
    void theLongestPrefix_winsOverTheCheapest() {
        assertThat(lookup("192.168.1.77").orElseThrow())
                .isEqualTo(new RoutingTable.Entry(
                        "wlan0", Ipv4Address.of("192.168.1.0"), 24, Optional.empty(), 600, false));
        assertThat(lookup("192.0.2.9").orElseThrow().gateway()).contains(Ipv4Address.of("10.0.0.254"));
        assertThat(lookup("192.0.2.9").orElseThrow().prefixLength()).isEqualTo(32);
        assertThat(lookup("172.17.3.4").orElseThrow().device()).isEqualTo("docker0");
    }

    @Test
    void aRejectedNetwork_isFound_asRejected() {
        assertThat(lookup("172.18.0.1").orElseThrow().rejects()).isTrue();
    }

    @Test
    void aRouteThatIsDown_isNone() {
        assertThat(lookup("10.100.1.1").orElseThrow().network()).isEqualTo(Ipv4Address.ANY);
    }

    @Test
    void theRoutesThroughOneDevice() {
        assertThat(LAPTOP.through("wlan0")
                        .lookup(Ipv4Address.of("203.0.113.7"))
                        .orElseThrow()
                        .gateway())
                .contains(Ipv4Address.of("192.168.1.1"));
        assertThat(LAPTOP.through("docker0").lookup(Ipv4Address.of("203.0.113.7")))
                .isEmpty();
    }

    @Test
    void aBigEndianMachine_writesTheWordsAsTheyAre() {
        RoutingTable table = RoutingTable.parse(
                HEADINGS + "eth0\t00000000\tC0000201\t0003\t0\t0\t0\t00000000\t0\t0\t0\n"
                        + "eth0\tC0000200\t00000000\t0001\t0\t0\t0\tFFFFFF00\t0\t0\t0\n",
                ByteOrder.BIG_ENDIAN);
        assertThat(table.entries())
                .containsExactly(
                        new RoutingTable.Entry("eth0", Ipv4Address.of("192.0.2.0"), 24, Optional.empty(), 0, false),
                        new RoutingTable.Entry(
                                "eth0", Ipv4Address.ANY, 0, Optional.of(Ipv4Address.of("192.0.2.1")), 0, false));
    }

    @Test
    void linesOfAnotherForm_areNoRoutes() {
        String text = HEADINGS + "\n\neth0\t00000000\n" + "eth0\tG\t0\t1\t0\t0\t0\t0\t0\t0\t0\n"
                + "eth0\t100000000\t0\t1\t0\t0\t0\t0\t0\t0\t0\n";
        assertThat(RoutingTable.parse(text, ByteOrder.LITTLE_ENDIAN).entries()).isEqualTo(List.of());
        assertThat(RoutingTable.parse("", ByteOrder.LITTLE_ENDIAN).lookup(Lan.PEER))
                .isEmpty();
    }
}
