package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.bitrecord.AlignTo;
import org.bitrecord.Auto;
import org.bitrecord.BitCodec;
import org.bitrecord.BitOrder;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.Count;
import org.bitrecord.Crc16Ccitt;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.bitrecord.ExpGolomb;
import org.bitrecord.ExpGolombSigned;
import org.bitrecord.Length;
import org.bitrecord.Max;
import org.bitrecord.Order;
import org.bitrecord.Present;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Strict;
import org.bitrecord.Tag;
import org.bitrecord.Text;
import org.bitrecord.Union;
import org.bitrecord.Until;
import org.bitrecord.When;
import org.bitrecord.With;
import org.bitrecord.Xor;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** R2: parts of any size at any bit. The bits are written down one by one. */
class WithinBytesTest {
    /** The bytes of these digits; spaces part them as one likes. */
    private static Bytes bits(String digits) {
        String all = digits.replace(" ", "");
        assertThat(all.length() % 8).isZero();
        byte[] bytes = new byte[all.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(all.substring(8 * i, 8 * i + 8), 2);
        }
        return Bytes.of(bytes);
    }

    private static <T> void assertBoth(Codec<T> codec, T value, Bytes bytes) {
        assertThat(codec.decode(bytes)).isEqualTo(value);
        assertThat(codec.encode(value)).isEqualTo(bytes);
        assertThat(codec.sizeInBytes(value)).isEqualTo(bytes.size());
        ByteBuffer longer = ByteBuffer.allocate(bytes.size() + 2);
        bytes.copyTo(longer, 1);
        assertThat(codec.decode(longer, 1, bytes.size())).isEqualTo(value);
        for (int size = 0; size < bytes.size(); size++) {
            assertThat(codec.tryDecode(bytes.slice(0, size).asByteBuffer())).isNotInstanceOf(Decoded.Ok.class);
        }
        ByteBuffer dirty =
                ByteBuffer.wrap(Bytes.fromHex("a5".repeat(bytes.size() + 2)).toByteArray());
        dirty.position(1);
        codec.encode(value, dirty);
        assertThat(Bytes.copyOf(dirty, 0, dirty.limit()).toHex()).isEqualTo("a5" + bytes.toHex() + "a5");
    }

    @BitCodec
    record Shifted(
            @Bits(3) int flags,
            @Size(2) Bytes data,
            @Size(2) String text,
            @Bits(5) int last) {}

    @Test
    void bytesAndTextLieAtAnyBit() {
        assertBoth(
                WithinBytesTest_ShiftedCodec.INSTANCE,
                new Shifted(0b101, Bytes.fromHex("f00f"), "Hi", 0b01110),
                bits("101 1111000000001111 01001000 01101001 01110"));
    }

    @BitCodec(order = Order.LITTLE)
    record ShiftedLittle(
            @Bits(3) int flags,
            @Size(2) Bytes data,
            @Bits(5) int last) {}

    @Test
    void bytesOfTheOtherOrderAreNumberedFromTheirLeastSignificantBit() {
        // flags are bits 0 to 2 of byte 0; the first byte of data bits 3 to 7 and then 0 to 2 of the next.
        assertBoth(
                WithinBytesTest_ShiftedLittleCodec.INSTANCE,
                new ShiftedLittle(0b101, Bytes.fromHex("f00f"), 0b01110),
                bits("10000 101  01111 111  01110 000"));
    }

    @BitCodec
    record Nibbles(
            @Bits(4) @Count(of = "values") int count,
            List<@Bits(3) Integer> values,
            @AlignTo(8) @Bits(1) int last) {}

    @Test
    void elementsNeedNotBeWholeBytes() {
        assertBoth(
                WithinBytesTest_NibblesCodec.INSTANCE,
                new Nibbles(3, List.of(1, 2, 7), 1),
                bits("0011 001 010 111 1 00"));
        assertBoth(WithinBytesTest_NibblesCodec.INSTANCE, new Nibbles(1, List.of(5), 0), bits("0001 101 0"));
    }

