package org.bitrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bitrecord.Layout.UNBOUNDED;
import static org.bitrecord.runtime.Formats.code;
import static org.bitrecord.runtime.Formats.data;
import static org.bitrecord.runtime.Formats.length;
import static org.bitrecord.runtime.Formats.nested;
import static org.bitrecord.runtime.Formats.number;
import static org.bitrecord.runtime.Formats.record;

import java.util.List;
import java.util.stream.LongStream;
import org.bitrecord.BitOrder;
import org.bitrecord.Bytes;
import org.bitrecord.Described;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Choice;
import org.bitrecord.Layout.Field;
import org.bitrecord.Layout.InsideTag;
import org.bitrecord.Layout.OfRecord;
import org.bitrecord.Layout.OfUnion;
import org.bitrecord.Layout.Relation;
import org.bitrecord.Order;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the language one by one, each on the smallest record that shows it. */
class InterpreterRulesTest {
    /** Bytes up to a zero. */
    private static final Layout.Type ENDED = new Layout.Type.Content(null, 0, -1, -1, Integer.MAX_VALUE, null);

    @Nested
    class Numbers {
        @ParameterizedTest
        @CsvSource({"3, 13, false, 8191, 1fff", "3, 13, true, -1, 1fff", "0, 64, false, -1, ffffffffffffffff"})
        void standAtAnyBitAndHaveTheirSign(int skip, int bits, boolean signed, long value, String hex) {
            Field number = new Field("number", new Layout.Type.Number(bits, signed, value));
            OfRecord format = skip == 0
                    ? record("Format", bits, bits, number)
                    : record("Format", skip + bits, skip + bits, new Field("skipped", number(skip)), number);

            accepts(format, hex);
        }

        @Test
        void unsigned64BitNumbersAreWrittenUnsigned() {
            OfRecord format = record("Format", 64, 64, new Field("magic", number(64, -2)));

            says(
                    format,
                    "ffffffffffffffff",
                    "Format.magic at bit 0 (byte 0): is 18446744073709551615, but has to be 18446744073709551614");
        }

        @Test
        void aConstantCodeRecordIsCheckedAsItsNumber() {
            OfRecord format =
                    record("Format", 16, 16, new Field("type", new Layout.Type.Nested(code("EtherType", 16), 0x800L)));

            accepts(format, "0800");
            says(format, "0806", "Format.type at bit 0 (byte 0): is 2054, but has to be 2048");
        }

        @Test
        void flagsAreSingleBits() {
            OfRecord format =
                    record("Format", 9, 9, new Field("seven", number(8)), new Field("flag", new Layout.Type.Flag()));

            says(format, "01", "Format.flag at bit 8 (byte 1): needs 1 bit, but none is left of the input");
        }

        @Test
        void whatIsLackingIsCountedInBitsWhereBytesDoNotFit() {
            OfRecord format = record("Format", 16, 16, new Field("a", number(3)), new Field("b", number(13)));

            says(format, "01", "Format.b at bit 3 (byte 0, bit 3): needs 13 bits, but only 5 are left of the input");
        }
    }

    @Nested
    class Lengths {
        private final OfRecord ahead = record(
                "Ahead",
                24,
                UNBOUNDED,
                length("length", 8, 2, 3),
                new Field("between", number(8)),
                new Field("first", number(8)),
                data("rest"));

        @Test
        void aheadOfWhatTheyMeasureBeginThere() {
            accepts(ahead, "03 00 010203");
            says(ahead, "03 00 0102", "Ahead.length at bit 0 (byte 0): says 3 bytes, but only 2 are left of the input");
            says(
                    ahead,
                    "00 00 01",
                    "Ahead.length at bit 0 (byte 0): says 0 bytes, but first to rest take at least 1 byte");
        }

        @Test
        void leaveWhatIsBehindThem() {
            says(ahead, "02 00 010203", "Ahead at bit 32 (byte 4): 1 byte is left over of the input");
        }

        @Test
        void haveToBeUsedUp() {
            OfRecord format = record(
                    "Format", 16, UNBOUNDED, length("length", 8, 1, 1), new Field("name", ENDED), data("behind"));

            says(format, "03 410001", "Format.name at bit 24 (byte 3): 1 byte is left over of Format.length = 3");
        }

