package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;
import static org.bitrecord.Unit.WORD16;
import static org.bitrecord.Unit.WORD32;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.BitOrder;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Checksum;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.DecodeException;
import org.bitrecord.DefaultOrder;
import org.bitrecord.Gap;
import org.bitrecord.Internet;
import org.bitrecord.Ints;
import org.bitrecord.Length;
import org.bitrecord.Longs;
import org.bitrecord.Order;
import org.bitrecord.Otherwise;
import org.bitrecord.Range;
import org.bitrecord.Rest;
import org.bitrecord.Times;
import org.bitrecord.Union;
import org.bitrecord.When;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Byte and bit orders: the bytes are worked out by hand from the definition of each order. */
class OrderTest {
    /** The classic pcap file header, as a little-endian machine writes it (draft-ietf-opsawg-pcap, section 4). */
    @BitCodec(order = Order.LITTLE)
    record FileHeader(
            @Bits(32) @Const(0xA1B2C3D4L) long magic,
            @Bits(16) int major,
            @Bits(16) int minor,
            @Bits(32) long reserved1,
            @Bits(32) long reserved2,
            @Bits(32) long snapLength,
            @Bits(32) long linkType) {}

    @BitCodec(order = Order.LITTLE)
    record Packed(
            @Bits(3) int a,
            boolean b,
            @Bits(12) int c,
            @Bits(value = 20, signed = true) int d,
            @Bits(28) int e) {}

    @BitCodec
    record Kind(@Bits(16) int value) {}

    @BitCodec(order = Order.LITTLE)
    record Kinds(Kind kind, @Rest List<Kind> more) {}

    @BitCodec(order = Order.LITTLE)
    record LittleKind(@Bits(16) int value) {}

    @BitCodec
    record BigKinds(
            LittleKind kind,
            @When("kind > 0") Optional<LittleKind> again,
            @Rest List<LittleKind> more) {}

    @BitCodec(order = Order.BIG)
    record Inner(@Bits(16) int value, @Bits(16) int next) {}

    @BitCodec(order = Order.LITTLE)
    record Mixed(
            @Bits(16) int before, Inner inner, @Bits(16) int after) {}

    @DefaultOrder(Order.LITTLE)
    interface Around {
        @BitCodec
        record Inherits(
                @Bits(16) int value, @When("value > 1") Optional<@Bits(32) Long> more) {}
    }

    /** A C bit field: {@code struct { uint16_t a : 5, b : 11; }} as GCC lays it out on a big-endian machine. */
    @BitCodec(order = Order.LITTLE, bits = BitOrder.MSB_FIRST, container = WORD16)
    record LittleWords(
            @Bits(5) int a, @Bits(11) int b, @Bits(16) int c) {}

    @BitCodec(order = Order.BIG, bits = BitOrder.LSB_FIRST, container = WORD32)
    record BigWords(
            boolean enable,
            @Bits(7) int mode,
            @Gap(8) @Bits(16) int count) {}

    /** Samples are no parts of words, so nothing but their byte order is left of the two. */
    @BitCodec(order = Order.LITTLE, bits = BitOrder.MSB_FIRST, container = WORD16)
    record LittleSamples(
            @Bits(4) int kind,
            @Bits(12) int rate,
            @Bits(24) @Rest Ints samples) {}

    @BitCodec(order = Order.BIG, bits = BitOrder.LSB_FIRST)
    record BigSamples(@Bits(16) @Rest Longs samples) {}

    @BitCodec(order = Order.LITTLE)
    record Summed(
            @Bits(16) @Length(of = "data") int length,
            Bytes data,
            @Bits(16) @Checksum(algorithm = Internet.class) int sum) {}

    @Union
    sealed interface Message {}

    @BitCodec(order = Order.LITTLE)
    record Hello(
            @Bits(4) int version,
            @Bits(12) @Const(0x123) int type,
            @Bits(16) int value) implements Message {}

