package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bitrecord.processor.layout.picture.Cell;
import org.bitrecord.processor.layout.picture.PictureException;
import org.bitrecord.processor.layout.picture.PictureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures as their specifications print them, and records for them. */
class PictureTest {
    @TempDir
    Path classes;

    private static final Pictured IPV4 = new Pictured(
            "ipv4",
            "RFC 791, section 3.1",
            List.of(
                    "@Bits(4) int version",
                    "@Bits(4) @Length(through = \"padding\", unit = 32) int headerLength",
                    "@Bits(8) int typeOfService",
                    "@Bits(16) @Length int totalLength",
                    "@Bits(16) int identification",
                    "@Bits(3) int flags",
                    "@Bits(13) int fragmentOffset",
                    "@Bits(8) int timeToLive",
                    "@Bits(8) int protocol",
                    "@Bits(16) int headerChecksum",
                    "@Bits(32) long source",
                    "@Bits(32) long destination",
                    "@Until(terminator = 0) Bytes options",
                    "@Rest Bytes padding",
                    "@Rest Bytes payload"));
    private static final Pictured TCP = new Pictured(
            "tcp",
            "RFC 9293, section 3.1",
            List.of(
                    "@Bits(16) int sourcePort",
                    "@Bits(16) int destinationPort",
                    "@Bits(32) long sequenceNumber",
                    "@Bits(32) long acknowledgment",
                    "@Bits(4) @Length(through = \"options\", unit = 32) int dataOffset",
                    "@Bits(4) int reserved",
                    "boolean cwr",
                    "boolean ece",
                    "boolean urgent",
                    "boolean acknowledge",
                    "boolean push",
                    "boolean reset",
                    "boolean synchronize",
                    "boolean fin",
                    "@Bits(16) int window",
                    "@Bits(16) int checksum",
                    "@Bits(16) int urgentPointer",
                    "Bytes options",
                    "@Rest Bytes data"));
    private static final Pictured UDP = new Pictured(
            "udp",
            "RFC 768",
            List.of(
                    "@Bits(16) int sourcePort",
                    "@Bits(16) int destinationPort",
                    "@Bits(16) @Length int length",
                    "@Bits(16) int checksum",
                    "@Rest Bytes data"));
    private static final Pictured IPV6 = new Pictured(
            "ipv6",
            "RFC 8200, section 3",
            List.of(
                    "@Bits(4) int version",
                    "@Bits(8) int trafficClass",
                    "@Bits(20) int flowLabel",
                    "@Bits(16) @Length(of = \"payload\") int payloadLength",
                    "@Bits(8) int nextHeader",
                    "@Bits(8) int hopLimit",
                    "@Size(16) Bytes source",
                    "@Size(16) Bytes destination",
                    "Bytes payload"));
    private static final Pictured ICMP = new Pictured(
            "icmp",
            "RFC 792, Echo or Echo Reply Message",
            List.of(
                    "@Bits(8) int type",
                    "@Bits(8) int code",
                    "@Bits(16) int checksum",
                    "@Bits(16) int identifier",
                    "@Bits(16) int sequence",
                    "@Rest Bytes data"));
    private static final Pictured ARP = new Pictured(
            "arp",
            "ours, for Ethernet and IPv4: RFC 826 draws none",
            List.of(
                    "@Bits(16) int hardwareType",
                    "@Bits(16) int protocolType",
                    "@Bits(8) int hardwareLength",
                    "@Bits(8) int protocolLength",
                    "@Bits(16) int operation",
                    "@Bits(48) long senderHardwareAddress",
                    "@Bits(32) long senderProtocolAddress",
                    "@Bits(48) long targetHardwareAddress",
                    "@Bits(32) long targetProtocolAddress"));
    private static final Pictured DNS = new Pictured(
            "dns",
            "RFC 1035, section 4.1.1",
            List.of(
                    "@Bits(16) int id",
                    "boolean qr",
                    "@Bits(4) int opcode",
                    "boolean authoritative",
                    "boolean truncated",
                    "boolean recursionDesired",
                    "boolean recursionAvailable",
                    "@Bits(3) int z",
                    "@Bits(4) int rcode",
                    "@Bits(16) int qdCount",
                    "@Bits(16) int anCount",
                    "@Bits(16) int nsCount",
                    "@Bits(16) int arCount"));
    private static final Pictured RTP = new Pictured(
            "rtp",
            "RFC 3550, section 5.1",
            List.of(
                    "@Bits(2) int version",
                    "boolean padding",
                    "boolean extension",
                    "@Bits(4) @Count(of = \"csrc\") int csrcCount",
                    "boolean marker",
                    "@Bits(7) int payloadType",
                    "@Bits(16) int sequenceNumber",
                    "@Bits(32) long timestamp",
                    "@Bits(32) long ssrc",
                    "List<@Bits(32) Long> csrc",
                    "@Rest Bytes payload"));

