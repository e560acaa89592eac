package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.BitOrder;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Checksum;
import org.bitrecord.Code;
import org.bitrecord.Codec;
import org.bitrecord.Count;
import org.bitrecord.Crc8;
import org.bitrecord.Deflate;
import org.bitrecord.Dissection;
import org.bitrecord.Dissection.ChecksumState.State;
import org.bitrecord.Internet;
import org.bitrecord.Ints;
import org.bitrecord.Leb128;
import org.bitrecord.Length;
import org.bitrecord.Order;
import org.bitrecord.Otherwise;
import org.bitrecord.Packed;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Strict;
import org.bitrecord.Tag;
import org.bitrecord.Text;
import org.bitrecord.Union;
import org.bitrecord.When;
import org.bitrecord.With;
import org.bitrecord.Zero;
import org.junit.jupiter.api.Test;

/** What the parts of a value are said to be. */
class DissectionTest {
    @Strict
    enum Speed {
        @Code(1)
        SLOW,
        @Code(3)
        FAST
    }

    @BitCodec
    record Kinds(
            @Bits(8) Speed speed,
            float level,
            @With(Leb128.class) long size,
            @Size(4) @Text(terminated = 0, padded = 0) String name,
            @When("size > 200") Optional<@Bits(8) Integer> more,
            @Bits(16) @Size(4) Ints samples,
            @Bits(72) BigInteger wide,
            @Rest Bytes rest) {}

    private static String text(Codec<?> codec, String bytes) {
        return codec.dissect(Bytes.fromHex(bytes)).toString();
    }

    @Test
    void everyKindOfValueIsReadable() {
        assertThat(text(
                        DissectionTest_KindsCodec.INSTANCE,
                        "03 3fc00000 ac02 61220000 07 0001fffe 010000000000000002 00112233445566778899aabbccddeeff00"))
                .isEqualTo("""
                         0  42 bytes  Kinds
                         0   1 byte     speed: 3 (FAST)
                         1   4 bytes    level: 1.5
                         5   2 bytes    size: 300
                         7   4 bytes    name: "a\\""
                        11   1 byte     more: 7
                        12   4 bytes    samples: [1, 65534]
                        16   9 bytes    wide: 18446744073709551618
                        25  17 bytes    rest: 00112233445566778899aabbccddeeff... (17 bytes)""");
    }

    @Test
    void whatIsAbsentIsSaidToBe() {
        assertThat(text(DissectionTest_KindsCodec.INSTANCE, "03 00000000 05 00000000 00000000 000000000000000000"))
                .contains("more: absent");
    }

    @Test
    void theTreeOfWhatIsCutShortEndsWhereItIs() {
        assertThat(text(DissectionTest_KindsCodec.INSTANCE, "02 3f")).isEqualTo("""
                0  1 byte   Kinds
                0  1 byte     speed: 2
                              ! is 2, but has to be one of 1, 3""");
        assertThat(text(DissectionTest_KindsCodec.INSTANCE, "01 3f")).isEqualTo("""
                0  1 byte   Kinds
                0  1 byte     speed: 1 (SLOW)
                1  0 bytes    level
                              ! needs 4 bytes, but only 1 is left of the input""");
    }

    @BitCodec
    record Sums(
            @Bits(8) int kind,

            @Bits(8) @Checksum(of = "kind", algorithm = Crc8.class, when = "kind != 9")
            int first,

            @Bits(16) @Checksum(of = "data", algorithm = Internet.class, zero = Zero.MEANS_ABSENT)
            int second,

            @Rest Bytes data) {}

    private static List<State> sums(String bytes) {
        Dissection dissection = DissectionTest_SumsCodec.INSTANCE.dissect(Bytes.fromHex(bytes));
        return List.of(
                dissection.part("Sums.first").orElseThrow().checksum().state(),
                dissection.part("Sums.second").orElseThrow().checksum().state());
    }

    @Test
    void aChecksumIsRightOrWrongOrNobodyKnows() {
        // CRC-8 (polynomial 7) of 01 is 07; the internet checksum of 0001 is fffe.
        assertThat(sums("01 07 fffe 0001")).containsExactly(State.VALID, State.VALID);
        assertThat(sums("01 08 fffd 0001")).containsExactly(State.INVALID, State.INVALID);
        assertThat(sums("09 08 0000 0001")).containsExactly(State.NOT_CHECKED, State.NOT_CHECKED);
    }

    @BitCodec
    record Box(@Bits(8) int kind, @Rest @With(Deflate.class) Packed<Inner> inner) {}

    @BitCodec
    record Inner(@Bits(8) int a, @Bits(16) int b) {}

    @Test
    void whatIsPackedIsCountedInItsOwnBits() {
        // RFC 1951: a stored block of the three bytes 05 00 07.
        Dissection dissection = DissectionTest_BoxCodec.INSTANCE.dissect(Bytes.fromHex("01 01 0300 fcff 050007"));

        assertThat(dissection).hasToString("""
                0  9 bytes  Box
                0  1 byte     kind: 1
                1  8 bytes    inner: Inner
                0  1 byte       a: 5
                1  2 bytes      b: 7""");
        assertThat(dissection.part("Box.inner").orElseThrow().data()).isEqualTo(Bytes.fromHex("050007"));
    }

