package org.bitrecord.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet4Address;
import org.bitrecord.Bytes;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4AddressTest {
    private static final Ipv4Address ADDRESS = new Ipv4Address(0xC0A8_01FE);

    @Test
    void theFirstOctetIsTheMostSignificant() {
        assertThat(CodecAssertions.assertBytesSurvive(Ipv4AddressCodec.INSTANCE, Bytes.fromHex("c0a801fe")))
                .isEqualTo(ADDRESS);
        assertThat(ADDRESS.bytes()).isEqualTo(Bytes.of(192, 168, 1, 254));
        assertThat(Ipv4Address.of(Bytes.of(192, 168, 1, 254))).isEqualTo(ADDRESS);
    }

    @Test
    void textIsFourDecimalNumbers() {
        assertThat(Ipv4Address.of("192.168.1.254")).isEqualTo(ADDRESS);
        assertThat(ADDRESS).hasToString("192.168.1.254");
        assertThat(Ipv4Address.of("0.0.0.0")).isEqualTo(Ipv4Address.ANY);
        assertThat(Ipv4Address.BROADCAST).hasToString("255.255.255.255");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.-4", "1.2.3.", "a.b.c.d", "1.2.3.1000"
            })
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> Ipv4Address.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`" + text + "` is no IPv4 address");
    }

    @Test
    void itIsTheAddressThatJavaHas() throws Exception {
        Inet4Address java =
                (Inet4Address) Inet4Address.getByAddress(new byte[] {(byte) 192, (byte) 168, 1, (byte) 254});

        assertThat(Ipv4Address.of(java)).isEqualTo(ADDRESS);
        assertThat(ADDRESS.toInetAddress()).isEqualTo(java);
    }

    @Test
    void loopbackAndMulticastAreToldByTheirPrefixes() {
        assertThat(Ipv4Address.of("127.255.0.9").isLoopback()).isTrue();
        assertThat(Ipv4Address.of("128.0.0.1").isLoopback()).isFalse();
        assertThat(Ipv4Address.of("239.255.255.255").isMulticast()).isTrue();
        assertThat(Ipv4Address.of("224.0.0.0").isMulticast()).isTrue();
        assertThat(Ipv4Address.of("240.0.0.0").isMulticast()).isFalse();
        assertThat(Ipv4Address.of("223.255.255.255").isMulticast()).isFalse();
    }

    @Test
    void aSubnetIsAPrefixOfAnyLength() {
        assertThat(ADDRESS.isInSubnet(Ipv4Address.of("192.168.1.0"), 24)).isTrue();
        assertThat(ADDRESS.isInSubnet(Ipv4Address.of("192.168.0.0"), 24)).isFalse();
        assertThat(ADDRESS.isInSubnet(Ipv4Address.of("10.0.0.0"), 0)).isTrue();
        assertThat(ADDRESS.isInSubnet(ADDRESS, 32)).isTrue();
        assertThat(ADDRESS.isInSubnet(Ipv4Address.of("192.168.1.255"), 32)).isFalse();
    }
}
