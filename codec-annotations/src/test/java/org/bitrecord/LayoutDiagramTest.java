package org.bitrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bitrecord.Layout.Choice;
import org.bitrecord.Layout.Field;
import org.bitrecord.Layout.OfRecord;
import org.bitrecord.Layout.OfUnion;
import org.junit.jupiter.api.Test;

/** Pictures of specifications, with each name in the middle of its place. */
class LayoutDiagramTest {
    private static final String HEAD = """
             0                   1                   2                   3
             0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
            """;

    @Test
    void rfc3550IsDrawnAsPrinted() {
        assertPicture(
                record(
                        number("V=2", 2),
                        flag("P"),
                        flag("X"),
                        number("CC", 4),
                        flag("M"),
                        number("PT", 7),
                        number("sequence number", 16),
                        number("timestamp", 32),
                        number("synchronization source (SSRC) identifier", 32)),
                """
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |V=2|P|X|  CC   |M|     PT      |        sequence number        |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                           timestamp                           |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |           synchronization source (SSRC) identifier            |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                """);
    }

    @Test
    void rfc8200IsDrawnWithARowForEachAddress() {
        assertPicture(
                record(
                        number("Version", 4),
                        number("Traffic Class", 8),
                        number("Flow Label", 20),
                        number("Payload Length", 16),
                        number("Next Header", 8),
                        number("Hop Limit", 8),
                        part("Source Address", 128),
                        part("Destination Address", 128),
                        new Field("Payload", new Layout.Type.Data())),
                """
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |Version| Traffic Class |              Flow Label               |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |        Payload Length         |  Next Header  |   Hop Limit   |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                   Source Address (16 bytes)                   |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                Destination Address (16 bytes)                 |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                          Payload ...                          |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                """);
    }

    /** RFC 1035, section 4.1.1: its flags have names of two letters, for which there is no room. */
    @Test
    void aNameWithoutRoomIsExplainedBelow() {
        assertPicture(
                record(
                        number("ID", 16),
                        flag("QR"),
                        number("Opcode", 4),
                        flag("AA"),
                        flag("TC"),
                        flag("RD"),
                        flag("RA"),
                        number("Z", 3),
                        number("RCODE", 4)),
                """
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |              ID               |Q|Opcode |A|T|R|0|  Z  | RCODE |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                 Q = QR
                 A = AA
                 T = TC
                 R = RD
                 0 = RA
                """);
    }

    @Test
    void noTwoNamesWithoutRoomHaveTheSameMark() {
        assertPicture(record(flags("bit", 12)), """
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |b|B|0|1|2|3|4|5|6|7|8|9|
                +-+-+-+-+-+-+-+-+-+-+-+-+
                 b = bit0
                 B = bit1
                 0 = bit2
                 1 = bit3
                 2 = bit4
                 3 = bit5
                 4 = bit6
                 5 = bit7
                 6 = bit8
                 7 = bit9
                 8 = bit10
                 9 = bit11
                """);
    }

    @Test
    void namesForWhichNoMarkIsLeftAreToldInTheirOrder() {
        List<String> picture = record(flags("flag", 64)).diagram().lines().toList();

        assertThat(picture)
                .contains(
                        "|f|F|0|1|2|3|4|5|6|7|8|9|a|b|c|d|e|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u|",
                        "|v|w|x|y|z|A|B|C|D|E|G|H|I|J|K|L|M|N|O|P|Q|R|S|T|U|V|W|X|Y|Z|*|*|");
        assertThat(picture).endsWith(" Y = flag60", " Z = flag61", " * = flag62", " * = flag63");
    }

    /** RFC 791, section 3.1: the flags lie among the numbers of the header, with names from a record of their own. */
    @Test
    void aSmallRecordOfNumbersLiesAmongTheOthers() {
        OfRecord flags = new OfRecord("Flags", 3, 3, List.of(flag("reserved"), flag("dontFragment"), flag("more")));
        OfRecord protocol = new OfRecord("Protocol", 8, 8, List.of(number("value", 8)));

        assertPicture(
                record(
                        number("Identification", 16),
                        new Field("flags", new Layout.Type.Nested(flags, null)),
                        number("Fragment Offset", 13),
                        number("Time to Live", 8),
                        new Field("Protocol", new Layout.Type.Nested(protocol, null)),
                        number("Header Checksum", 16)),
                """
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |        Identification         |r|d|m|     Fragment Offset     |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                | Time to Live  |   Protocol    |        Header Checksum        |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                 r = flags.reserved
                 d = flags.dontFragment
                 m = flags.more
                """);
    }