        @Test
        void ofWhatHasOneSizeAreWrongIfTheySayAnotherOne() {
            OfRecord format =
                    record("Format", 16, 16, length("length", 8, 1, 1), new Field("number", number(8)), data("behind"));

            says(format, "03 010203", "Format.length at bit 0 (byte 0): says 3 bytes, but number takes 1 byte");
            says(format, "03 01", "Format.length at bit 0 (byte 0): says 3 bytes, but number takes 1 byte");
        }

        @Test
        void areComparedFromTheOutsideIn() {
            OfRecord format = record(
                    "Format",
                    16,
                    UNBOUNDED,
                    length("inner", 8, 2, 2),
                    length("outer", 8, 2, 3),
                    data("data"),
                    new Field("number", number(8)));

            says(
                    format,
                    "05 03 414243",
                    "Format.inner at bit 0 (byte 0): says 5 bytes, but only 3 are left of Format.outer = 3");
        }

        @Test
        void saySomethingOfPartsOfWords() {
            OfRecord format = new OfRecord(
                    "Format",
                    32,
                    32,
                    new Layout.Numbering(Order.BIG, BitOrder.MSB_FIRST, 16),
                    List.of(
                            new Field("length", number(16), List.of(new Relation.Length(1, 1, 1, 0))),
                            new Field("part", number(7)),
                            new Field("other", number(9))));

            accepts(format, "0007 ffff");
            says(format, "0007 ff", "Format.part at bit 16 (byte 2): needs 2 bytes, but only 1 is left of the input");
        }

        @Test
        void countInTheirUnitAndWithTheirOffset() {
            // CCSDS 133.0-B: the packet data length is one less than the bytes of the data field.
            OfRecord format = record(
                    "SpacePacket",
                    16,
                    UNBOUNDED,
                    new Field("length", number(16), List.of(new Relation.Length(1, 1, 8, -1))),
                    data("data"));

            accepts(format, "0000 aa");
            says(
                    format,
                    "0003 aaaaaa",
                    "SpacePacket.length at bit 0 (byte 0): is 3, so says 4 bytes, but only 3 are left of the input");
        }

        @Test
        void mayCountBits() {
            OfRecord format = record(
                    "Format",
                    8,
                    UNBOUNDED,
                    new Field("length", number(8), List.of(new Relation.Length(1, 1, 1, 0))),
                    data("data"));

            accepts(format, "10 0102");
            says(format, "0c 0102", "Format.data at bit 16 (byte 2): 4 bits are left over of Format.length = 12");
        }

        @Test
        void thatAreNegativeAreTooSmall() {
            OfRecord format = record(
                    "Format",
                    8,
                    UNBOUNDED,
                    new Field(
                            "length", new Layout.Type.Number(8, true, null), List.of(new Relation.Length(1, 1, 8, 0))),
                    data("data"));

            says(format, "ff", "Format.length at bit 0 (byte 0): says -1 bytes, but data takes at least 0 bytes");
        }

        @Test
        void thatAreBeyondAnyInputDoNotOverflow() {
            OfRecord format = record(
                    "Format",
                    64,
                    UNBOUNDED,
                    new Field("length", number(64), List.of(new Relation.Length(1, 1, 32768, 0))),
                    data("data"));

            says(
                    format,
                    "ffffffffffffffff 00",
                    "Format.length at bit 0 (byte 0): is 18446744073709551615, so says 75557863725914323415040 bytes,"
                            + " but only 1 is left of the input");
        }

        @Test
        void onOneFieldAllBind() {
            // ARP: hlen is the length of each of two addresses.
            OfRecord arp = record(
                    "Arp",
                    8,
                    UNBOUNDED,
                    new Field(
                            "hlen",
                            number(8),
                            List.of(new Relation.Length(1, 1, 8, 0), new Relation.Length(2, 2, 8, 0))),
                    data("sender"),
                    data("target"));

            accepts(arp, "02 0102 0304");
            says(arp, "02 0102 03", "Arp.hlen at bit 0 (byte 0): says 2 bytes, but only 1 is left of the input");
        }

        @Test
        void ofTheSameFieldsHaveToAgree() {
            OfRecord format = record("Format", 16, UNBOUNDED, length("a", 8, 2, 2), length("b", 8, 2, 2), data("data"));

            accepts(format, "01 01 aa");
            says(format, "01 02 aaaa", "Format.b at bit 8 (byte 1): says 2 bytes, but only 1 is left of Format.a = 1");
            says(format, "02 01 aaaa", "Format.b at bit 8 (byte 1): says 1 byte, but Format.a = 2 reaches further");
        }