    @Test
    void whatFillsUpHasToBeZeros() {
        assertThatThrownBy(() -> WithinBytesTest_NibblesCodec.INSTANCE.decode(bits("0011 001 010 111 1 01")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Nibbles.lastPadding at bit 15 (byte 1, bit 7): has to be filled with zeros");
    }

    @BitCodec
    record Maybe(
            @Bits(1) @Present(of = "level") int hasLevel,
            @Bits(1) boolean more,
            Optional<@Bits(5) Integer> level,

            @SuppressWarnings("uncomputed-flag") // a flag alone is the shortest condition
            @When("more")
            Optional<@Bits(12) Integer> rest,

            @AlignTo(8) @Bits(1) boolean end) {}

    @Test
    void optionalsNeedNotBeWholeBytes() {
        assertBoth(
                WithinBytesTest_MaybeCodec.INSTANCE,
                new Maybe(1, true, Optional.of(21), Optional.of(0xabc), true),
                bits("1 1 10101 101010111100 1 0000"));
        assertBoth(
                WithinBytesTest_MaybeCodec.INSTANCE,
                new Maybe(0, false, Optional.empty(), Optional.empty(), true),
                bits("0 0 1 00000"));
    }

    /** Part of a sequence parameter set of H.264. */
    @BitCodec
    record Picture(
            @With(ExpGolomb.class) long width,
            @With(ExpGolomb.class) long height,
            @With(ExpGolombSigned.class) int offset,
            @Bits(1) @Const(1) int stop,
            @AlignTo(8) @Bits(1) @Const(0) int zero) {}

    @Test
    void codecsOfFieldsReadAtAnyBit() {
        // ue(3) 00100, ue(0) 1, se(-1) 011 (Rec. ITU-T H.264, table 9-2 and 9-3)
        assertBoth(WithinBytesTest_PictureCodec.INSTANCE, new Picture(3, 0, -1, 1, 0), bits("00100 1 011 1 0 00000"));
    }

    @Test
    void whatIsMissingIsCountedInWholeBytes() {
        // 9 zeros announce 9 more bits: 19 bits, of which 16 are here.
        Decoded<Picture> more = WithinBytesTest_PictureCodec.INSTANCE.tryDecode(
                bits("00000000 01000000").asByteBuffer());
        assertThat(more).isEqualTo(new Decoded.NeedMore<>(1));
    }

    @BitCodec
    record Item(@Bits(2) @Tag(of = "body") int kind, Body body) {}

    @Union
    @Strict
    sealed interface Body permits Small, Large {}

    @Case(0)
    @BitCodec
    record Small(@Bits(3) int value) implements Body {}

    @Case({1, 2})
    @BitCodec
    record Large(@Bits(11) int value, @Bits(1) boolean flag) implements Body {}

    @BitCodec
    record Items(
            @Bits(4) @Count(of = "items") int count,
            List<Item> items,
            @Rest Bytes data,
            @Bits(4) int checksum) {}

    @Test
    void recordsAndUnionsAreReadOneBehindTheOther() {
        // 4 + 5 + 14 + 5 bits, then whole bytes, then 4 bits found from the end
        assertBoth(
                WithinBytesTest_WholeCodec.INSTANCE,
                new Whole(new Items(
                        3,
                        List.of(
                                new Item(0, new Small(5)),
                                new Item(2, new Large(0x555, true)),
                                new Item(0, new Small(2))),
                        Bytes.fromHex("c3"),
                        9)),
                bits("0011 00 101 10 10101010101 1 00 010 11000011 1001"));
    }

    @BitCodec
    record Whole(@Size(5) Items items) {
        // a region, for its values are whole bytes only together
    }

    @BitCodec
    record Sized(
            @Bits(3) int kind,
            @Bits(5) @Length(of = "body", unit = 1) int bits,
            Inner body,
            @AlignTo(8) @Bits(2) int end) {}

    @BitCodec
    record Inner(@Bits(1) boolean first, @Until("it == 0") List<@Bits(2) Integer> rest) {}

    @Test
    void lengthsMayCountBits() {
        assertBoth(
                WithinBytesTest_SizedCodec.INSTANCE,
                new Sized(1, 5, new Inner(true, List.of(3, 0)), 2),
                bits("001 00101 1 11 00 10 0"));
        assertThat(WithinBytesTest_SizedCodec.INSTANCE.encode(
                        new Sized(1, Auto.AUTO, new Inner(true, List.of(3, 0)), 2)))
                .isEqualTo(bits("001 00101 1 11 00 10 0"));
        assertThatThrownBy(() -> WithinBytesTest_SizedCodec.INSTANCE.decode(bits("001 00110 1 11 00 10 0")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Sized.body at bit 13 (byte 1, bit 5): 1 bit is left over of Sized.bits = 6");
    }

    @BitCodec
    record Checked(
            @Bits(4) int kind,
            @Text(terminated = 0) String name,
            @Bits(4) int level,

            @Bits(16) @Checksum(algorithm = Crc16Ccitt.class)
            int crc) {}

    @Test
    void checksumsCoverBytesThatLieWithinOthers() {
        // 4 bits, "1234\0" moved by 4, 4 bits
        Bytes before = bits("0001 00110001 00110010 00110011 00110100 00000000 1111");
        long crc = new Crc16Ccitt().compute(before.asByteBuffer(), 0, before.size(), -1);
        Bytes all = bits("0001 00110001 00110010 00110011 00110100 00000000 1111 "
                + Long.toBinaryString(0x10000 + crc).substring(1));
        assertBoth(WithinBytesTest_CheckedCodec.INSTANCE, new Checked(1, "1234", 15, (int) crc), all);
        assertThat(WithinBytesTest_CheckedCodec.INSTANCE.encode(new Checked(1, "1234", 15, Auto.AUTO)))
                .isEqualTo(all);
        assertThat(WithinBytesTest_CheckedCodec.INSTANCE.check(new Checked(1, "1234", 15, 0)))
                .hasSize(1);
    }

    @BitCodec
    record Address(@Bits(8) @Length(of = "name") int length, String name) {}

    @BitCodec
    record Book(
            @Bits(4) @Count(of = "entries") int count,
            List<Address> entries,
            @Bits(4) int end) {}

    @Test
    void recordsOfWholeBytesBeginAtAnyBit() {
        String name = "x".repeat(200);
        Book book = new Book(2, List.of(new Address(200, name), new Address(1, "y")), 3);
        assertBoth(
                WithinBytesTest_BookCodec.INSTANCE,
                book,
                bits("0010 11001000" + "01111000".repeat(200) + "00000001 01111001 0011"));
    }

    @BitCodec
    record Odd(@Bits(3) int kind, @Bits(8) int count) {
        Odd {
            if (kind == 7) {
                throw new IllegalArgumentException("seven is no kind");
            }
        }
    }

    @BitCodec
    record TwoOdds(
            @Bits(2) @Count(of = "odds") int count,
            List<Odd> odds,
            @AlignTo(8) @Bits(1) int end) {}

    @Test
    void whatAConstructorRefusesIsFoundToTheBit() {
        assertBoth(
                WithinBytesTest_TwoOddsCodec.INSTANCE,
                new TwoOdds(2, List.of(new Odd(1, 2), new Odd(6, 255)), 1),
                bits("10 001 00000010 110 11111111 1 0000000"));
        assertThatThrownBy(() ->
                        WithinBytesTest_TwoOddsCodec.INSTANCE.decode(bits("10 001 00000010 111 11111111 1 0000000")))
                .isInstanceOf(DecodeException.class)
                .hasMessage(
                        "TwoOdds.odds[1] at bit 13 (byte 1, bit 5): is refused by its constructor: seven is no kind");
    }

    @BitCodec
    record Open(@Bits(8) int kind, @Rest List<@Bits(16) Integer> numbers) {}

    @BitCodec
    record Opens(
            @Bits(3) @Count(of = "all") int count,
            @Max(1) List<Open> all,
            @AlignTo(8) @Bits(1) int tail) {}

    @Test // R20: what goes on to the end uses up the bits of the last byte, too
    void nothingIsLeftOfAByteBehindWhatGoesOnToTheEnd() {
        assertThatThrownBy(() -> WithinBytesTest_OpensCodec.INSTANCE.decode(bits("001 00000111 0 0000")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Opens.all[0].numbers[0]");
    }

    @BitCodec
    record Aligned(
            @Bits(3) @Length(of = "data", unit = 1) int bits,
            @AlignTo(16) Bytes data,
            @Bits(8) int last) {}

    @BitCodec
    record Aligneds(@Bits(8) @Count(of = "all") int count, List<Aligned> all) {}

    @Test // what aligns brings an element to whole bytes
    void elementsThatAreAlignedAreWholeBytes() {
        assertBoth(
                WithinBytesTest_AlignedsCodec.INSTANCE,
                new Aligneds(2, List.of(new Aligned(0, Bytes.EMPTY, 7), new Aligned(0, Bytes.EMPTY, 9))),
                bits("00000010 000 0000000000000 00000111 000 0000000000000 00001001"));
    }

    @BitCodec
    record AlignedInRegion(@Bits(8) @Length(of = "one") int length, Aligned one, Aligned other) {}

    @Test
    void aRecordThatIsAlignedIsOfWholeBytesInARegionToo() {
        Aligned empty = new Aligned(0, Bytes.EMPTY, 7);
        assertBoth(
                WithinBytesTest_AlignedInRegionCodec.INSTANCE,
                new AlignedInRegion(3, empty, empty),
                bits("00000011 000 0000000000000 00000111 000 0000000000000 00000111"));
    }

    @BitCodec(order = Order.LITTLE, bits = BitOrder.MSB_FIRST)
    record Mixed(@Bits(16) int wide, @Bits(8) int narrow) {}

    @BitCodec
    record AroundMixed(
            @Bits(4) int head, Mixed mixed, @Bits(4) int tail) {}

    @Test // R10: bytes in one order, bits in the other
    void whatBeginsWithinAByteIsCountedInTheOrderOfBits() {
        CodecAssertions.assertRoundTrip(
                WithinBytesTest_AroundMixedCodec.INSTANCE,
                new AroundMixed(1, new Mixed(0x4523, 0x67), 8),
                Bytes.fromHex("12345678"));
    }

    @BitCodec(order = Order.LITTLE)
    record AroundPacked(
            @Bits(4) int head,
            @With(value = Xor.class, args = 0xFF) @Size(2) Bytes packed,
            @Bits(4) int tail) {}

    @Test // R75
    void packedRegionsWithinBytesHaveTheBitOrderOfTheRecordAround() {
        CodecAssertions.assertRoundTrip(
                WithinBytesTest_AroundPackedCodec.INSTANCE,
                new AroundPacked(1, Bytes.fromHex("cdab"), 6),
                Bytes.fromHex("214365"));
    }
}
