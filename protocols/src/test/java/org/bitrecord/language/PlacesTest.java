package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bitrecord.AlignTo;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Code;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.bitrecord.Leb128;
import org.bitrecord.Length;
import org.bitrecord.Order;
import org.bitrecord.OrderFrom;
import org.bitrecord.Prefixed;
import org.bitrecord.Range;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Strict;
import org.bitrecord.Tag;
import org.bitrecord.Text;
import org.bitrecord.Times;
import org.bitrecord.Union;
import org.bitrecord.Until;
import org.bitrecord.With;
import org.junit.jupiter.api.Test;

/** Where bytes are said to be wrong: the first component, in wire order, that cannot be what it has to be. */
class PlacesTest {
    @BitCodec
    record Fixed(
            @Length(of = "number") @Bits(8) int length,
            @Bits(16) int number,
            @Rest Bytes rest) {}

    @Test // R22: there may be more in the input or not, the length is wrong
    void aLengthOfWhatHasOneSizeIsWrongItself() {
        expect(
                PlacesTest_FixedCodec.INSTANCE,
                "03 0102 03",
                "Fixed.length at bit 0 (byte 0): says 3 bytes, but number takes 2 bytes");
        expect(
                PlacesTest_FixedCodec.INSTANCE,
                "09 0102",
                "Fixed.length at bit 0 (byte 0): says 9 bytes, but number takes 2 bytes");
    }

    @BitCodec
    record Measured(
            @Length(of = "number") @Bits(8) int length,
            @Length @Bits(32) long all,
            @Bits(16) int number,
            @Rest Bytes rest) {}

    @Test // however many bytes are behind it, they do not make the other length right
    void whatIsWrongByItselfIsNotWaitedFor() {
        Bytes bytes = Bytes.fromHex("03 40000000 0102");

        assertThat(PlacesTest_MeasuredCodec.INSTANCE.tryDecode(bytes.asByteBuffer()))
                .isInstanceOf(Decoded.Malformed.class);
        expect(
                PlacesTest_MeasuredCodec.INSTANCE,
                "03 00000007 0102",
                "Measured.length at bit 0 (byte 0): says 3 bytes, but number takes 2 bytes");
    }

    @BitCodec
    record Least(
            @Length(of = "number") @Bits(8) int numberLength,
            @With(Leb128.class) long number,
            @Length(of = "codes") @Bits(8) int codesLength,
            @Until("it == 0") List<@Bits(8) Integer> codes,
            @Length(of = "name") @Bits(8) int nameLength,
            @Text(charset = "UTF-16BE", terminated = 0) String name) {}

    @Test // R22
    void aLengthThatIsTooSmallForWhatItMeasuresIsWrongItself() {
        Codec<Least> codec = PlacesTest_LeastCodec.INSTANCE;
        expect(
                codec,
                "00 01 00 02 0000",
                "Least.numberLength at bit 0 (byte 0): says 0 bytes, but number takes at least 1 byte");
        expect(
                codec,
                "01 05 00 02 00000000",
                "Least.codesLength at bit 16 (byte 2): says 0 bytes, but codes takes at least 1 byte");
        expect(
                codec,
                "01 05 01 00 01 000000",
                "Least.nameLength at bit 32 (byte 4): says 1 byte, but name takes at least 2 bytes");
        assertThat(PlacesTest_LeastCodec.MIN_BITS).isEqualTo(8 + 8 + 8 + 8 + 8 + 16);
    }

    @BitCodec
    record Ordered(
            @Bits(8) @Const(0x7F) int magic,
            @Bits(8) @OrderFrom(little = 1, big = 2) int order,
            @Bits(16) int number) {}

    @Test
    void whatStandsInFrontOfTheOrderIsWrongFirst() {
        expect(
                PlacesTest_OrderedCodec.INSTANCE,
                "7E 09 0001",
                "Ordered.magic at bit 0 (byte 0): is 126, but has to be 127");
        expect(
                PlacesTest_OrderedCodec.INSTANCE,
                "7F 09 0001",
                "Ordered.order at bit 8 (byte 1): is 9, but has to be one of 1, 2");
        expect(PlacesTest_OrderedCodec.INSTANCE, "7E", "Ordered.magic at bit 0 (byte 0): is 126, but has to be 127");
    }

    @BitCodec
    record Options(@Until(value = "it == 0", orEnd = true) List<@Bits(8) Integer> codes) {}

