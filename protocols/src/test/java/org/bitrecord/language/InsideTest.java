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
import org.bitrecord.Checksum;
import org.bitrecord.Code;
import org.bitrecord.Const;
import org.bitrecord.Count;
import org.bitrecord.DecodeException;
import org.bitrecord.Internet;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Strict;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.When;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** A number inside a record that several formats share describes what is outside that record: {@code in = ".."}. */
class InsideTest {
    /** As that of OpenFlow 1.3 (section 7.1.1): its length is that of the whole message. */
    @BitCodec
    record FlowHeader(
            @Bits(8) int version,
            @Bits(8) int type,
            @Bits(16) int length,
            @Bits(32) long transaction) {}

    @BitCodec
    record Flow(
            @Length(in = "length") @Tag(of = "body", in = "type")
            FlowHeader header,

            FlowBody body) {}

    @Union
    sealed interface FlowBody permits Hello, Echo, Other {}

    @BitCodec
    @Case(0)
    record Hello() implements FlowBody {}

    @BitCodec
    @Case({2, 3})
    record Echo(@Rest Bytes data) implements FlowBody {}

    @BitCodec
    @Otherwise
    record Other(@Rest Bytes bytes) implements FlowBody {}

    private static final Bytes ECHO = Bytes.fromHex("04 02 000c 00000002 61626364");

    private static FlowHeader header(int type, int length) {
        return new FlowHeader(4, type, length, 2);
    }

    private static Echo echo() {
        return new Echo(Bytes.fromHex("61626364"));
    }

    @Test
    void aLengthAndATagInsideTheHeaderAreThoseOfTheMessage() {
        CodecAssertions.assertRoundTrip(InsideTest_FlowCodec.INSTANCE, new Flow(header(2, 12), echo()), ECHO);
    }