    @Test
    void aPartSaysItsSizeInBytesOrInBits() {
        assertPicture(record(part("one", 8), part("wide", 68), part("bit", 1), part("none", 0)), """
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                         one (1 byte)                          |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                        wide (68 bits)                         |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                          bit (1 bit)                          |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                        none (0 bytes)                         |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                """);
    }

    @Test
    void aPartWithANameLongerThanARowIsExplainedBelow() {
        String name = "p".repeat(70);

        assertPicture(record(number("kind", 8), part(name, 128), number("next", 16)), """
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |     kind      |
                +-+-+-+-+-+-+-+-+
                |                         p (16 bytes)                          |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |             next              |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                 p = pppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp
                """);
    }

    @Test
    void aNameThatFillsItsRowIsDrawn() {
        assertPicture(record(part("p".repeat(52), 128), part("q".repeat(53), 128)), """
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |pppppppppppppppppppppppppppppppppppppppppppppppppppp (16 bytes)|
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                         q (16 bytes)                          |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                 q = qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq
                """);
    }

    /** RFC 5905, section 7.3: time stamps of 64 bits. */
    @Test
    void aNumberOfTwoRowsHasNoRuleInside() {
        assertPicture(record(number("Reference Timestamp (64)", 64), number("Last", 8)), """
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                   Reference Timestamp (64)                    |
                +                                                               +
                |                                                               |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |     Last      |
                +-+-+-+-+-+-+-+-+
                """);
    }

    @Test
    void aNumberThatBeginsAtTheEndOfARowIsNamedWhereThereIsRoom() {
        assertPicture(record(number("before", 30), number("narrow", 5), number("wide", 40)), """
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                          before                           | n |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |     |                          wide                           |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                     |
                +-+-+-+-+-+-+-+-+-+-+-+
                 n = narrow
                """);
        assertPicture(record(number("before", 30), number("next", 5)), """
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                          before                           |   |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |next |
                +-+-+-+
                """);
    }

    @Test
    void ofAUnionEachRecordIsDrawnUnderItsCodes() {
        OfRecord echo = new OfRecord("Echo", 16, 16, List.of(number("id", 16)));
        OfRecord other = new OfRecord("Other", 0, Layout.UNBOUNDED, List.of(new Field("data", new Layout.Type.Data())));
        OfUnion union = new OfUnion(
                "Message", 0, Layout.UNBOUNDED, null, List.of(new Choice(List.of(0L, 8L, 0x800L), echo)), other);

        assertThat(union.diagram() + "\n").isEqualTo("0, 8 or 2048 (0x800): Echo\n" + HEAD + """
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |              id               |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+

                any other code: Other
                """ + HEAD + """
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                |                           data ...                            |
                +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                """);
    }

    @Test
    void ofARecordInEitherOrderThereIsOnePicture() {
        OfRecord record = new OfRecord("Header", 16, 16, List.of(number("order", 16)));
        Layout.InsideTag tag = new Layout.InsideTag("order", 0, new Layout.Type.Number(16, false, null));
        List<Choice> orders = List.of(new Choice(List.of(0x4949L), record), new Choice(List.of(0x4d4dL), record));

        assertThat(new OfUnion("Header", 16, 16, tag, orders, null).diagram()).isEqualTo(record.diagram());
    }

    @Test
    void aUnionMayHaveARecordOfItsOwnName() {
        OfRecord same = new OfRecord("Header", 16, 16, List.of(number("id", 16)));
        OfRecord other = new OfRecord("Other", 8, 8, List.of(number("id", 8)));
        OfUnion union = new OfUnion(
                "Header", 8, 16, null, List.of(new Choice(List.of(1L), same), new Choice(List.of(2L), other)), null);

        assertThat(union.diagram()).isEqualTo("1: Header\n" + same.diagram() + "\n\n" + "2: Other\n" + other.diagram());
    }

    @Test
    void ofAPackedRegionWhatIsPackedIsDrawn() {
        OfRecord record = record(number("id", 16));

        assertThat(new Layout.OfPacked(new Zlib(), record).diagram()).isEqualTo(record.diagram());
    }

    private static void assertPicture(OfRecord record, String picture) {
        assertThat(record.diagram() + "\n").isEqualTo(HEAD + picture);
    }

    private static OfRecord record(Field... fields) {
        return new OfRecord("Header", 0, Layout.UNBOUNDED, List.of(fields));
    }

    private static Field number(String name, int bits) {
        return new Field(name, new Layout.Type.Number(bits, false, null));
    }

    private static Field part(String name, int bits) {
        return new Field(name, new Layout.Type.Content(null, -1, -1, bits, Integer.MAX_VALUE, null));
    }

    private static Field[] flags(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> flag(name + i)).toArray(Field[]::new);
    }

    private static Field flag(String name) {
        return new Field(name, new Layout.Type.Flag());
    }
}
