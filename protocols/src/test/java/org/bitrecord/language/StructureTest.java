package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.Count;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.bitrecord.Gap;
import org.bitrecord.GapAfter;
import org.bitrecord.Length;
import org.bitrecord.Max;
import org.bitrecord.Otherwise;
import org.bitrecord.Policy;
import org.bitrecord.Prefixed;
import org.bitrecord.Present;
import org.bitrecord.Range;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Times;
import org.bitrecord.Union;
import org.bitrecord.Until;
import org.bitrecord.When;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Optional components, counts, private lengths and gaps: the bytes are written out by hand from the rules. */
class StructureTest {
    /** GRE's shape: a flag for each optional field (RFC 2890). */
    @BitCodec
    record Flagged(
            @Present(of = "key") boolean hasKey,
            @Bits(1) @Present(of = "sequence") int hasSequence,
            @Bits(6) int kind,
            Optional<@Bits(16) Integer> key,
            Optional<Pair> sequence) {}

    @BitCodec
    record Pair(@Bits(8) int first, @Bits(8) int second) {}

    @BitCodec
    record Conditional(
            @Bits(8) int version,
            @When("version >= 2") Optional<@Bits(24) Integer> extra,
            @Rest Bytes rest) {}

    @BitCodec
    record Counted(
            @Bits(8) @Count(of = "pairs") int pairs_,
            @Bits(8) @Count(of = "numbers", plus = -1) int most,
            List<Pair> pairs,
            List<@Bits(16) Integer> numbers,
            @Bits(8) int end) {}

    @BitCodec
    record Fixed(
            @Times(2) List<Pair> two,
            @Size(3) List<@Bits(8) Integer> three,
            @Bits(8) int end) {}

    @BitCodec
    record Labels(
            @Prefixed(8) Bytes name,
            @Prefixed(value = 16, count = true) List<@Prefixed(8) Bytes> labels,
            @Prefixed(16) List<@Prefixed(8) Bytes> more,
            @Bits(8) int end) {}

    @BitCodec
    record Gaps(
            @Bits(3) int a,
            @Gap(5) @Bits(8) int b,

            @GapAfter(value = 4, policy = Policy.IGNORE) @Bits(4)
            int c) {}

    @BitCodec
    record Few(@Max(2) @Rest List<@Bits(8) Integer> few) {}

    @BitCodec
    record Bounded(
            @Bits(8) @Length(of = "maybe") int length,
            @When("length > 0") Optional<Bytes> maybe,
            @Bits(8) int end) {}

    private static <T> void assertBoth(Codec<T> codec, T value, String hex) {
        Bytes bytes = Bytes.fromHex(hex);
        assertThat(codec.encode(value)).isEqualTo(bytes);
        T decoded = codec.decode(bytes);
        assertThat(codec.fix(value)).isEqualTo(decoded);
        assertThat(codec.encode(decoded)).isEqualTo(bytes);
        CodecAssertions.assertCanonical(codec, decoded);
        for (int length = 0; length <= bytes.size(); length++) {
            CodecAssertions.assertTotal(codec, bytes.slice(0, length));
        }
        for (int bit = 0; bit < 8 * bytes.size(); bit++) {
            byte[] flipped = bytes.toByteArray();
            flipped[bit / 8] ^= (byte) (0x80 >> bit % 8);
            CodecAssertions.assertTotal(codec, Bytes.of(flipped));
        }
    }

    @Test // @Present; R35: a number may be AUTO, a boolean has none
    void aFlagSaysWhetherAnOptionalIsThere() {
        Codec<Flagged> codec = StructureTest_FlaggedCodec.INSTANCE;

        assertBoth(codec, new Flagged(false, AUTO, 5, Optional.empty(), Optional.empty()), "05");
        assertBoth(codec, new Flagged(true, AUTO, 5, Optional.of(0xCAFE), Optional.empty()), "85cafe");
        assertBoth(codec, new Flagged(true, AUTO, 5, Optional.of(0xCAFE), Optional.of(new Pair(1, 2))), "c5cafe0102");
    }

    @Test // R35
    void aBooleanFlagThatContradictsItsOptionalIsRefusedAndMended() {
        Codec<Flagged> codec = StructureTest_FlaggedCodec.INSTANCE;
        Flagged lying = new Flagged(false, 0, 5, Optional.of(7), Optional.empty());

        assertThatThrownBy(() -> codec.encode(lying))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Flagged.key: is there, but must not be where `hasKey` is false");
        assertThat(codec.fix(lying)).isEqualTo(new Flagged(true, 0, 5, Optional.of(7), Optional.empty()));
    }

