package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;
import static org.bitrecord.Auto.AUTO_LONG;

import java.util.List;
import java.util.Optional;
import org.bitrecord.Bcd;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Codec;
import org.bitrecord.Count;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.bitrecord.Default;
import org.bitrecord.Leb128;
import org.bitrecord.Length;
import org.bitrecord.Order;
import org.bitrecord.Otherwise;
import org.bitrecord.Rest;
import org.bitrecord.Strict;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.When;
import org.bitrecord.With;
import org.bitrecord.ZigZag;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Components that a field codec reads: of variable size at whole bytes, of fixed size anywhere. */
class FieldCodecTest {
    /** MQTT: what a packet holds behind its remaining length (MQTT 3.1.1, section 2.2.3). */
    @BitCodec
    record Packet(
            @Bits(4) int type,
            @Bits(4) int flags,

            @With(value = Leb128.class, args = 4) @Length(of = {"id", "payload"})
            long remainingLength,

            @Bits(16) int id,
            @Rest Bytes payload) {}

    @BitCodec
    record Numbers(
            @With(Leb128.class) @Count(of = "values") int count,
            List<@With(Leb128.class) Long> values,
            @When("count > 1") Optional<@With(Leb128.class) Integer> more) {}

    @BitCodec
    record Clock(
            boolean valid,
            @Bits(12) @With(value = Bcd.class, args = 3) int milliseconds,
            @Bits(3) int zone,
            Inner inner,
            @When("milliseconds == 123") Optional<@Bits(8) @With(value = Bcd.class, args = 2) Long> year) {}

    @BitCodec
    record Inner(@Bits(8) @With(value = Bcd.class, args = 2) long hour) {}

    @BitCodec(order = Order.LITTLE)
    record Little(
            @Bits(4) int low,
            @Bits(8) @With(value = Bcd.class, args = 2) long digits,
            @Bits(4) int high) {}

    private static final Codec<Packet> PACKET = FieldCodecTest_PacketCodec.INSTANCE;

    @Test
    void aNumberOfVariableWidthMayBeALength() {
        Packet packet = new Packet(3, 0, 4, 7, Bytes.fromHex("AABB"));

        CodecAssertions.assertRoundTrip(PACKET, packet, Bytes.fromHex("30 04 0007 AABB"));
        CodecAssertions.assertComputed(PACKET, new Packet(3, 0, AUTO_LONG, 7, Bytes.of(new byte[200])));
        assertThat(PACKET.encode(new Packet(3, 0, AUTO_LONG, 7, Bytes.of(new byte[200])))
                        .slice(0, 3))
                .isEqualTo(Bytes.fromHex("30 CA01"));
    }