    @Otherwise
    @BitCodec(order = Order.LITTLE)
    record Other(
            @Bits(4) int version, @Bits(12) int type, @Rest Bytes data) implements Message {}

    private static <T> void assertBoth(Codec<T> codec, T value, String hex) {
        assertThat(codec.encode(value)).isEqualTo(Bytes.fromHex(hex));
        T decoded = codec.decode(Bytes.fromHex(hex));
        assertThat(codec.fix(value)).isEqualTo(decoded);
        assertThat(codec.encode(decoded)).isEqualTo(Bytes.fromHex(hex));
    }

    @Test // R10
    void wholeBytesAreReadLeastSignificantFirst() {
        assertBoth(
                OrderTest_FileHeaderCodec.INSTANCE,
                new FileHeader(0xA1B2C3D4L, 2, 4, 0, 0, 65535, 1),
                "d4c3b2a1 0200 0400 00000000 00000000 ffff0000 01000000");
    }

    @Test // R10: bits are numbered from the least significant of byte 0
    void partsOfBytesAreNumberedFromTheLeastSignificantBit() {
        // a = 5 in bits 0..2, b in bit 3, c = 0xABC in 4..15, d = -2 in 16..35, e in 36..63
        long word = 5L | 1L << 3 | 0xABCL << 4 | 0xFFFFEL << 16 | 0x7654321L << 36;
        String hex = Bytes.of(
                        (int) word & 0xFF,
                        (int) (word >>> 8) & 0xFF,
                        (int) (word >>> 16) & 0xFF,
                        (int) (word >>> 24) & 0xFF,
                        (int) (word >>> 32) & 0xFF,
                        (int) (word >>> 40) & 0xFF,
                        (int) (word >>> 48) & 0xFF,
                        (int) (word >>> 56) & 0xFF)
                .toHex();
        assertThat(hex).startsWith("cdabfe");

        assertBoth(OrderTest_PackedCodec.INSTANCE, new Packed(5, true, 0xABC, -2, 0x7654321), hex);
    }

    @Test // R11
    void aCodeRecordIsReadInTheOrderAroundIt() {
        assertBoth(
                OrderTest_KindsCodec.INSTANCE,
                new Kinds(new Kind(0x0102), List.of(new Kind(0x0304), new Kind(5))),
                "0201 0403 0500");
        assertBoth(OrderTest_KindCodec.INSTANCE, new Kind(0x0102), "0102");
    }

    @Test // R11: also where it states one, which is that of its own codec
    void aCodeRecordIsReadInTheOrderAroundItThoughItStatesAnother() {
        LittleKind kind = new LittleKind(0x0102);
        assertBoth(
                OrderTest_BigKindsCodec.INSTANCE,
                new BigKinds(kind, Optional.of(kind), List.of(kind, new LittleKind(3))),
                "0102 0102 0102 0003");
        assertBoth(OrderTest_LittleKindCodec.INSTANCE, kind, "0201");
    }

    @Test // R11
    void aRecordInsideHasTheOrderThatItStates() {
        assertBoth(OrderTest_MixedCodec.INSTANCE, new Mixed(1, new Inner(2, 3), 4), "0100 0002 0003 0400");
    }

    @Test // R11
    void anOrderIsTakenFromTheClassAround() {
        assertBoth(
                OrderTest_Around_InheritsCodec.INSTANCE,
                new Around.Inherits(0x0203, Optional.of(0x01020304L)),
                "0302 04030201");
    }

    @Test // R12
    void wordsAreReadInByteOrderAndCutInBitOrder() {
        // the word 0b10101_01100110011 = 0xAB33, its low byte first
        assertBoth(OrderTest_LittleWordsCodec.INSTANCE, new LittleWords(0b10101, 0b01100110011, 0x1234), "33ab 3412");
        // count 0xBEEF << 16 | mode 0x55 << 1 | enable, high byte first
        assertBoth(OrderTest_BigWordsCodec.INSTANCE, new BigWords(true, 0x55, 0xBEEF), "beef00ab");
    }