        @Test
        void behindWhatTheyMeasureAreChecked() {
            OfRecord format = record("Format", 24, 24, new Field("a", number(16)), length("length", 8, 0, 0));

            accepts(format, "0000 02");
            says(format, "0000 03", "Format.length at bit 16 (byte 2): says 3 bytes, but a takes 2 bytes");
        }

        @Test
        void cannotEndBeforeWhatHasBeenRead() {
            OfRecord format = record(
                    "Format",
                    24,
                    UNBOUNDED,
                    length("inner", 8, 1, 1),
                    data("name"),
                    length("all", 8, 0, 3),
                    data("rest"));

            accepts(format, "02 aabb 05 cc");
            says(
                    format,
                    "02 aabb 03",
                    "Format.all at bit 24 (byte 3): says 3 bytes, but 4 bytes of it are already read");
        }

        @Test
        void insideARecordLimitWhatIsInside() {
            OfRecord inner = record("Inner", 16, UNBOUNDED, length("length", 8, 0, 1), data("data"));
            OfRecord outer = record("Outer", 24, UNBOUNDED, length("size", 8, 1, 1), new Field("inner", nested(inner)));

            accepts(outer, "03 03 aabb");
            says(
                    outer,
                    "02 03 aabb",
                    "Outer.inner.length at bit 8 (byte 1): says 3 bytes, but only 2 are left of Outer.size = 2");
            says(outer, "03 02 aabb", "Outer.inner at bit 24 (byte 3): 1 byte is left over of Outer.size = 3");
        }
    }

    @Nested
    class StaticTails {
        private final OfRecord framed = record(
                "Framed", 40, UNBOUNDED, new Field("kind", number(8)), data("data"), new Field("fcs", number(32)));

        @Test
        void areFoundFromTheEnd() {
            accepts(framed, "01 02030405");
            accepts(framed, "01 aabb 02030405");
            says(framed, "01 0203", "Framed.fcs at bit 8 (byte 1): needs 4 bytes, but only 2 are left of the input");
        }

        @Test
        void areTakenFromWhatARecordInFrontOfThemGets() {
            OfRecord format = record(
                    "Format", 96, UNBOUNDED, new Field("echo", nested(Formats.ICMP)), new Field("fcs", number(32)));

            accepts(format, "0800000000010002 aabb 01020304");
            says(
                    format,
                    "0800000000010002 0102",
                    "Format.echo.sequence at bit 48 (byte 6): needs 2 bytes, but none is left of the input before fcs");
        }

        @Test
        void areFoundFromTheEndOfTheInnermostRegion() {
            OfRecord format = record(
                    "Format",
                    24,
                    UNBOUNDED,
                    length("length", 8, 1, 2),
                    data("data"),
                    new Field("mic", number(8)),
                    data("behind"));

            accepts(format, "03 aabb 01 cccc");
            says(format, "00", "Format.length at bit 0 (byte 0): says 0 bytes, but data to mic take at least 1 byte");
        }

        @Test
        void endListsThatTheEndMayEnd() {
            OfRecord format = record(
                    "Format",
                    16,
                    UNBOUNDED,
                    new Field("list", new Layout.Type.Items(code("Octet", 8), "it == 0", true)),
                    new Field("crc", number(16)));

            accepts(format, "0102 0000");
            accepts(format, "0100 ffff");
            says(format, "0001 ffff", "Format.list at bit 8 (byte 1): 1 byte is left over of the input before crc");
        }

        @Test
        void followWhatCannotTakeMoreAtOnce() {
            OfRecord bounded = record("Bounded", 8, UNBOUNDED, length("length", 8, 0, 1), data("data"));
            OfRecord format =
                    record("Format", 16, UNBOUNDED, new Field("bounded", nested(bounded)), new Field("crc", number(8)));

            accepts(format, "02 aa 01");
            says(format, "02 aa 01 01", "Format at bit 24 (byte 3): 1 byte is left over of the input");
        }