    @Test // @When
    void aConditionSaysWhetherAnOptionalIsThere() {
        Codec<Conditional> codec = StructureTest_ConditionalCodec.INSTANCE;

        assertBoth(codec, new Conditional(1, Optional.empty(), Bytes.fromHex("aabb")), "01aabb");
        assertBoth(codec, new Conditional(2, Optional.of(0x123456), Bytes.EMPTY), "02123456");
        assertThatThrownBy(() -> codec.encode(new Conditional(2, Optional.empty(), Bytes.EMPTY)))
                .hasMessage("Conditional.extra: is absent, but has to be there where `version >= 2` holds");
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("021234")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Conditional.extra at bit 8 (byte 1): needs 3 bytes, but only 2 are left of the input");
    }

    @Test
    void aCountSaysHowManyElementsThereAre() {
        Codec<Counted> codec = StructureTest_CountedCodec.INSTANCE;

        assertBoth(
                codec,
                new Counted(AUTO, AUTO, List.of(new Pair(1, 2), new Pair(3, 4)), List.of(5, 6, 7), 9),
                "02 02 01020304 0005 0006 0007 09");
        assertThat(codec.check(new Counted(3, 2, List.of(), List.of(1, 2, 3), 9)))
                .extracting(Object::toString)
                .containsExactly("pairs_ at bit 0 (byte 0): 3, expected 0");
    }

