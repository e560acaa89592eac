package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Code;
import org.bitrecord.Codec;
import org.bitrecord.Count;
import org.bitrecord.DecodeException;
import org.bitrecord.GapAfter;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Strict;
import org.bitrecord.Tag;
import org.bitrecord.Times;
import org.bitrecord.Union;
import org.bitrecord.Until;
import org.bitrecord.When;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** What conditions can ask: what remains, sizes and elements of lists, whether and what something optional is. */
class ConditionsTest {
    /** Extensions end a ClientHello that may have none (RFC 8446, section 4.1.2). */
    @BitCodec
    record Hello(
            @Bits(8) int version,
            @Prefixed(8) Bytes session,
            @When("remaining > 0") Optional<@Prefixed(16) Bytes> extensions,
            @When("remaining > 0") Optional<@Bits(8) Integer> more) {}

    @BitCodec
    record Hellos(@Rest List<Hello> hellos) {}

    @BitCodec
    record Framed(
            @Bits(8) @Length int length,
            @Bits(8) int type,
            @When("remainingBytes == 3") Optional<@Bits(16) Integer> extra,
            @Bits(8) int end) {}

    @BitCodec
    record Lists(
            @Bits(8) @Count(of = "numbers") int count,
            List<@Bits(8) Integer> numbers,
            @Prefixed(8) Bytes data,

            @When("numbers.size >= 2 && numbers[1] == 7 && data.size == 1")
            Optional<@Bits(8) Integer> third) {}

    /** ASTERIX: whether an item is there is a bit of a field that may itself be absent. */
    @BitCodec
    record Plot(
            Spec first,
            @When("first.extended") Optional<Spec> second,
            @When("second.has1") Optional<@Bits(8) Integer> height,
            @When("second.present && !second.has2") Optional<@Bits(8) Integer> speed) {}

    @BitCodec
    record Spec(boolean has1, boolean has2, @GapAfter(5) boolean extended) {}

    @BitCodec
    record Label(@Bits(8) @Length(of = "text") int length, Bytes text) {}

    @BitCodec
    record Name(@Until("it.length == 0") List<Label> labels) {}

    @BitCodec
    record NameOrEnd(
            @Until(value = "it.length == 0", orEnd = true) List<Label> labels,
            @Rest Bytes rest) {}

    @BitCodec
    record Plain(@Until("it.size == 0") List<@Prefixed(8) Bytes> labels) {}

    @BitCodec
    record Chunk(@Bits(8) @Tag(of = "body") int kind, Body body) {}

    @Union
    sealed interface Body permits End, Data {}

    @BitCodec
    @Case(0)
    record End() implements Body {}

    @BitCodec
    @Otherwise
    record Data(@Bits(8) int value) implements Body {}

    @BitCodec
    record Chunks(@Until("it.kind == 0") List<Chunk> chunks) {}

    @BitCodec
    record Head(@Bits(8) int kind, @Bits(8) int length) {}

    @BitCodec
    record Headed(@Length(of = "data", in = "length") Head head, Bytes data) {}

    @BitCodec
    record Sealed(
            Headed body, @When("body.head.length == 3") Optional<@Bits(8) Integer> more) {}

    @BitCodec
    record Wrapped(Label label, @When("label.length > 1") Optional<@Bits(8) Integer> more) {}

    @Strict
    enum Level {
        @Code(1)
        LOW,
        @Code(2)
        HIGH
    }

    @BitCodec
    record Leveled(@Bits(8) Level level) {}

    @BitCodec
    record Shifted(
            Leveled inner, @When("(inner.level << 1) == 4") Optional<@Bits(8) Integer> more) {}

    @Test // the code that is generated has no cast that javac calls redundant
    void constantsOfEnumsInsideAreCountedWith() {
        CodecAssertions.assertRoundTrip(
                ConditionsTest_ShiftedCodec.INSTANCE,
                new Shifted(new Leveled(Level.HIGH), Optional.of(7)),
                Bytes.fromHex("0207"));
        CodecAssertions.assertRoundTrip(
                ConditionsTest_ShiftedCodec.INSTANCE,
                new Shifted(new Leveled(Level.LOW), Optional.empty()),
                Bytes.fromHex("01"));
    }

    @BitCodec
    record Levels(
            @Times(2) List<@Bits(8) Level> levels,
            @Times(1) List<Leveled> inner,

            @When("levels[1] == 2 && levels[levels[1] - 2] == inner[0].level")
            Optional<@Bits(8) Integer> more) {}