        @Test
        void leaveNoGapBehindARecordThatTookLess() {
            OfUnion union = new OfUnion(
                    "Body",
                    8,
                    UNBOUNDED,
                    new InsideTag("kind", 0, number(8)),
                    List.of(new Choice(List.of(1L), record("One", 8, 8, new Field("kind", number(8, 1))))),
                    record("Other", 8, UNBOUNDED, new Field("kind", number(8)), data("data")));
            OfRecord format =
                    record("Format", 16, UNBOUNDED, new Field("body", nested(union)), new Field("crc", number(8)));

            accepts(format, "02 aabb 01");
            accepts(format, "01 01");
            says(format, "01 aabb 01", "Format.body at bit 8 (byte 1): 2 bytes are left over of the input before crc");
        }
    }

    @Nested
    class Lists {
        private final OfRecord entry =
                record("Entry", 16, 16, new Field("kind", number(8)), new Field("value", number(8)));

        @Test
        void withoutAConditionEndWithTheirRegion() {
            OfRecord format = record(
                    "Format", 8, UNBOUNDED, length("length", 8, 1, 1), new Field("entries", items(entry, null, false)));

            accepts(format, "04 0102 0304");
            accepts(format, "00");
            says(
                    format,
                    "03 0102 03",
                    "Format.entries[1].value at bit 32 (byte 4): needs 1 byte, but none is left of Format.length = 3");
        }

        @Test
        void endWithTheFirstElementThatFulfilsTheCondition() {
            OfRecord format =
                    record("Format", 16, UNBOUNDED, new Field("entries", items(entry, "it.kind == 0", false)));

            accepts(format, "0102 0001");
            says(format, "0001 0102", "Format at bit 16 (byte 2): 2 bytes are left over of the input");
        }

        @Test
        void thatNothingEndsAreMalformed() {
            OfRecord format =
                    record("Format", 16, UNBOUNDED, new Field("entries", items(entry, "it.kind == 0", false)));

            says(
                    format,
                    "0102 0304",
                    "Format.entries at bit 32 (byte 4): no element fulfils `it.kind == 0` before the end of the input");
            assertThat(InterpreterTest.explain(format, Bytes.EMPTY)).satisfies(diagnosis -> {
                assertThat(diagnosis.needed()).isEqualTo(16);
                assertThat(diagnosis.available()).isZero();
                assertThat(diagnosis.limitedBy()).isEqualTo("the input");
            });
        }

        @Test
        void mayCountTheirElementsAndAskForEarlierComponents() {
            OfRecord format = record(
                    "Format",
                    24,
                    UNBOUNDED,
                    new Field("last", number(8)),
                    new Field("entries", items(entry, "index == last || it.value > 200", false)),
                    data("rest"));

            accepts(format, "01 0000 0000");
            accepts(format, "09 0000 00c9");
            says(
                    format,
                    "02 0000 0000",
                    "Format.entries at bit 40 (byte 5): no element fulfils `index == last || it.value > 200` before the"
                            + " end of the input");
        }

        @Test
        void ofCodeRecordsAskForTheirNumber() {
            OfRecord format = record(
                    "Format", 8, UNBOUNDED, new Field("text", items(code("Octet", 8), "it == 0", false)), data("rest"));

            accepts(format, "414200 43");
        }

        @Test
        void aConditionWithoutAValueIsMalformed() {
            OfRecord format =
                    record("Format", 16, UNBOUNDED, new Field("entries", items(entry, "8 / it.kind == 8", false)));

            accepts(format, "0200 0100");
            says(format, "0200 0000", "Format.entries[1] at bit 32 (byte 4): the condition on it divides by zero");
        }

        @Test
        void ofManyElementsNeitherDeepenTheStackNorTakeLong() {
            OfRecord format =
                    record("Format", 8, UNBOUNDED, new Field("text", items(code("Octet", 8), "it == 1", false)));

            assertThat(InterpreterTest.explain(format, Bytes.of(new byte[200_000]))
                            .bitOffset())
                    .isEqualTo(1_600_000);
        }

