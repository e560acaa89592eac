package org.bitrecord.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bitrecord.Bytes;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {
    private static final MacAddress ADDRESS = new MacAddress(0x0277_0100_0003L);

    @Test
    void theOctetThatIsSentFirstIsTheMostSignificant() {
        assertThat(CodecAssertions.assertBytesSurvive(MacAddressCodec.INSTANCE, Bytes.fromHex("02:77:01:00:00:03")))
                .isEqualTo(ADDRESS);
        assertThat(ADDRESS.bytes()).isEqualTo(Bytes.fromHex("027701000003"));
        assertThat(MacAddress.of(Bytes.fromHex("027701000003"))).isEqualTo(ADDRESS);
    }

    @Test
    void textIsReadInBothFormsAndWrittenInOne() {
        assertThat(MacAddress.of("02:77:01:00:00:03")).isEqualTo(ADDRESS);
        assertThat(MacAddress.of("02-77-01-00-00-03")).isEqualTo(ADDRESS);
        assertThat(MacAddress.of("FF:ff:FF:ff:FF:ff")).isEqualTo(MacAddress.BROADCAST);
        assertThat(ADDRESS).hasToString("02:77:01:00:00:03");
        assertThat(MacAddress.ZERO).hasToString("00:00:00:00:00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "02:77:01:00:00",
                "02:77:01:00:00:03:04",
                "2:77:01:00:00:03",
                "02:77:01:00:00:0g",
                "02:77:01:00:00:+3",
                "02:77-01:00:00:03",
                "02:77:01:00:00:03:"
            })
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> MacAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`" + text + "` is no MAC address");
    }

    @Test
    void otherSizesThanSixBytesAreRefused() {
        assertThatThrownBy(() -> MacAddress.of(Bytes.fromHex("0277010000")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6 bytes");
    }

    @Test
    void theLowestBitOfTheFirstOctetTellsGroups() {
        assertThat(MacAddress.BROADCAST.isGroup()).isTrue();
        assertThat(MacAddress.of("01:00:5e:00:00:01").isGroup()).isTrue();
        assertThat(ADDRESS.isGroup()).isFalse();
    }

    @Test
    void whatDoesNotFitInto48BitsIsRefused() {
        CodecAssertions.assertRefused(MacAddressCodec.INSTANCE, new MacAddress(1L << 48), "MacAddress.value");
        CodecAssertions.assertRefused(MacAddressCodec.INSTANCE, new MacAddress(-1), "MacAddress.value");
        CodecAssertions.assertRefused(MacAddressCodec.INSTANCE, null, "MacAddress");
    }
}