    @Test
    void aPartIsFoundByNameInTheOneThatItLiesIn() {
        Dissection.Part box = DissectionTest_BoxCodec.INSTANCE
                .dissect(Bytes.fromHex("01 01 0300 fcff 050007"))
                .root();

        assertThat(box.child("kind"))
                .hasValueSatisfying(kind -> assertThat(kind.number()).isEqualTo(1));
        assertThat(box.child("inner").orElseThrow().child("b"))
                .hasValueSatisfying(b -> assertThat(b.number()).isEqualTo(7));
        assertThat(box.child("b")).isEmpty();
    }

    @BitCodec
    record Frame(
            @Bits(8) @Tag(of = "body") int kind,
            @Bits(8) @Length(of = "body") int size,
            Body body) {}

    @Union
    sealed interface Body permits Exact, Any {}

    @BitCodec
    @Case(1)
    record Exact(@Bits(8) int one, @Bits(8) int two) implements Body {}

    @BitCodec
    @Otherwise(fallback = true)
    record Any(@Rest Bytes bytes) implements Body {}

    @Test
    void whatWasTriedInVainIsForgotten() {
        assertThat(text(DissectionTest_FrameCodec.INSTANCE, "01 03 040506")).isEqualTo("""
                0  5 bytes  Frame
                0  1 byte     kind: 1
                1  1 byte     size: 3
                2  3 bytes    body: Any
                2  3 bytes      bytes: 040506""");
    }

    @BitCodec
    record Backwards(
            @Rest Bytes first,
            Bytes data,
            @Bits(8) int more,
            @Bits(8) @Length(of = "data") int size) {}

    @Test
    void whatIsReadAheadIsToldInItsPlace() {
        assertThat(text(DissectionTest_BackwardsCodec.INSTANCE, "0304 0102 07 02"))
                .isEqualTo("""
                0  6 bytes  Backwards
                0  2 bytes    first: 0304
                2  2 bytes    data: 0102
                4  1 byte     more: 7
                5  1 byte     size: 2""");
    }

    // What follows was read otherwise by the interpreter than by generated code, of values that both accept.

    @BitCodec
    record Element(
            @Bits(8) int first, @When("remaining > 64") Optional<@Bits(8) Integer> second) {}

    @BitCodec
    record Counted(
            @Bits(8) @Count(of = "elements") int count,
            List<Element> elements,
            @Bits(32) long tail) {}

    @Test
    void anElementThatAsksWhatRemainsNeedNotTakeAllOfIt() {
        Dissection dissection = DissectionTest_CountedCodec.INSTANCE.dissect(Bytes.fromHex("02 01 02 00000003"));

        assertThat(dissection.failure()).isNull();
    }

    @BitCodec(order = Order.BIG, bits = BitOrder.LSB_FIRST, container = 32)
    record Words(
            @Bits(8) @Length(of = "measured") int size,
            @Bits(8) int measured,
            @Bits(16) int rest) {}

    @Test
    void aLengthMayEndWithinAWord() {
        assertThat(DissectionTest_WordsCodec.INSTANCE
                        .dissect(Bytes.fromHex("00020501"))
                        .failure())
                .isNull();
    }

    @BitCodec(order = Order.LITTLE)
    record Level(float value) {}

    @BitCodec(order = Order.BIG)
    record Sensor(@Bits(8) int number, Level level) {}

    @Test
    void aRecordOfOneFloatHasAnOrderOfItsOwn() {
        assertThat(text(DissectionTest_SensorCodec.INSTANCE, "01 0000c03f")).contains("value: 1.5");
    }

    @BitCodec(order = Order.LITTLE, bits = BitOrder.MSB_FIRST, container = 32)
    record Chooser(@Bits(32) @Tag(of = "chosen") long kind, Chosen chosen) {}

    @Union
    sealed interface Chosen permits Code16, Anything {}

    @BitCodec(order = Order.BIG)
    @Case(1)
    record Code16(@Bits(16) int value) implements Chosen {}

    @BitCodec
    @Otherwise
    record Anything(@Rest Bytes bytes) implements Chosen {}

    @Test
    void aNumberThatIsARecordOfAUnionIsReadInItsOwnOrder() {
        assertThat(text(DissectionTest_ChooserCodec.INSTANCE, "01000000 0102")).contains("value: 258");
    }

    @BitCodec(order = Order.LITTLE)
    record LittleSamples(@Rest @Bits(16) Ints samples) {}

    @Test
    void samplesAreReadInTheOrderOfTheirRecord() {
        assertThat(text(DissectionTest_LittleSamplesCodec.INSTANCE, "0100 0002"))
                .contains("samples: [1, 512]");
    }
}
