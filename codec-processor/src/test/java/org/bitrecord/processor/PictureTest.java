package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bitrecord.processor.layout.picture.Cell;
import org.bitrecord.processor.layout.picture.PictureException;
import org.bitrecord.processor.layout.picture.PictureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures in the ways in which RFCs draw them, and records for them. RFC 826 draws none of ARP: that one is ours. */
class PictureTest {
    private static final Path PICTURES = Path.of("src/test/resources/pictures");

    @TempDir
    Path classes;

    /** A record that its picture describes: its components, one a line. */
    record Case(String picture, List<String> components) {
        @Override
        public String toString() {
            return picture;
        }

        Case with(int index, String component) {
            List<String> changed = new ArrayList<>(components);
            changed.set(index, component);
            return new Case(picture, changed);
        }

        Case without(int index) {
            List<String> changed = new ArrayList<>(components);
            changed.remove(index);
            return new Case(picture, changed);
        }

        /** With the names of two components in each other's place. */
        Case swapped(int one, int other) {
            String first = components.get(one);
            String second = components.get(other);
            return with(one, renamed(first, name(second))).with(other, renamed(second, name(first)));
        }

        private static String name(String component) {
            return component.substring(component.lastIndexOf(' ') + 1);
        }

        private static String renamed(String component, String name) {
            return component.substring(0, component.lastIndexOf(' ') + 1) + name;
        }
    }

    private static final Case IPV4 = new Case(
            "ipv4",
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
    private static final Case TCP = new Case(
            "tcp",
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
    private static final Case UDP = new Case(
            "udp",
            List.of(
                    "@Bits(16) int sourcePort",
                    "@Bits(16) int destinationPort",
                    "@Bits(16) @Length int length",
                    "@Bits(16) int checksum",
                    "@Rest Bytes data"));
    private static final Case IPV6 = new Case(
            "ipv6",
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
    private static final Case ICMP = new Case(
            "icmp",
            List.of(
                    "@Bits(8) int type",
                    "@Bits(8) int code",
                    "@Bits(16) int checksum",
                    "@Bits(16) int identifier",
                    "@Bits(16) int sequence",
                    "@Rest Bytes data"));
    private static final Case ARP = new Case(
            "arp",
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
    private static final Case DNS = new Case(
            "dns",
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
    private static final Case RTP = new Case(
            "rtp",
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

    static Stream<Case> records() {
        return Stream.of(IPV4, TCP, UDP, IPV6, ICMP, ARP, DNS, RTP);
    }

    /** Two components of one width a record. */
    static Stream<Case> withNamesSwapped() {
        return Stream.of(
                IPV4.swapped(7, 8),
                TCP.swapped(0, 1),
                UDP.swapped(0, 1),
                IPV6.swapped(4, 5),
                ICMP.swapped(0, 1),
                ARP.swapped(5, 7),
                DNS.swapped(9, 10),
                RTP.swapped(1, 2));
    }

    /** As many bits in all, but one more in one component and one less in the next. */
    static Stream<Case> withOneWidthChanged() {
        return Stream.of(
                IPV4.with(5, "@Bits(4) int flags").with(6, "@Bits(12) int fragmentOffset"),
                TCP.with(0, "@Bits(15) int sourcePort").with(1, "@Bits(17) int destinationPort"),
                UDP.with(0, "@Bits(15) int sourcePort").with(1, "@Bits(17) int destinationPort"),
                IPV6.with(1, "@Bits(7) int trafficClass").with(2, "@Bits(21) int flowLabel"),
                ICMP.with(0, "@Bits(7) int type").with(1, "@Bits(9) int code"),
                ARP.with(2, "@Bits(7) int hardwareLength").with(3, "@Bits(9) int protocolLength"),
                DNS.with(7, "@Bits(2) int z").with(8, "@Bits(5) int rcode"),
                RTP.with(0, "@Bits(1) int version").with(3, "@Bits(5) @Count(of = \"csrc\") int csrcCount"));
    }

    /** Whole bytes each, so that nothing but the picture is wrong. */
    static Stream<Case> withOneMissing() {
        return Stream.of(
                IPV4.without(4),
                TCP.without(15),
                UDP.without(3),
                IPV6.without(5),
                ICMP.without(3),
                ARP.without(4),
                DNS.without(9),
                RTP.without(7));
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordsThatArePicturedCompile(Case record) throws Exception {
        assertThat(compiled(record)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("withNamesSwapped")
    void namesInEachOthersPlaceAreRefused(Case record) throws Exception {
        assertThat(compiled(record)).contains("[diagram-mismatch]", "1 error");
    }

    @ParameterizedTest
    @MethodSource("withOneWidthChanged")
    void otherWidthsAreRefused(Case record) throws Exception {
        assertThat(compiled(record)).contains("[diagram-mismatch]", "1 error");
    }

    @ParameterizedTest
    @MethodSource("withOneMissing")
    void missingComponentsAreRefused(Case record) throws Exception {
        assertThat(compiled(record)).contains("[diagram-mismatch]", "which `Pictured` lacks", "1 error");
    }

    @Test
    void aPictureMayShowMoreThanTheHeader() throws Exception {
        assertThat(PictureReader.read(picture("udp"))).last().isEqualTo(new Cell("data octets", 64, 32, true, 8));
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

    private String compiled(Case record) throws IOException {
        String source =
                "package example;\n\nimport java.util.List;\nimport org.bitrecord.*;\n\n@BitCodec(diagram = \"\"\"\n"
                        + picture(record.picture()) + "\"\"\")\npublic record Pictured(\n"
                        + String.join(",\n", record.components()) + ") {}\n";
        return Javac.into(classes)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Werror")
                .compile(List.of(Javac.Source.of("Pictured.java", source)))
                .printed();
    }

    private static String picture(String name) throws IOException {
        return Files.readString(PICTURES.resolve(name + ".txt"));
    }
}