    @Test // R10: numbers of whole bytes have no bit order
    void samplesOfWholeBytesAreReadInByteOrder() {
        assertBoth(
                OrderTest_LittleSamplesCodec.INSTANCE,
                new LittleSamples(1, 0x234, Ints.of(0x010203, 0x040506)),
                "3412 030201 060504");
        assertBoth(OrderTest_BigSamplesCodec.INSTANCE, new BigSamples(Longs.of(0x0102, 0x0304)), "0102 0304");
    }

    @Test
    void failuresOfLittleEndianRecordsAreExplained() {
        assertThatThrownBy(() -> OrderTest_BigWordsCodec.INSTANCE.decode(Bytes.fromHex("beef01ab")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("BigWords.countGap at bit 8 (byte 1): is 1, but has to be 0");
        assertThatThrownBy(() -> OrderTest_SummedCodec.INSTANCE.decode(Bytes.fromHex("0900 aabb 0000")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Summed.length at bit 0 (byte 0): says 9 bytes");
    }

    @Test
    void describingNumbersAreWrittenInTheOrderOfTheirRecord() {
        // The internet checksum of 0200 aabb is 0x5344, written least significant byte first.
        assertBoth(OrderTest_SummedCodec.INSTANCE, new Summed(AUTO, Bytes.fromHex("aabb"), AUTO), "0200 aabb 4453");
    }

    @Test // R60
    void theTagInsideAUnionIsReadInTheOrderOfItsRecords() {
        assertBoth(OrderTest_MessageCodec.INSTANCE, new Hello(7, 0x123, 0x4567), "3712 6745");
        assertBoth(OrderTest_MessageCodec.INSTANCE, new Other(7, 0x321, Bytes.fromHex("ff")), "1732 ff");
    }

    /** Alone it has the order that it states; and as it measures itself it is no code record, which has none inside others. */
    @BitCodec(order = Order.LITTLE)
    record OwnSize(@Bits(16) @Length int bytes) {}

    @BitCodec
    record BigAround(@Bits(16) int before, OwnSize own) {}

    @BitCodec(order = Order.LITTLE)
    record LittleCode(@Bits(16) @Range(max = 9) int value) {}

    @Test
    void aRecordOfOneNumberIsExplainedInTheOrderInWhichItIsRead() {
        assertThat(OrderTest_OwnSizeCodec.INSTANCE.decode(Bytes.fromHex("0200")))
                .isEqualTo(new OwnSize(2));
        assertThatThrownBy(() -> OrderTest_OwnSizeCodec.INSTANCE.decode(Bytes.fromHex("0002")))
                .isInstanceOf(DecodeException.class)
                .hasMessageStartingWith("OwnSize.bytes at bit 0 (byte 0): says 512 bytes");
        assertThatThrownBy(() -> OrderTest_BigAroundCodec.INSTANCE.decode(Bytes.fromHex("0001 0002")))
                .isInstanceOf(DecodeException.class)
                .hasMessageStartingWith("BigAround.own.bytes at bit 16 (byte 2): says 512 bytes");
        assertThatThrownBy(() -> OrderTest_LittleCodeCodec.INSTANCE.decode(Bytes.fromHex("0002")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("LittleCode.value at bit 0 (byte 0): is 512, but has to be 0 to 9");
    }

    @BitCodec
    record OwnOrders(
            @Times(2) @Bits(value = 16, order = Order.LITTLE)
            Ints samples,

            @Times(1) @Bits(value = 32, order = Order.LITTLE)
            Longs more,

            @Bits(value = 24, order = Order.LITTLE) BigInteger wide) {}

    @Test // R12
    void samplesAndWideNumbersMayHaveAnOrderOfTheirOwn() {
        CodecAssertions.assertRoundTrip(
                OrderTest_OwnOrdersCodec.INSTANCE,
                new OwnOrders(Ints.of(1, 0x203), Longs.of(4), BigInteger.valueOf(0x050607)),
                Bytes.fromHex("0100 0302 04000000 070605"));
    }
}