    @Test // LANGUAGE, Safety: count <= remaining / minimum element size, before anything is allocated
    void aWildCountIsRefusedBeforeItCostsMemory() {
        Codec<Counted> codec = StructureTest_CountedCodec.INSTANCE;

        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("ff 00 01020304 09")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Counted.pairs_ at bit 0 (byte 0): is 255, so says 255 elements of at least 2 bytes,"
                        + " which needs 510 bytes, but only 5 are left of the input");
        assertThat(codec.tryDecode(ByteBuffer.wrap(new byte[] {2, 2, 1, 2, 3, 4})))
                .isEqualTo(new Decoded.NeedMore<>(6));
    }

    @Test // R40
    void listsOfFixedCountOrSizeAreOfFixedSize() {
        Codec<Fixed> codec = StructureTest_FixedCodec.INSTANCE;

        assertBoth(
                codec, new Fixed(List.of(new Pair(1, 2), new Pair(3, 4)), List.of(5, 6, 7), 8), "01020304 050607 08");
        assertThat(StructureTest_FixedCodec.MIN_BITS).isEqualTo(64);
        assertThat(StructureTest_FixedCodec.MAX_BITS).isEqualTo(64);
        assertThatThrownBy(() -> codec.encode(new Fixed(List.of(), List.of(5, 6, 7), 8)))
                .hasMessage("Fixed.two: has 0 elements, but has to have 2");
        assertThatThrownBy(() -> codec.encode(new Fixed(List.of(new Pair(1, 2), new Pair(3, 4)), List.of(5, 6), 8)))
                .hasMessage("Fixed.three: takes 2 bytes, but has to take 3");
    }

    @Test // @Prefixed
    void aPrivateLengthStandsInFront() {
        Codec<Labels> codec = StructureTest_LabelsCodec.INSTANCE;

        assertBoth(
                codec,
                new Labels(
                        Bytes.fromHex("aabb"),
                        List.of(Bytes.fromHex("01"), Bytes.EMPTY),
                        List.of(Bytes.fromHex("0203"), Bytes.fromHex("04")),
                        9),
                "02aabb 0002 0101 00 0005 020203 0104 09");
        assertThatThrownBy(() -> codec.encode(new Labels(Bytes.of(new byte[256]), List.of(), List.of(), 9)))
                .hasMessage("Labels.nameLength: is 256, but 8 bits hold 0 to 255");
        assertThatThrownBy(() -> codec.encode(
                        new Labels(Bytes.EMPTY, List.of(Bytes.EMPTY, Bytes.of(new byte[256])), List.of(), 9)))
                .hasMessage("Labels.labels[1]Length: is 256, but 8 bits hold 0 to 255");
    }

    @Test // @Gap, @GapAfter, LOSSLESS
    void gapsAreZerosOrIgnored() {
        Codec<Gaps> codec = StructureTest_GapsCodec.INSTANCE;

        assertThat(codec.encode(new Gaps(5, 0xAB, 0xC))).isEqualTo(Bytes.fromHex("a0 ab c0"));
        assertThat(codec.decode(Bytes.fromHex("a0 ab c7"))).isEqualTo(new Gaps(5, 0xAB, 0xC));
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("a1 ab c0")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Gaps.bGap at bit 3 (byte 0, bit 3): is 1, but has to be 0");
        assertThat(StructureTest_GapsCodec.LOSSLESS).isFalse();
        assertThat(StructureTest_FixedCodec.LOSSLESS).isTrue();
    }

    @Test // R40
    void moreElementsThanThereMayBeAreMalformed() {
        Codec<Few> codec = StructureTest_FewCodec.INSTANCE;

        assertBoth(codec, new Few(List.of(1, 2)), "0102");
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("010203")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Few.few at bit 16 (byte 2): has more than 2 elements");
        assertThatThrownBy(() -> codec.encode(new Few(List.of(1, 2, 3))))
                .hasMessage("Few.few: has 3 elements, but may have 2 at most");
    }

    @Test // R20: what bounds an optional component bounds what is in it
    void aLengthBoundsAnOptional() {
        Codec<Bounded> codec = StructureTest_BoundedCodec.INSTANCE;

        assertBoth(codec, new Bounded(AUTO, Optional.of(Bytes.fromHex("aabb")), 9), "02aabb09");
        assertBoth(codec, new Bounded(0, Optional.empty(), 9), "0009");
    }

    @BitCodec
    record Ended(
            @Until(value = "index == 2", orEnd = true) List<@Bits(8) Integer> list,
            @Bits(8) int tail) {}

    @BitCodec
    record Followed(Ended ended, @Rest Bytes rest, @Times(0) List<@Bits(8) Integer> never) {}

    @Test
    void onlyWhatIsEmptyFollowsWhatGoesOnToTheEnd() {
        Followed followed = new Followed(new Ended(List.of(1), 2), Bytes.EMPTY, List.of());

        CodecAssertions.assertRoundTrip(StructureTest_FollowedCodec.INSTANCE, followed, Bytes.fromHex("01 02"));
        assertThatThrownBy(() -> StructureTest_FollowedCodec.INSTANCE.encode(
                        new Followed(new Ended(List.of(1), 2), Bytes.fromHex("03"), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Followed.rest: cannot follow `ended`, which goes on to the end of what encloses both");
    }

    @BitCodec
    record Marks(
            @Bits(8) int kind,
            @Until(value = "it == 0", orEnd = true) List<@Bits(8) Integer> marks,
            @Times(0) List<@Bits(8) Integer> never) {}

    @BitCodec
    record TwoOfThem(@Until("index == 1") List<Marks> all) {}

    @Test // R21: a tail of no bits is not found from the end
    void whatEndsByItselfIsFollowedThoughNothingIsBehindItInItsRecord() {
        TwoOfThem two =
                new TwoOfThem(List.of(new Marks(1, List.of(5, 0), List.of()), new Marks(2, List.of(7, 0), List.of())));

        assertBoth(StructureTest_TwoOfThemCodec.INSTANCE, two, "010500 020700");
    }

    @Union
    sealed interface Mendable {}

    @BitCodec
    record Known(@Bits(8) @Const(1) int kind, @Bits(8) int number) implements Mendable {}

    @BitCodec
    @Otherwise
    record AnyOther(@Bits(8) int kind, @Bits(8) int number) implements Mendable {}

    @Test // R37
    void fixNamesTheRecordOfAUnionAsEncodeDoes() {
        assertThatThrownBy(() -> StructureTest_MendableCodec.INSTANCE.fix(new AnyOther(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Mendable/AnyOther.kind: ");
    }

    @BitCodec
    record Inner(
            @Bits(8) int kind,

            @When("kind == 1") Optional<@Until("it == 0") List<@Bits(8) Integer>> ended,
            @Prefixed(8) List<@Prefixed(8) List<Pair>> pairs) {}

    @Test // R36
    void whatIsRefusedInListsInsideIsNamedByItsPlace() {
        Inner unended = new Inner(1, Optional.of(List.of(1, 2)), List.of());
        Inner tooLong = new Inner(1, Optional.of(List.of(1, 0, 0)), List.of());
        Inner missing = new Inner(0, Optional.empty(), List.of(List.of(), Collections.singletonList(null)));

        assertThatThrownBy(() -> StructureTest_InnerCodec.INSTANCE.encode(unended))
                .hasMessage("Inner.ended[1]: is the last element, but does not end the list (it == 0)");
        assertThatThrownBy(() -> StructureTest_InnerCodec.INSTANCE.encode(tooLong))
                .hasMessage("Inner.ended[1]: ends the list (it == 0), but more elements follow");
        assertThatThrownBy(() -> StructureTest_InnerCodec.INSTANCE.encode(missing))
                .hasMessage("Inner.pairs[1][0]: is null");
    }

    @BitCodec
    record Deep(
            @Times(1) List<@Times(1) List<@Times(2) List<@Times(1) List<@Bits(8) Integer>>>> fixed,
            @Prefixed(8) List<@Prefixed(8) List<@Prefixed(8) List<@Prefixed(8) Bytes>>> prefixed,
            @Times(1) List<@Times(1) List<@Bits(8) Integer>> innerIt,

            @When("innerIt.size == 1") Optional<@Times(2) List<@Times(1) List<Pair>>> maybe) {}

    @Test
    void listsMayLieInListsToAnyDepth() {
        assertBoth(
                StructureTest_DeepCodec.INSTANCE,
                new Deep(
                        List.of(List.of(List.of(List.of(1), List.of(2)))),
                        List.of(List.of(), List.of(List.of(Bytes.fromHex("AA"), Bytes.EMPTY))),
                        List.of(List.of(3)),
                        Optional.of(List.of(List.of(new Pair(4, 5)), List.of(new Pair(6, 7))))),
                "0102 06 00 04 03 01AA00 03 04050607");
    }

    /** Chosen by what is behind another component, as descriptors of USB are. */
    @Union
    sealed interface Descriptor {}

    @BitCodec
    record Device(
            @Bits(16) int length,
            @Bits(8) @Const(1) int type,
            @Bits(8) int number) implements Descriptor {}

    @BitCodec
    @Otherwise
    record Unlisted(@Bits(16) int size, @Bits(8) int type) implements Descriptor {}

    @BitCodec
    record Described(@Bits(8) int number, Descriptor descriptor) {}

    @Test // R60: in which record something is missing is known only by the tag
    void whereATagInsideIsNotReachedTheUnionIsMissing() {
        assertThatThrownBy(() -> StructureTest_DescribedCodec.INSTANCE.decode(Bytes.fromHex("01 02")))
                .hasMessage("Described.descriptor at bit 8 (byte 1): needs 3 bytes, but only 1 is left of the input");
        assertThatThrownBy(() -> StructureTest_DescribedCodec.INSTANCE.decode(Bytes.fromHex("01 0203")))
                .hasMessage(
                        "Described.descriptor.type at bit 24 (byte 3): needs 1 byte, but none is left of the input");
    }

    @BitCodec
    record Word(@Bits(8) @Length(of = "letters") int length, Bytes letters) {}

    /** No words at all always take no bits, so what follows the bytes is found from the end. */
    @BitCodec
    record NoWords(
            @Rest Bytes bytes,
            @Times(0) List<Word> words,
            @Bits(16) int last) {}

    @Test // R21
    void aListOfNoElementsIsOfFixedSize() {
        assertThat(StructureTest_NoWordsCodec.INSTANCE.decode(Bytes.fromHex("aabbcc 0007")))
                .isEqualTo(new NoWords(Bytes.fromHex("aabbcc"), List.of(), 7));
    }

    @BitCodec
    record Tail(@Bits(8) int kind, @Rest Bytes bytes) {}

    /** Whatever the elements do, none of them go on to no end. */
    @BitCodec
    record NoTails(
            @Times(0) List<Tail> tails,
            @Bits(8) @Range(max = 9) int last) {}

    @BitCodec
    record ManyNoTails(@Bits(8) @Length(of = "all") int length, List<NoTails> all) {}

    @Test // R21
    void aListOfNoElementsDoesNotGoOnToTheEnd() {
        CodecAssertions.assertRoundTrip(
                StructureTest_ManyNoTailsCodec.INSTANCE,
                new ManyNoTails(2, List.of(new NoTails(List.of(), 7), new NoTails(List.of(), 8))),
                Bytes.fromHex("02 0708"));
        assertThatThrownBy(() -> StructureTest_ManyNoTailsCodec.INSTANCE.decode(Bytes.fromHex("02 070a")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("ManyNoTails.all[1].last at bit 16 (byte 2): is 10, but has to be 0 to 9");
    }
}
