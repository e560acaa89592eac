package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures that do not show all that a record has to say, or show it in ways of their own. */
class HardPicturesTest {
    @TempDir
    Path classes;

    /** Names from top to bottom, and a row that is called padding though no component is. */
    private static final Pictured FLAGS_FROM_TOP_TO_BOTTOM = new Pictured(
            "tcp-793",
            "RFC 793, section 3.1",
            List.of(
                    "@Bits(16) int sourcePort",
                    "@Bits(16) int destinationPort",
                    "@Bits(32) long sequenceNumber",
                    "@Bits(32) long acknowledgmentNumber",
                    "@Bits(4) @Length(through = \"padding\", unit = 32) int dataOffset",
                    "@Bits(6) int reserved",
                    "boolean urg",
                    "boolean ack",
                    "boolean psh",
                    "boolean rst",
                    "boolean syn",
                    "boolean fin",
                    "@Bits(16) int window",
                    "@Bits(16) int checksum",
                    "@Bits(16) int urgentPointer",
                    "@Until(terminator = 0) Bytes options",
                    "@Rest Bytes padding",
                    "@Rest Bytes data"));
    /** Four rows of names, remarks in them, fields that are continued, and dashes with blanks between. */
    private static final Pictured CONTINUED = new Pictured(
            "websocket",
            "RFC 6455, section 5.2",
            List.of(
                    "boolean fin",
                    "boolean rsv1",
                    "boolean rsv2",
                    "boolean rsv3",
                    "@Bits(4) int opcode",
                    "boolean mask",
                    "@Bits(7) int payloadLen",
                    "@When(\"payloadLen == 126\") Optional<@Bits(16) Integer> extendedPayloadLength",
                    "@When(\"payloadLen == 127\") Optional<@Bits(63) Long> extendedPayloadLength64",
                    "@SuppressWarnings(\"uncomputed-flag\") @When(\"mask\") Optional<@Bits(32) Long> maskingKey",
                    "@Rest Bytes payloadData"));
    /** Slanted edges, and numbers that always stand there. */
    private static final Pictured SLANTED = new Pictured(
            "sctp-data",
            "RFC 9260, section 3.3.1",
            List.of(
                    "@Bits(8) @Const(0) int type",
                    "@Bits(4) int reserved",
                    "boolean immediate",
                    "boolean unordered",
                    "boolean beginning",
                    "boolean ending",
                    "@Bits(16) @Length int length",
                    "@Bits(32) long tsn",
                    "@Bits(16) int streamIdentifier",
                    "@Bits(16) int streamSequenceNumber",
                    "@Bits(32) long payloadProtocolIdentifier",
                    "Bytes userData"));
    /** A field of two rows without a rule between, and a rule that ends in a bar. */
    private static final Pictured TWO_ROWS = new Pictured(
            "dns-rr",
            "RFC 1035, section 4.1.3",
            List.of(
                    "@Until(terminator = 0) Bytes name",
                    "@Bits(16) int type",
                    "@Bits(16) int rrClass",
                    "@Bits(32) long ttl",
                    "@Bits(16) @Length(of = \"rdata\") int rdLength",
                    "Bytes rdata"));
    /** Fields that say how many bytes they have, for they are drawn smaller. */
    private static final Pictured STATED = new Pictured(
            "dhcp",
            "RFC 2131, section 2",
            List.of(
                    "@Bits(8) int op",
                    "@Bits(8) int htype",
                    "@Bits(8) int hlen",
                    "@Bits(8) int hops",
                    "@Bits(32) long xid",
                    "@Bits(16) int secs",
                    "@Bits(16) int flags",
                    "@Bits(32) long ciaddr",
                    "@Bits(32) long yiaddr",
                    "@Bits(32) long siaddr",
                    "@Bits(32) long giaddr",
                    "@Size(16) Bytes chaddr",
                    "@Size(64) Bytes sname",
                    "@Size(128) Bytes file",
                    "@Rest Bytes options"));
    /** A bit without a name in the midst of a row. */
    private static final Pictured UNNAMED = new Pictured(
            "gre",
            "RFC 2890, section 2",
            List.of(
                    "@Present(of = \"checksum\") boolean checksumPresent",
                    "@Gap(1) @Present(of = \"key\") boolean keyPresent",
                    "@Present(of = \"sequenceNumber\") boolean sequencePresent",
                    "@Bits(9) int reserved0",
                    "@Bits(3) int version",
                    "@Bits(16) int protocolType",
                    "Optional<@Bits(16) Integer> checksum",
                    "@When(\"checksum.present\") Optional<@Bits(16) Integer> reserved1",
                    "Optional<@Bits(32) Long> key",
                    "Optional<@Bits(32) Long> sequenceNumber"));
    /** Several bits of one name, and no numbers. */
    private static final Pictured REPEATED = new Pictured(
            "vxlan",
            "RFC 7348, section 5",
            List.of(
                    "@Gap(4) boolean instance",
                    "@Bits(3) int reserved1",
                    "@Gap(24) @Bits(24) int vni",
                    "@Bits(8) int reserved"));
    /** A row without an end, drawn so by its rules. */
    private static final Pictured ENDLESS = new Pictured(
            "ipv6-option",
            "RFC 8200, section 4.2",
            List.of("@Bits(8) int optionType", "@Bits(8) @Length(of = \"data\") int dataLength", "Bytes data"));
    /** A number in place of a name. */
    private static final Pictured NUMBER_ONLY = new Pictured(
            "tcp-mss",
            "RFC 9293, section 3.2",
            List.of(
                    "@Bits(8) @Const(2) int kind",
                    "@Bits(8) @Const(4) int length",
                    "@Bits(16) int maximumSegmentSize"));
    /** Nine characters a byte, and no numbers that say so. */
    private static final Pictured BYTES = new Pictured(
            "tcp-pseudo",
            "RFC 9293, section 3.1",
            List.of(
                    "@Bits(32) long source",
                    "@Bits(32) long destination",
                    "@Gap(8) @Bits(8) int protocol",
                    "@Bits(16) int tcpLength"));
    /** Six characters a bit, which only the numbers tell. */
    private static final Pictured WIDE_BITS = new Pictured(
            "ipv4-tos",
            "RFC 791, section 3.1",
            List.of(
                    "@Bits(3) int precedence",
                    "boolean delay",
                    "boolean throughput",
                    "@GapAfter(2) boolean reliability"));
    /** Fields over one and a half rows, whose parts say which bytes they are. */
    private static final Pictured SOME_BYTES_EACH = new Pictured(
            "arp-ilnp",
            "RFC 6747, section 2.1",
            List.of(
                    "@Bits(16) int hardwareType",
                    "@Bits(16) int protocolType",
                    "@Bits(8) int hardwareAddressLength",
                    "@Bits(8) int protocolAddressLength",
                    "@Bits(16) int operation",
                    "@Size(6) Bytes sHa",
                    "@Bits(32) long sL32",
                    "@Size(8) Bytes sNid",
                    "@Size(6) Bytes tHa",
                    "@Bits(32) long tL32",
                    "@Size(8) Bytes tNid"));