    @BitCodec
    record Entry(@Bits(8) @Range(min = 1, max = 9) int kind, Options options) {}

    @BitCodec
    record Table(@Times(2) List<Entry> entries, @Bits(8) int end) {}

    @Test // R21: the second entry may take what the first one leaves
    void onlyWhatIsInFrontOfATailHasToReachIt() {
        expect(
                PlacesTest_TableCodec.INSTANCE,
                "01 0500 20 06 FF",
                "Table.entries[1].kind at bit 24 (byte 3): is 32, but has to be 1 to 9");
    }

    @BitCodec
    record Label(
            @Size(4) @Text(charset = "US-ASCII", terminated = 0, padded = 0x20)
            String text) {}

    @Test // R50, R52
    void whatIsNoTextIsWrongBeforeWhatIsBehindIt() {
        expect(
                PlacesTest_LabelCodec.INSTANCE,
                "FF 00 41 20",
                "Label.text at bit 0 (byte 0): is no text in US-ASCII: ff");
        expect(
                PlacesTest_LabelCodec.INSTANCE,
                "41 00 41 20",
                "Label.text at bit 16 (byte 2): has something behind its terminator that is no padding");
    }

    @BitCodec
    record Line(
            @Bits(8) int number,
            @Text(charset = "UTF-16BE", terminated = 10) String text) {}

    @Test
    void aTextWithoutItsEndNeedsOneUnitMore() {
        assertThatThrownBy(() -> PlacesTest_LineCodec.INSTANCE.decode(Bytes.fromHex("01 0041 0042 00")))
                .isInstanceOfSatisfying(DecodeException.class, failure -> {
                    assertThat(failure.bitOffset()).isEqualTo(8);
                    assertThat(failure.diagnosis().needed()).isEqualTo(48);
                    assertThat(failure.diagnosis().available()).isEqualTo(40);
                });
    }

    @Strict
    enum Shade {
        @Code(1)
        LIGHT,
        @Code(2)
        DARK
    }

    @BitCodec(order = Order.LITTLE)
    record Colour(@Bits(16) Shade shade) {}

    @BitCodec(order = Order.BIG)
    record Pixel(Colour colour, @Bits(16) @Const(7) int end) {}

    @Test // R11: an enum is no code record; its record has the order that it states
    void aRecordOfAnEnumIsReadInItsOwnOrder() {
        expect(PlacesTest_PixelCodec.INSTANCE, "0100 0008", "Pixel.end at bit 16 (byte 2): is 8, but has to be 7");
        expect(
                PlacesTest_PixelCodec.INSTANCE,
                "0001 0007",
                "Pixel.colour.shade at bit 0 (byte 0): is 256, but has to be one of 1, 2");
    }

    @BitCodec
    record Empty(
            @Rest Bytes data,
            @Times(0) List<Options> none,
            @Bits(16) @Const(7) int end) {}

    @Test // R21: what is never there has a size
    void aListOfNoElementsBelongsToTheTail() {
        expect(PlacesTest_EmptyCodec.INSTANCE, "01 0008", "Empty.end at bit 8 (byte 1): is 8, but has to be 7");
    }

    @Union
    @Strict
    sealed interface Body {}

    @BitCodec(order = Order.LITTLE)
    @Case(1)
    record Brief(@Bits(8) int value) implements Body {}

    @BitCodec(order = Order.BIG, container = 32)
    record Words(
            @Bits(24) int number, @Tag(of = "body") @Bits(8) int kind, Body body) {}

    @Test // R12: only numbers of the record itself are cut out of its words
    void aNumberThatAUnionChoosesIsNoPartOfAWord() {
        expect(
                PlacesTest_WordsCodec.INSTANCE,
                "000000 01 05 06",
                "Words at bit 40 (byte 5): 1 byte is left over of the input");
    }

    @BitCodec
    record Filled(
            @Bits(8) int kind, @Prefixed(8) @AlignTo(64) Bytes value) {}

    @Test
    void theLeastSizeOfARecordHasItsPadding() {
        assertThat(PlacesTest_FilledCodec.MIN_BITS).isEqualTo(64);
        assertThat(PlacesTest_FilledCodec.INSTANCE
                        .encode(new Filled(1, Bytes.EMPTY))
                        .size())
                .isEqualTo(8);
    }

    private static void expect(Codec<?> codec, String hex, String message) {
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex(hex)))
                .isInstanceOf(DecodeException.class)
                .hasMessage(message);
    }
}