    @Test
    void constantsOfEnumsInListsAreAskedFor() {
        Codec<Levels> codec = ConditionsTest_LevelsCodec.INSTANCE;

        CodecAssertions.assertRoundTrip(
                codec,
                new Levels(List.of(Level.LOW, Level.HIGH), List.of(new Leveled(Level.LOW)), Optional.of(7)),
                Bytes.fromHex("01 02 01 07"));
        CodecAssertions.assertRoundTrip(
                codec,
                new Levels(List.of(Level.LOW, Level.LOW), List.of(new Leveled(Level.LOW)), Optional.empty()),
                Bytes.fromHex("01 01 01"));
    }

    @Test
    void whatRemainsSaysWhetherMoreIsThere() {
        Codec<Hello> codec = ConditionsTest_HelloCodec.INSTANCE;
        Hello none = new Hello(3, Bytes.fromHex("AA"), Optional.empty(), Optional.empty());
        Hello some = new Hello(3, Bytes.EMPTY, Optional.of(Bytes.fromHex("BBCC")), Optional.empty());

        CodecAssertions.assertRoundTrip(codec, none, Bytes.fromHex("0301AA"));
        CodecAssertions.assertRoundTrip(codec, some, Bytes.fromHex("03000002BBCC"));
        assertThatThrownBy(() -> codec.encode(new Hello(3, Bytes.EMPTY, Optional.empty(), Optional.of(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Hello.extensions: is absent, but has to be there where `remaining > 0` holds");
    }

    @Test
    void nothingFollowsWhatIsAbsentBecauseNothingRemains() {
        Codec<Hellos> codec = ConditionsTest_HellosCodec.INSTANCE;
        Hello full = new Hello(3, Bytes.EMPTY, Optional.of(Bytes.EMPTY), Optional.of(9));
        Hello none = new Hello(3, Bytes.EMPTY, Optional.empty(), Optional.empty());

        CodecAssertions.assertRoundTrip(
                codec, new Hellos(List.of(full, full, none)), Bytes.fromHex("0300000009" + "0300000009" + "0300"));
        assertThatThrownBy(() -> codec.encode(new Hellos(List.of(none, full))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Hellos.hellos[0]: goes on to the end of what encloses it, but more elements follow");
    }

    @Test
    void whatRemainsOfALengthIncludesTheStaticTail() {
        Codec<Framed> codec = ConditionsTest_FramedCodec.INSTANCE;

        CodecAssertions.assertRoundTrip(codec, new Framed(5, 1, Optional.of(0x0203), 4), Bytes.fromHex("0501020304"));
        CodecAssertions.assertRoundTrip(codec, new Framed(3, 1, Optional.empty(), 4), Bytes.fromHex("030104"));
        assertThat(codec.encode(new Framed(AUTO, 1, Optional.of(2), 3))).isEqualTo(Bytes.fromHex("0501000203"));
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("04010203"))).isInstanceOf(DecodeException.class);
    }

    @Test
    void conditionsLookIntoLists() {
        Codec<Lists> codec = ConditionsTest_ListsCodec.INSTANCE;

        CodecAssertions.assertRoundTrip(
                codec,
                new Lists(2, List.of(1, 7), Bytes.fromHex("AA"), Optional.of(3)),
                Bytes.fromHex("020107" + "01AA" + "03"));
        CodecAssertions.assertRoundTrip(
                codec, new Lists(1, List.of(7), Bytes.fromHex("AA"), Optional.empty()), Bytes.fromHex("0107" + "01AA"));
    }

    @Test
    void aPathThroughSomethingAbsentIsFalse() {
        Codec<Plot> codec = ConditionsTest_PlotCodec.INSTANCE;

        CodecAssertions.assertRoundTrip(
                codec,
                new Plot(new Spec(true, false, false), Optional.empty(), Optional.empty(), Optional.empty()),
                Bytes.fromHex("80"));
        CodecAssertions.assertRoundTrip(
                codec,
                new Plot(
                        new Spec(false, false, true),
                        Optional.of(new Spec(true, false, false)),
                        Optional.of(5),
                        Optional.of(6)),
                Bytes.fromHex("20" + "80" + "05" + "06"));
        CodecAssertions.assertRoundTrip(
                codec,
                new Plot(
                        new Spec(false, false, true),
                        Optional.of(new Spec(false, true, false)),
                        Optional.empty(),
                        Optional.empty()),
                Bytes.fromHex("20" + "40"));
    }

    @Test
    void theConditionOfAListIsAskedOfWhatWillBeWritten() {
        Codec<Name> codec = ConditionsTest_NameCodec.INSTANCE;
        Name name = new Name(List.of(new Label(AUTO, Bytes.fromHex("AA")), new Label(AUTO, Bytes.EMPTY)));

        assertThat(codec.encode(name)).isEqualTo(Bytes.fromHex("01AA00"));
        assertThat(codec.fix(name)).isEqualTo(codec.decode(Bytes.fromHex("01AA00")));
        Name early = new Name(List.of(new Label(AUTO, Bytes.EMPTY), new Label(0, Bytes.EMPTY)));
        assertThatThrownBy(() -> codec.encode(early))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Name.labels[0]: ends the list (it.length == 0), but more elements follow");
    }

    @Test
    void soIsWhetherAListEndsByItself() {
        Codec<NameOrEnd> codec = ConditionsTest_NameOrEndCodec.INSTANCE;
        NameOrEnd ended = new NameOrEnd(
                List.of(new Label(AUTO, Bytes.fromHex("AA")), new Label(AUTO, Bytes.EMPTY)), Bytes.fromHex("0102"));

        assertThat(codec.encode(ended)).isEqualTo(Bytes.fromHex("01AA00" + "0102"));
        assertThatThrownBy(() -> codec.encode(new NameOrEnd(
                        List.of(new Label(AUTO, Bytes.EMPTY), new Label(AUTO, Bytes.fromHex("AA"))), Bytes.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTagInsideAnElementIsComputedForTheConditionToo() {
        Chunks chunks = new Chunks(List.of(new Chunk(5, new Data(1)), new Chunk(AUTO, new End())));

        assertThat(ConditionsTest_ChunksCodec.INSTANCE.encode(chunks)).isEqualTo(Bytes.fromHex("0501" + "00"));
    }

    @Test
    void aConditionAsksForTheSizeOfBytes() {
        CodecAssertions.assertRoundTrip(
                ConditionsTest_PlainCodec.INSTANCE,
                new Plain(List.of(Bytes.fromHex("AABB"), Bytes.EMPTY)),
                Bytes.fromHex("02AABB" + "00"));
    }

    @Test
    void whatDescribesInsideAComponentIsComputedForAConditionBehindIt() {
        Codec<Wrapped> codec = ConditionsTest_WrappedCodec.INSTANCE;
        Wrapped wrapped = new Wrapped(new Label(AUTO, Bytes.fromHex("AABB")), Optional.of(1));

        assertThat(codec.encode(wrapped)).isEqualTo(Bytes.fromHex("02AABB" + "01"));
    }

    @Test
    void soIsANumberInsideARecordThatDescribesByIt() {
        Codec<Sealed> codec = ConditionsTest_SealedCodec.INSTANCE;
        Sealed sealed = new Sealed(new Headed(new Head(1, AUTO), Bytes.fromHex("AABBCC")), Optional.of(2));

        assertThat(codec.encode(sealed)).isEqualTo(Bytes.fromHex("0103AABBCC02"));
    }

    @BitCodec
    record Written(
            @Bits(31) int written,
            @Bits(1) int bit,
            @When("(written << 4) == 16") Optional<@Bits(8) Integer> extra) {}

    @Test // R42: a name decides nothing
    void shiftsAreExactWhateverTheComponentIsCalled() {
        CodecAssertions.assertRoundTrip(
                ConditionsTest_WrittenCodec.INSTANCE,
                new Written(0x1000_0001, 1, Optional.empty()),
                Bytes.fromHex("20000003"));
    }

    @BitCodec
    record More(@Bits(8) int kind, @When("remaining > 0") Optional<@Bits(8) Integer> extra) {}

    @BitCodec
    record Enough(
            @Bits(8) int kind, @When("remaining >= 32") Optional<@Bits(32) Long> extra) {}

    @Test // R37, R43
    void whatDependsOnHowMuchFollowsIsNotLossless() {
        assertThat(ConditionsTest_MoreCodec.LOSSLESS).isTrue();
        assertThat(ConditionsTest_EnoughCodec.LOSSLESS).isFalse();
    }
}