    static Stream<Pictured> records() {
        return Stream.of(
                FLAGS_FROM_TOP_TO_BOTTOM,
                CONTINUED,
                SLANTED,
                TWO_ROWS,
                STATED,
                UNNAMED,
                REPEATED,
                ENDLESS,
                NUMBER_ONLY,
                BYTES,
                WIDE_BITS,
                SOME_BYTES_EACH);
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordsThatArePicturedCompile(Pictured record) throws Exception {
        assertThat(record.compiledInto(classes)).isEmpty();
    }

    /** One component of each that is not as drawn. */
    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(
                        FLAGS_FROM_TOP_TO_BOTTOM.swapped(6, 8), "`psh` stands at bit 106, where the picture has `URG`"),
                Arguments.of(CONTINUED.swapped(0, 5), "`mask` stands at bit 0, where the picture has `FIN`"),
                Arguments.of(
                        SLANTED.with(1, "@Bits(3) int reserved").with(6, "@Gap(1) @Bits(16) @Length int length"),
                        "`reserved` is 3 bits wide at bit 8, but in the picture 4"),
                Arguments.of(
                        TWO_ROWS.with(3, "@Bits(48) long ttl"), "`ttl` is 48 bits wide, but in the picture 32 or 16"),
                Arguments.of(
                        STATED.with(11, "@Size(8) Bytes chaddr"),
                        "`chaddr` is 64 bits wide at bit 224, but in the picture 128"),
                Arguments.of(
                        UNNAMED.with(3, "@Bits(10) int reserved0").with(1, "@Present(of = \"key\") boolean keyPresent"),
                        "`sequencePresent` stands at bit 2, where the picture has `K`"),
                Arguments.of(
                        REPEATED.with(0, "@Gap(3) boolean instance").with(1, "@Bits(4) int reserved1"),
                        "`instance` stands at bit 3, where the picture has `R`"),
                Arguments.of(
                        ENDLESS.with(1, "@Bits(16) @Length(of = \"data\") int dataLength"),
                        "`dataLength` is 16 bits wide at bit 8, but in the picture 8"),
                Arguments.of(
                        NUMBER_ONLY.with(0, "@Bits(16) @Const(2) int kind"),
                        "`kind` is 16 bits wide at bit 0, but in the picture 8"),
                Arguments.of(
                        BYTES.with(2, "@Gap(8) @Bits(16) int protocol"),
                        "`protocol` is 16 bits wide at bit 72, but in the picture 8"),
                Arguments.of(
                        WIDE_BITS.with(0, "@Bits(2) int precedence").with(1, "@Bits(2) int delay"),
                        "`precedence` is 2 bits wide at bit 0, but in the picture 3"),
                Arguments.of(
                        SOME_BYTES_EACH.with(7, "@Size(6) Bytes sNid"),
                        "`sNid` is 48 bits wide at bit 144, but in the picture 64"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherRecordsAreRefused(Pictured record, String fact) throws Exception {
        assertThat(record.compiledInto(classes)).contains("[diagram-mismatch] " + fact + "\n", "1 error");
    }
}