    static Stream<Pictured> records() {
        return Stream.of(IPV4, TCP, UDP, IPV6, ICMP, ARP, DNS, RTP);
    }

    /** Two components of one width a record. */
    static Stream<Arguments> withNamesSwapped() {
        return Stream.of(
                Arguments.of(IPV4.swapped(7, 8), "`protocol` stands at bit 64, where the picture has `Time to Live`"),
                Arguments.of(
                        TCP.swapped(0, 1), "`destinationPort` stands at bit 0, where the picture has `Source Port`"),
                Arguments.of(
                        UDP.swapped(0, 1), "`destinationPort` stands at bit 0, where the picture has `Source Port`"),
                Arguments.of(IPV6.swapped(4, 5), "`hopLimit` stands at bit 48, where the picture has `Next Header`"),
                Arguments.of(ICMP.swapped(0, 1), "`code` stands at bit 0, where the picture has `Type`"),
                Arguments.of(
                        ARP.swapped(5, 7),
                        "`targetHardwareAddress` stands at bit 64, where the picture has `Sender Hardware Address`"),
                Arguments.of(DNS.swapped(9, 10), "`anCount` stands at bit 32, where the picture has `QDCOUNT`"),
                Arguments.of(RTP.swapped(1, 2), "`extension` stands at bit 2, where the picture has `P`"));
    }

    /** As many bits in all, but one more in one component and one less in the next. */
    static Stream<Arguments> withOneWidthChanged() {
        return Stream.of(
                Arguments.of(
                        IPV4.with(5, "@Bits(4) int flags").with(6, "@Bits(12) int fragmentOffset"),
                        "`flags` is 4 bits wide at bit 48, but in the picture 3",
                        "the picture has `Flags` there"),
                Arguments.of(
                        TCP.with(0, "@Bits(15) int sourcePort").with(1, "@Bits(17) int destinationPort"),
                        "`sourcePort` is 15 bits wide at bit 0, but in the picture 16",
                        "the picture has `Source Port` there"),
                Arguments.of(
                        UDP.with(0, "@Bits(15) int sourcePort").with(1, "@Bits(17) int destinationPort"),
                        "`sourcePort` is 15 bits wide at bit 0, but in the picture 16",
                        "the picture has `Source Port` there"),
                Arguments.of(
                        IPV6.with(1, "@Bits(7) int trafficClass").with(2, "@Bits(21) int flowLabel"),
                        "`trafficClass` is 7 bits wide at bit 4, but in the picture 8",
                        "the picture has `Traffic Class` there"),
                Arguments.of(
                        ICMP.with(0, "@Bits(7) int type").with(1, "@Bits(9) int code"),
                        "`type` is 7 bits wide at bit 0, but in the picture 8",
                        "the picture has `Type` there"),
                Arguments.of(
                        ARP.with(2, "@Bits(7) int hardwareLength").with(3, "@Bits(9) int protocolLength"),
                        "`hardwareLength` is 7 bits wide at bit 32, but in the picture 8",
                        "the picture has `Hardware Length` there"),
                Arguments.of(
                        DNS.with(7, "@Bits(2) int z").with(8, "@Bits(5) int rcode"),
                        "`z` is 2 bits wide at bit 25, but in the picture 3",
                        "the picture has `Z` there"),
                Arguments.of(
                        RTP.with(0, "@Bits(1) int version").with(3, "@Bits(5) @Count(of = \"csrc\") int csrcCount"),
                        "`version` is 1 bit wide at bit 0, but in the picture 2",
                        "the picture has `V=2` there"));
    }

