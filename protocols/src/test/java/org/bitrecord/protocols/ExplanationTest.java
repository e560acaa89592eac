package org.bitrecord.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bitrecord.Bytes;
import org.bitrecord.DecodeException;
import org.bitrecord.Dissection;
import org.bitrecord.protocols.ethernet.EthernetCodec;
import org.junit.jupiter.api.Test;

/** What people see of a frame, and of one that lies. */
class ExplanationTest {
    private static final String ETHERNET = "ffffffffffff 020000000001 0800 ";
    private static final String OPTIONS_ARE_RIGHT = "94040000 01 8203c4 ";

    /** The last option says that it is 1 byte, but its type and its length are 2. */
    private static final String AN_OPTION_LIES = "94040000 01 8201c4 ";

    /** RFC 1071 by hand: the words of the header with options that are right add up to 0x2f4bf, folded to 0xf4c1. */
    private static final String RIGHT = "0b3e";

    /** Its checksum should be 0x3332: the other words add up to 0xcccd. */
    private static final String ECHO_REQUEST = "0800 4d56 0003 0004 61626364";

    private static Bytes frame(String options, String checksum) {
        return Bytes.fromHex(
                ETHERNET + "47000028 12344000 4001" + checksum + " c0a80001 c0a800c7 " + options + ECHO_REQUEST);
    }

    @Test
    void aFrameIsShownPartByPart() {
        assertThat(EthernetCodec.INSTANCE.dissect(frame(OPTIONS_ARE_RIGHT, RIGHT)))
                .hasToString("""
                   0  54 bytes  Ethernet
                   0   6 bytes    destination: ff:ff:ff:ff:ff:ff
                   6   6 bytes    source: 02:00:00:00:00:01
                  12   2 bytes    type: 2048 (IPV4)
                  14  40 bytes    payload: Ipv4
                  14    4 bits      version: 4
                14.4    4 bits      headerLength: 7
                  15    6 bits      differentiatedServices: 0
                15.6    2 bits      congestion: 0
                  16   2 bytes      totalLength: 40
                  18   2 bytes      identification: 4660
                  20    3 bits      flags: Ipv4Flags
                  20    1 bit         reserved: false
                20.1    1 bit         dontFragment: true
                20.2    1 bit         moreFragments: false
                20.3   13 bits      fragmentOffset: 0
                  22   1 byte       timeToLive: 64
                  23   1 byte       protocol: 1 (ICMP)
                  24   2 bytes      headerChecksum: 0x0b3e, right
                  26   4 bytes      source: 192.168.0.1
                  30   4 bytes      destination: 192.168.0.199
                  34   8 bytes      options
                  34   4 bytes        [0]: Other
                  34   1 byte           type: 148
                  35   1 byte           length: 4
                  36   2 bytes          data: 0000
                  38   1 byte         [1]: NoOperation
                  38   1 byte           type: 1
                  39   3 bytes        [2]: Other
                  39   1 byte           type: 130
                  40   1 byte           length: 3
                  41   1 byte           data: c4
                  42   0 bytes      padding
                  42  12 bytes      payload: Icmp
                  42   1 byte         type: 8 (ECHO_REQUEST)
                  43   1 byte         code: 0
                  44   2 bytes        checksum: 0x4d56, wrong: should be 0x3332
                  46   8 bytes        message: EchoRequest
                  46   2 bytes          identifier: 3
                  48   2 bytes          sequence: 4
                  50   4 bytes          data: 61626364
                  54   0 bytes    trailer""");
    }

    @Test
    void aLengthThatLiesInsideANestedOptionIsExplainedWithTheBytesAroundIt() {
        DecodeException lie = catchThrowableOfType(
                DecodeException.class, () -> EthernetCodec.INSTANCE.decode(frame(AN_OPTION_LIES, RIGHT)));

        assertThat(lie)
                .hasMessage(
                        "Ethernet.payload/Ipv4.options[2]/Other.length at bit 320 (byte 40): says 1 byte, but type to"
                                + " data take at least 2 bytes");
        assertThat(lie.explanation()).isEqualTo("""
                Ethernet.payload/Ipv4.options[2]/Other.length at bit 320 (byte 40): says 1 byte, but type to data take at least 2 bytes
                00000010  00 28 12 34 40 00 40 01  0b 3e c0 a8 00 01 c0 a8  |.(.4@.@..>......|
                00000020  00 c7 94 04 00 00 01 82  01 c4 08 00 4d 56 00 03  |............MV..|
                                                   ^^
                00000030  00 04 61 62 63 64                                 |..abcd|
                   0  41 bytes  Ethernet
                   0   6 bytes    destination: ff:ff:ff:ff:ff:ff
                   6   6 bytes    source: 02:00:00:00:00:01
                  12   2 bytes    type: 2048 (IPV4)
                  14  27 bytes    payload: Ipv4
                  14    4 bits      version: 4
                14.4    4 bits      headerLength: 7
                  15    6 bits      differentiatedServices: 0
                15.6    2 bits      congestion: 0
                  16   2 bytes      totalLength: 40
                  18   2 bytes      identification: 4660
                  20    3 bits      flags: Ipv4Flags
                  20    1 bit         reserved: false
                20.1    1 bit         dontFragment: true
                20.2    1 bit         moreFragments: false
                20.3   13 bits      fragmentOffset: 0
                  22   1 byte       timeToLive: 64
                  23   1 byte       protocol: 1 (ICMP)
                  24   2 bytes      headerChecksum: 0x0b3e, not checked
                  26   4 bytes      source: 192.168.0.1
                  30   4 bytes      destination: 192.168.0.199
                  34   7 bytes      options
                  34   4 bytes        [0]: Other
                  34   1 byte           type: 148
                  35   1 byte           length: 4
                  36   2 bytes          data: 0000
                  38   1 byte         [1]: NoOperation
                  38   1 byte           type: 1
                  39   2 bytes        [2]: Other
                  39   1 byte           type: 130
                  40   1 byte           length: 1
                                        ! says 1 byte, but type to data take at least 2 bytes""");
    }

    @Test
    void theTreeOfWhatLiesEndsWithTheLie() {
        Dissection dissection = EthernetCodec.INSTANCE.dissect(frame(AN_OPTION_LIES, RIGHT));

        assertThat(dissection.failure()).isNotNull();
        assertThat(dissection.part(dissection.failure().path())).hasValueSatisfying(part -> {
            assertThat(part.bitOffset()).isEqualTo(320);
            assertThat(part.number()).isEqualTo(1);
        });
        assertThat(dissection.part("Ethernet.payload/Ipv4.payload")).isEmpty();
    }
}