    @Test
    void aFormThatIsNotWrittenIsMalformed() {
        assertThatThrownBy(() -> PACKET.decode(Bytes.fromHex("30 8400 0007 AABB")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Packet.remainingLength at bit 8 (byte 1): is malformed: its last group is 0");
        assertThat(PACKET.tryDecode(Bytes.fromHex("30 8400 0007 AABB").asByteBuffer()))
                .isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void moreIsNeededWhereACodecFindsTheEndOfTheInput() {
        assertThat(PACKET.tryDecode(Bytes.fromHex("30 84").asByteBuffer())).isInstanceOf(Decoded.NeedMore.class);
        assertThatThrownBy(() -> PACKET.decode(Bytes.fromHex("30 808080"))).isInstanceOf(DecodeException.class);
    }

    @Test
    void whatACodecDoesNotWriteIsRefused() {
        assertThatThrownBy(() -> PACKET.encode(new Packet(3, 0, 1L << 35, 7, Bytes.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Packet.remainingLength: cannot be written: 34359738368 takes 6 bytes, but may take 4");
    }

    @Test
    void elementsAndOptionalsAndIntsAreReadWithCodecs() {
        Codec<Numbers> codec = FieldCodecTest_NumbersCodec.INSTANCE;

        CodecAssertions.assertRoundTrip(
                codec, new Numbers(2, List.of(1L, 300L), Optional.of(5)), Bytes.fromHex("02 01 AC02 05"));
        assertThat(codec.encode(new Numbers(AUTO, List.of(), Optional.empty()))).isEqualTo(Bytes.fromHex("00"));
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("80808080 10"))).isInstanceOf(DecodeException.class);
    }

    @Test
    void aFieldOfFixedWidthLiesAnywhere() {
        Codec<Clock> codec = FieldCodecTest_ClockCodec.INSTANCE;

        CodecAssertions.assertRoundTrip(
                codec, new Clock(true, 123, 5, new Inner(42), Optional.of(99L)), Bytes.fromHex("891D 42 99"));
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("8D1D 42 99")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Clock.milliseconds at bit 1 (byte 0, bit 1): is malformed: 0xa is no decimal digit");
        assertThatThrownBy(() -> codec.encode(new Clock(true, 1, 5, new Inner(142), Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Clock.inner.hour: cannot be written: 142 is not 0 to 99");
    }

    /** Tags that may be negative. */
    @BitCodec
    record Signed(
            @With(ZigZag.class) @Tag(of = "near") int nearKind,
            @With(ZigZag.class) @Tag(of = "far") long farKind,
            Near near,
            Far far) {}

    @Union
    sealed interface Near permits Below, Beside {}

    @BitCodec
    @Case(-1)
    record Below(@Bits(8) int depth) implements Near {}

    @BitCodec
    @Otherwise
    record Beside() implements Near {}

    @Union
    @Strict
    sealed interface Far permits Least, Greatest {}

    @BitCodec
    @Case(-9_000_000_000L)
    record Least() implements Far {}

    @BitCodec
    @Case({-2, 9_000_000_000L})
    record Greatest(@Bits(8) int distance) implements Far {}

    /** A length in two decimal digits, as in ISO 8583. */
    @BitCodec
    record Decimal(
            @Bits(8) @With(value = Bcd.class, args = 2) @Tag(of = "body")
            int kind,

            @Bits(8) @With(value = Bcd.class, args = 2) @Length(of = "body")
            int length,

            Body body,

            @Bits(8) @With(value = Bcd.class, args = 2) @Default(42)
            int version) {}

    @Union
    sealed interface Body permits Letters, Other {}

    @BitCodec
    @Case(11)
    record Letters(@Rest String letters) implements Body {}

    @BitCodec
    @Otherwise
    record Other(@Rest Bytes bytes) implements Body {}

    /** The same within bytes. */
    @BitCodec
    record Digits(
            @Bits(4) int flags,

            @Bits(4) @With(value = Bcd.class, args = 1) @Count(of = "numbers")
            long count,

            List<@Bits(8) Integer> numbers) {}

    private static final Codec<Decimal> DECIMAL = FieldCodecTest_DecimalCodec.INSTANCE;

    @Test
    void aFieldOfFixedWidthMayDescribe() {
        CodecAssertions.assertRoundTrip(
                DECIMAL,
                new Decimal(11, 10, new Letters("abcdefghij"), 42),
                Bytes.fromHex("11 10 6162636465666768696a 42"));
        CodecAssertions.assertComputed(DECIMAL, new Decimal(AUTO, AUTO, new Letters("abcdefghij"), 42));
        assertThat(DECIMAL.encode(new Decimal(AUTO, AUTO, new Letters("a"), 1)))
                .isEqualTo(Bytes.fromHex("11 01 61 01"));
        assertThat(FieldCodecTest_DecimalCodec.builder()
                        .body(new Letters("a"))
                        .build()
                        .version())
                .isEqualTo(42);

        CodecAssertions.assertRoundTrip(
                FieldCodecTest_DigitsCodec.INSTANCE, new Digits(15, 2, List.of(7, 8)), Bytes.fromHex("F2 07 08"));
        CodecAssertions.assertComputed(FieldCodecTest_DigitsCodec.INSTANCE, new Digits(15, AUTO_LONG, List.of(7, 8)));
    }

    @Test
    void whatAFieldOfFixedWidthCannotSayIsMalformedOrRefused() {
        assertThatThrownBy(() -> DECIMAL.decode(Bytes.fromHex("11 0A 61 42")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Decimal.length at bit 8 (byte 1): is malformed: 0xa is no decimal digit");
        assertThatThrownBy(() -> DECIMAL.encode(new Decimal(11, AUTO, new Letters("a".repeat(100)), 42)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Decimal.length: cannot be written: 100 is not 0 to 99");
    }

    /** A codec that may take more or less than its field always takes. */
    @BitCodec
    record Fixed(
            @Bits(8) @With(Leb128.class) @Length(of = "data")
            int length,

            Bytes data) {}

    @Test
    void whatTakesAnotherWidthThanItsFieldIsMalformedAndRefused() {
        Codec<Fixed> codec = FieldCodecTest_FixedCodec.INSTANCE;

        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("8001" + "00".repeat(128))))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Fixed.length at bit 0 (byte 0)");
        assertThatThrownBy(() -> codec.encode(new Fixed(AUTO, Bytes.of(new byte[128]))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Fixed.length: takes 16 bits, but has to take 8");
    }

    /** More bits than a number has, so that it is a part of its own. */
    @BitCodec
    record Wide(
            @Bits(72) @With(Leb128.class) long wide,
            @Bits(8) int next) {}

    @Test
    void aWideFieldThatItsCodecDoesNotFillIsMalformedAndRefused() {
        Codec<Wide> wide = FieldCodecTest_WideCodec.INSTANCE;
        CodecAssertions.assertRoundTrip(wide, new Wide(1L << 62, 7), Bytes.fromHex("8080808080 80808040 07"));
        assertThatThrownBy(() -> wide.decode(Bytes.fromHex("0102030405 06070809 07")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Wide.wide at bit 0 (byte 0)");
        assertThatThrownBy(() -> wide.encode(new Wide(1, 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Wide.wide: takes 8 bits, but has to take 72");
    }

    @Test
    void aCodecReadsInTheBitOrderOfTheRecord() {
        // 4 bits of 1, then the digits 2 and 3 from the least significant bit on, then 4 bits of 15.
        CodecAssertions.assertRoundTrip(
                FieldCodecTest_LittleCodec.INSTANCE, new Little(1, 23, 15), Bytes.fromHex("21 F3"));
    }

    @BitCodec
    record Narrow(@With(Leb128.class) int number) {}

    @BitCodec
    record Narrows(@Rest List<@With(ZigZag.class) Integer> numbers) {}

    @Test // R74
    void numbersThatDoNotFitTheirJavaTypeAreMalformed() {
        assertThatThrownBy(() -> FieldCodecTest_NarrowCodec.INSTANCE.decode(Bytes.fromHex("fa a9 fd de d9 59")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("does not fit an int");
        assertThatThrownBy(() -> FieldCodecTest_NarrowsCodec.INSTANCE.decode(Bytes.fromHex("ff ff ff ff 7f")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("does not fit an int");
    }

    /** Two lengths of no fixed size, the one in what the other measures; both end with the data. */
    @BitCodec
    record Shell(
            @With(Leb128.class) @Length(of = {"length", "data"})
            int total,

            @With(Leb128.class) @Length(of = "data") int length,
            Bytes data) {}

    @Test // R22
    void lengthsOfAnyWidthMayEndTogether() {
        CodecAssertions.assertRoundTrip(
                FieldCodecTest_ShellCodec.INSTANCE, new Shell(3, 2, Bytes.fromHex("aabb")), Bytes.fromHex("0302aabb"));
        CodecAssertions.assertComputed(
                FieldCodecTest_ShellCodec.INSTANCE, new Shell(AUTO, AUTO, Bytes.fromHex("aabb")));
    }

    @Test
    void tagsThatAFieldCodecReadsMayBeNegative() {
        Codec<Signed> codec = FieldCodecTest_SignedCodec.INSTANCE;

        CodecAssertions.assertRoundTrip(
                codec, new Signed(-1, -2, new Below(7), new Greatest(8)), Bytes.fromHex("01 03 07 08"));
        CodecAssertions.assertComputed(codec, new Signed(AUTO, AUTO_LONG, new Below(7), new Least()));
        assertThat(codec.fix(new Signed(AUTO, AUTO_LONG, new Below(7), new Least())))
                .isEqualTo(new Signed(-1, -9_000_000_000L, new Below(7), new Least()));
        assertThat(codec.decode(Bytes.fromHex("02 03 08")).near()).isEqualTo(new Beside());
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("01 01 07 08")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> codec.encode(new Signed(AUTO, AUTO_LONG, new Beside(), new Least())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nearKind");
        assertThat(codec.check(new Signed(-1, -2, new Beside(), new Greatest(8))))
                .isNotEmpty();
    }
}