    @Test
    void whatLiesBehindTheLengthBelongsToOthers() {
        assertThatThrownBy(() -> InsideTest_FlowCodec.INSTANCE.decode(Bytes.fromHex("04 00 0009 00000002 61")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Flow.body at bit 64 (byte 8): 1 byte is left over of Flow.header.length = 9");
        assertThatThrownBy(() -> InsideTest_FlowCodec.INSTANCE.decode(Bytes.fromHex("04 00 0007 00000002")))
                .hasMessage("Flow.header.length at bit 16 (byte 2): says 7 bytes, but header to body take at least 8"
                        + " bytes");
    }

    @Test
    void autoInsideTheHeaderIsComputed() {
        Flow open = new Flow(new FlowHeader(4, 3, AUTO, 2), echo());

        assertThat(InsideTest_FlowCodec.INSTANCE.encode(open)).isEqualTo(Bytes.fromHex("04 03 000c 00000002 61626364"));
        assertThat(InsideTest_FlowCodec.INSTANCE.fix(open)).isEqualTo(new Flow(header(3, 12), echo()));
        assertThat(InsideTest_FlowCodec.INSTANCE.encode(new Flow(new FlowHeader(4, AUTO, AUTO, 2), new Hello())))
                .isEqualTo(Bytes.fromHex("04 00 0008 00000002"));
        assertThatThrownBy(
                        () -> InsideTest_FlowCodec.INSTANCE.encode(new Flow(new FlowHeader(4, AUTO, AUTO, 2), echo())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Flow.header.type: cannot be computed: Echo has the codes 2, 3");
    }

    @Test
    void aHeaderThatLiesIsWrittenAsItIsAndTold() {
        Flow forged = new Flow(header(7, 99), echo());

        assertThat(InsideTest_FlowCodec.INSTANCE.encode(forged))
                .isEqualTo(Bytes.fromHex("04 07 0063 00000002 61626364"));
        assertThat(InsideTest_FlowCodec.INSTANCE.check(forged))
                .hasToString(
                        "[header.length at bit 16 (byte 2): 99, expected 12, header.type at bit 8 (byte 1): 7, expected 2 or 3]");
        assertThatThrownBy(() -> InsideTest_FlowCodec.INSTANCE.encode(new Flow(header(7, 65536), echo())))
                .hasMessage("Flow.header.length: is 65536, but 16 bits hold 0 to 65535");
    }

    @Test
    void aBuilderComputesTheHeaderAgainIfTheBodyChanges() {
        Flow flow = InsideTest_FlowCodec.INSTANCE.decode(ECHO);

        Flow shorter = InsideTest_FlowCodec.edit(flow).body(new Hello()).build();
        Flow forged =
                InsideTest_FlowCodec.edit(flow).body(new Hello()).verbatim().build();

        assertThat(shorter).isEqualTo(new Flow(new FlowHeader(4, AUTO, AUTO, 2), new Hello()));
        assertThat(forged.header()).isEqualTo(header(2, 12));
    }

    /** As that of BGP (RFC 4271, section 4.1). */
    @BitCodec
    record MarkedHeader(
            @Const(hex = "ffffffffffffffffffffffffffffffff") Bytes marker,
            @Bits(16) int length,
            @Bits(8) int type) {}

    @BitCodec
    record Marked(
            @Length(in = "length") MarkedHeader header,
            @Rest Bytes body) {}

    private static final Bytes MARKER = Bytes.fromHex("ff".repeat(16));

    @Test
    void theHeaderMayHaveACodecOfItsOwn() {
        // A KEEPALIVE is the header alone (RFC 4271, section 4.4).
        Bytes keepAlive = Bytes.fromHex("ff".repeat(16) + "0013" + "04");
        Marked value = new Marked(new MarkedHeader(MARKER, 19, 4), Bytes.EMPTY);

        CodecAssertions.assertRoundTrip(InsideTest_MarkedCodec.INSTANCE, value, keepAlive);
        Marked open = new Marked(new MarkedHeader(MARKER, AUTO, 3), Bytes.fromHex("0602"));
        assertThat(InsideTest_MarkedCodec.INSTANCE.encode(open))
                .isEqualTo(Bytes.fromHex("ff".repeat(16) + "0015" + "03" + "0602"));
        assertThat(InsideTest_MarkedCodec.INSTANCE.fix(open).header().length()).isEqualTo(21);
        assertThatThrownBy(() -> InsideTest_MarkedCodec.INSTANCE.decode(keepAlive.slice(0, 18)))
                .isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> InsideTest_MarkedCodec.INSTANCE.encode(
                        new Marked(new MarkedHeader(Bytes.EMPTY, AUTO, 3), Bytes.EMPTY)))
                .hasMessageStartingWith("Marked.header.marker: ");
    }

    @Test
    void aBuilderAsksForAHeaderThatItCannotMakeUp() {
        assertThatThrownBy(() -> InsideTest_MarkedCodec.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Marked.header is not set");
        assertThat(InsideTest_MarkedCodec.builder()
                        .header(new MarkedHeader(MARKER, AUTO, 3))
                        .body(Bytes.fromHex("0602"))
                        .build()
                        .header()
                        .length())
                .isEqualTo(AUTO);
    }

    @BitCodec
    record Type(@Bits(8) int value) {}

    /** As that of ICMP (RFC 792). */
    @BitCodec
    record CheckedHeader(
            Type type, @Bits(8) int code, @Bits(16) int checksum) {}

    @BitCodec
    record Checked(
            @Bits(16) int before,

            @Checksum(algorithm = Internet.class, from = "header", in = "checksum")
            CheckedHeader header,

            @Rest Bytes data) {}

    @BitCodec
    record LongHeader(
            @Bits(8) int a,
            @Bits(8) int b,
            @Size(2) Bytes c,
            @Bits(16) int checksum) {}

    @BitCodec
    record LongChecked(
            @Checksum(algorithm = Internet.class, in = "checksum")
            LongHeader header,

            @Rest Bytes data) {}

    @Test
    void aChecksumInsideTheHeaderCoversWhatIsOutside() {
        // The data of RFC 1071, section 3: 0001 f203 f4f5 f6f7 add up to ddf2, whose complement is 220d.
        Checked open = new Checked(0xABCD, new CheckedHeader(new Type(0), 1, AUTO), Bytes.fromHex("f203f4f5f6f7"));

        assertThat(InsideTest_CheckedCodec.INSTANCE.encode(open))
                .isEqualTo(Bytes.fromHex("abcd 0001 220d f203f4f5f6f7"));
        CodecAssertions.assertCanonical(InsideTest_CheckedCodec.INSTANCE, InsideTest_CheckedCodec.INSTANCE.fix(open));
        assertThat(InsideTest_CheckedCodec.INSTANCE.check(
                        InsideTest_CheckedCodec.INSTANCE.decode(Bytes.fromHex("abcd 0001 220e f203f4f5f6f7"))))
                .hasToString("[header.checksum at bit 32 (byte 4): 0x220e, expected 0x220d]");
    }

    @Test
    void aChecksumInsideAHeaderWithACodecOfItsOwnIsWrittenLast() {
        LongChecked open =
                new LongChecked(new LongHeader(0, 1, Bytes.fromHex("f203"), AUTO), Bytes.fromHex("f4f5f6f7"));

        assertThat(InsideTest_LongCheckedCodec.INSTANCE.encode(open))
                .isEqualTo(Bytes.fromHex("0001 f203 220d f4f5f6f7"));
        CodecAssertions.assertCanonical(
                InsideTest_LongCheckedCodec.INSTANCE, InsideTest_LongCheckedCodec.INSTANCE.fix(open));
    }

    @Strict
    enum Kind {
        @Code(1)
        PLAIN,
        @Code(2)
        PAIR
    }

    @BitCodec
    record Counts(@Bits(3) int words, @Bits(5) int bytes) {}

    @BitCodec
    record KindHeader(@Bits(8) Kind kind, Counts counts) {}

    @BitCodec
    record Kinds(
            @Tag(of = "body", in = "kind")
            @Count(of = "words", in = "counts.words")
            @Length(of = "bytes", in = "counts.bytes")
            KindHeader header,

            List<@Bits(16) Integer> words,
            Bytes bytes,
            @When("header.counts.bytes > 1") Optional<@Bits(8) Integer> extra,
            KindBody body) {}

    @Union
    sealed interface KindBody permits Plain, Pair {}

    @BitCodec
    @Case(1)
    record Plain(@Bits(8) int one) implements KindBody {}

    @BitCodec
    @Case(2)
    record Pair(@Bits(8) int one, @Bits(8) int two) implements KindBody {}

    @Test
    void thePathMayLeadFurtherAndToAConstantOfAnEnum() {
        Bytes bytes = Bytes.fromHex("02 22 1234 aabb 77 0102");
        Kinds value = new Kinds(
                new KindHeader(Kind.PAIR, new Counts(1, 2)),
                List.of(0x1234),
                Bytes.fromHex("aabb"),
                Optional.of(0x77),
                new Pair(1, 2));

        CodecAssertions.assertRoundTrip(InsideTest_KindsCodec.INSTANCE, value, bytes);
        Kinds open = new Kinds(
                new KindHeader(null, new Counts(AUTO, AUTO)),
                value.words(),
                value.bytes(),
                value.extra(),
                value.body());
        assertThat(InsideTest_KindsCodec.INSTANCE.encode(open)).isEqualTo(bytes);
        assertThat(InsideTest_KindsCodec.INSTANCE.fix(open)).isEqualTo(value);
        assertThat(InsideTest_KindsCodec.builder()
                        .words(value.words())
                        .bytes(value.bytes())
                        .extra(value.extra())
                        .body(value.body())
                        .header(open.header())
                        .build())
                .isEqualTo(open);
    }

    @Test
    void aConditionOnANumberInsideIsAskedOfWhatWillBeWritten() {
        Kinds contradicting = new Kinds(
                new KindHeader(Kind.PLAIN, new Counts(AUTO, AUTO)),
                List.of(),
                Bytes.fromHex("aabb"),
                Optional.empty(),
                new Plain(1));

        assertThatThrownBy(() -> InsideTest_KindsCodec.INSTANCE.encode(contradicting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Kinds.extra: is absent, but has to be there where `header.counts.bytes > 1` holds");
    }

    @BitCodec
    record Lengths(@Bits(8) int first, @Bits(8) int second) {}

    @BitCodec
    record PrefixedBehind(
            @Length(of = "text", in = "first") Lengths lengths,
            @Prefixed(8) Bytes text,
            @Bits(8) int last) {}

    @Test // R26
    void aLengthInsideMeasuresAPartWithAnEndOfItsOwn() {
        CodecAssertions.assertRoundTrip(
                InsideTest_PrefixedBehindCodec.INSTANCE,
                new PrefixedBehind(new Lengths(3, 9), Bytes.fromHex("aabb"), 7),
                Bytes.fromHex("0309 02aabb 07"));
    }

    @BitCodec
    record MeasuresItself(
            @Bits(8) int kind,
            @Rest Bytes bytes,

            @Length(
                    of = {"bytes", "lengths"},
                    in = "first")
            Lengths lengths) {}

    @Test // R25: the length of what comes before it, and of itself
    void aLengthInATrailerMayMeasureTheTrailerToo() {
        CodecAssertions.assertRoundTrip(
                InsideTest_MeasuresItselfCodec.INSTANCE,
                new MeasuresItself(1, Bytes.fromHex("aabb"), new Lengths(4, 3)),
                Bytes.fromHex("01 aabb 0403"));
    }
}