        @Test
        void mayBeAskedForTheirSizeAndElements() {
            OfUnion union =
                    new OfUnion("Body", 0, 16, null, List.of(new Choice(List.of(1L), entry)), record("None", 0, 0));
            OfRecord format = record(
                    "Format",
                    24,
                    UNBOUNDED,
                    new Field("tag", number(8), List.of(new Relation.Tag(2, "list.size == 2 && list[1].value == 7"))),
                    new Field("list", items(entry, "it.kind == 0", false)),
                    new Field("body", new Layout.Type.Tagged(union)));

            accepts(format, "01 0100 0007 aabb");
            accepts(format, "01 0100 0008");
            accepts(format, "01 0007");
            says(
                    format,
                    "01 0100 0007",
                    "Format.body/Entry.kind at bit 40 (byte 5): needs 1 byte, but none is left of the input");
        }

        private Layout.Type.Items items(Described element, String until, boolean orEnd) {
            return new Layout.Type.Items(element, until, orEnd);
        }
    }

    @Nested
    class Unions {
        private final OfRecord one =
                record("One", 24, 24, new Field("length", number(16)), new Field("kind", number(8, 1)));
        private final OfUnion inside = new OfUnion(
                "Descriptor",
                24,
                24,
                new InsideTag("kind", 16, number(8)),
                List.of(new Choice(List.of(1L), one)),
                null);

        @Test
        void areChosenByATagInside() {
            accepts(inside, "ffff 01");
            says(inside, "ffff 02", "Descriptor.kind at bit 16 (byte 2): is 2, but Descriptor has records for 1 only");
            says(inside, "ffff", "Descriptor.kind at bit 16 (byte 2): needs 1 byte, but none is left of the input");
            says(inside, "ff", "Descriptor at bit 0 (byte 0): needs 3 bytes, but only 1 is left of the input");
        }

        @Test
        void thatAreStrictNameSomeOfTheirCodes() {
            OfUnion strict = new OfUnion(
                    "Strict",
                    0,
                    0,
                    null,
                    List.of(new Choice(LongStream.range(0, 20).boxed().toList(), record("Empty", 0, 0))),
                    null);
            OfRecord format = record(
                    "Format",
                    8,
                    8,
                    new Field("type", nested(code("Code", 8)), List.of(new Relation.Tag(1, null))),
                    new Field("body", new Layout.Type.Tagged(strict)));

            accepts(format, "13");
            says(
                    format,
                    "14",
                    "Format.type at bit 0 (byte 0): is 20, but Strict has records for 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,"
                            + " 12, 13, 14, 15 and 4 more only");
        }

        @Test
        void withoutARecordForAFalseGuardAreMalformed() {
            OfUnion strict =
                    new OfUnion("Strict", 0, 0, null, List.of(new Choice(List.of(1L), record("Empty", 0, 0))), null);
            OfRecord flags =
                    record("Flags", 8, 8, new Field("on", new Layout.Type.Flag()), new Field("rest", number(7)));
            OfRecord format = record(
                    "Format",
                    16,
                    16,
                    new Field("type", number(8), List.of(new Relation.Tag(2, "flags.on && flags.rest == 0"))),
                    new Field("flags", nested(flags)),
                    new Field("body", new Layout.Type.Tagged(strict)));

            accepts(format, "01 80");
            says(
                    format,
                    "01 00",
                    "Format.body at bit 16 (byte 2): its tag does not count here, and Strict has no record for that");
        }

        @Test
        void mayContainThemselvesThroughCodecs() {
            OfUnion[] chain = new OfUnion[1];
            Described itself = () -> chain[0];
            OfRecord link =
                    record("Link", 16, UNBOUNDED, new Field("next", number(8, 1)), new Field("chain", nested(itself)));
            OfRecord end = record("End", 8, 8, new Field("next", number(8, 0)));
            chain[0] = new OfUnion(
                    "Chain",
                    8,
                    UNBOUNDED,
                    new InsideTag("next", 0, number(8)),
                    List.of(new Choice(List.of(1L), link), new Choice(List.of(0L), end)),
                    null);

            accepts(chain[0], "01 01 00");
            says(
                    chain[0],
                    "01 01",
                    "Chain/Link.chain/Link.chain.next at bit 16 (byte 2): needs 1 byte, but none is left of the input");
        }
    }

    private static void accepts(Layout format, String hex) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> InterpreterTest.explain(format, Bytes.fromHex(hex)))
                .withMessageStartingWith("nothing is wrong");
    }

    private static void says(Layout format, String hex, String sentence) {
        assertThat(InterpreterTest.explain(format, Bytes.fromHex(hex))).hasToString(sentence);
    }
}