    /** Whole bytes each, so that nothing but the picture is wrong. */
    static Stream<Arguments> withOneMissing() {
        return Stream.of(
                Arguments.of(
                        IPV4.without(4),
                        "the picture has `Identification`, 16 bits at bit 32, which `Pictured` lacks",
                        "`Pictured` has `flags` there"),
                Arguments.of(
                        TCP.without(15),
                        "the picture has `Checksum`, 16 bits at bit 128, which `Pictured` lacks",
                        "`Pictured` has `urgentPointer` there"),
                Arguments.of(
                        UDP.without(3),
                        "the picture has `Checksum`, 16 bits at bit 48, which `Pictured` lacks",
                        "`Pictured` has `data` there"),
                Arguments.of(
                        IPV6.without(5),
                        "the picture has `Hop Limit`, 8 bits at bit 56, which `Pictured` lacks",
                        "`Pictured` has `source` there"),
                Arguments.of(
                        ICMP.without(3),
                        "the picture has `Identifier`, 16 bits at bit 32, which `Pictured` lacks",
                        "`Pictured` has `sequence` there"),
                Arguments.of(
                        ARP.without(4),
                        "the picture has `Operation`, 16 bits at bit 48, which `Pictured` lacks",
                        "`Pictured` has `senderHardwareAddress` there"),
                Arguments.of(
                        DNS.without(9),
                        "the picture has `QDCOUNT`, 16 bits at bit 32, which `Pictured` lacks",
                        "`Pictured` has `anCount` there"),
                Arguments.of(
                        RTP.without(7),
                        "the picture has `timestamp`, 32 bits at bit 32, which `Pictured` lacks",
                        "`Pictured` has `ssrc` there"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordsThatArePicturedCompile(Pictured record) throws Exception {
        assertThat(record.compiledInto(classes)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("withNamesSwapped")
    void namesInEachOthersPlaceAreRefused(Pictured record, String fact) throws Exception {
        assertThat(record.compiledInto(classes)).contains("[diagram-mismatch] " + fact + "\n", "1 error");
    }

    @ParameterizedTest
    @MethodSource("withOneWidthChanged")
    void otherWidthsAreRefused(Pictured record, String fact, String note) throws Exception {
        assertThat(record.compiledInto(classes))
                .contains("[diagram-mismatch] " + fact + "\n", "note: " + note + "\n", "1 error");
    }

    @ParameterizedTest
    @MethodSource("withOneMissing")
    void missingComponentsAreRefused(Pictured record, String fact, String note) throws Exception {
        assertThat(record.compiledInto(classes))
                .contains("[diagram-mismatch] " + fact + "\n", "note: " + note + "\n", "1 error");
    }

    @Test
    void aPictureMayShowMoreThanTheHeader() throws Exception {
        assertThat(PictureReader.read(UDP.drawing()))
                .last()
                .isEqualTo(new Cell("data octets", 64, List.of(32), true, 8));
    }

    @Test
    void aPictureMayDoWithoutRules() throws Exception {
        assertThat(PictureReader.read("""
                |Version|  IHL  |    DSCP   |ECN|         Total Length          |
                |         Identification        |Flags|      Fragment Offset    |
                """))
                .containsExactly(
                        new Cell("Version", 0, List.of(4), false, 0),
                        new Cell("IHL", 4, List.of(4), false, 0),
                        new Cell("DSCP", 8, List.of(6), false, 0),
                        new Cell("ECN", 14, List.of(2), false, 0),
                        new Cell("Total Length", 16, List.of(16), false, 0),
                        new Cell("Identification", 32, List.of(16), false, 1),
                        new Cell("Flags", 48, List.of(3), false, 1),
                        new Cell("Fragment Offset", 51, List.of(13), false, 1));
    }

    @Test
    void remarksBehindAPictureSayNothing() throws Exception {
        assertThat(PictureReader.read("""
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+ Entry
                |      Kind     |     Length    |  two bytes
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                """))
                .containsExactly(
                        new Cell("Kind", 0, List.of(8), false, 1), new Cell("Length", 8, List.of(8), false, 1));
    }

    @Test
    void aFieldOfSeveralLinesMayBeOneRowOrAsMany() throws Exception {
        assertThat(PictureReader.read("""
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |         a name of two         |
                |             lines             |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                """))
                .containsExactly(new Cell("a name of two lines", 0, List.of(16, 32), false, 1));
    }

    @Test
    void textIsNoPicture() {
        assertThatThrownBy(() -> PictureReader.read("version, length, data"))
                .isInstanceOf(PictureException.class)
                .hasMessage("has no row between bars");
    }

    @Test
    void aBarHasToStandBetweenTwoBits() {
        assertThatThrownBy(() -> PictureReader.read("""
                +-+-+-+-+-+-+-+-+
                |a |     b      |
                +-+-+-+-+-+-+-+-+
                """))
                .isInstanceOf(PictureException.class)
                .hasMessage("has a bar between two bits, in column 4");
    }
}
