package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Const;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Prefixed;
import org.bitrecord.Range;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** R63: what a code chooses may turn out to be malformed, and is kept as bytes then. */
class FallbackTest {
    /** As an option of DHCP (RFC 2132): its length bounds it, whatever is in it. */
    @BitCodec
    record Option(
            @Bits(8) @Tag(of = "body") int code,
            @Bits(8) @Length(of = "body") int length,
            Body body) {}

    @Union
    sealed interface Body permits LeaseTime, Mask, Raw {}

    @BitCodec
    @Case(51)
    record LeaseTime(@Bits(32) long seconds) implements Body {}

    @BitCodec
    @Case(1)
    record Mask(@Bits(8) int a, @Bits(8) @Range(max = 7) int b) implements Body {}

    @BitCodec
    @Otherwise(fallback = true)
    record Raw(@Rest Bytes bytes) implements Body {}

    @BitCodec
    record Options(@Rest List<Option> options) {}

    private static Option raw(int code, String hex) {
        Bytes bytes = Bytes.fromHex(hex);
        return new Option(code, bytes.size(), new Raw(bytes));
    }

    @Test
    void whatIsNoRecordOfItsCodeIsKeptAsItIs() {
        Bytes bytes =
                Bytes.fromHex("33 04 00000e10" + "33 03 000e10" + "33 05 0000000e10" + "01 02 0107" + "01 02 0108");
        Options options = new Options(List.of(
                new Option(51, 4, new LeaseTime(3600)),
                raw(51, "000e10"),
                raw(51, "0000000e10"),
                new Option(1, 2, new Mask(1, 7)),
                raw(1, "0108")));

        CodecAssertions.assertRoundTrip(FallbackTest_OptionsCodec.INSTANCE, options, bytes);
    }

    @Test
    void bytesThatAreARecordOfTheirCodeAreSaidToLie() {
        Option lying = raw(51, "00000e10");

        assertThat(FallbackTest_OptionCodec.INSTANCE.check(lying))
                .hasToString("[code at bit 0 (byte 0): 51, expected a code without a record]");
        assertThatThrownBy(() -> FallbackTest_OptionCodec.INSTANCE.fix(lying))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        FallbackTest_OptionCodec.INSTANCE.encode(new Option(AUTO, AUTO, new Raw(Bytes.fromHex("00")))))
                .hasMessageStartingWith("Option.code: cannot be computed");
    }

    @Test
    void theLengthOfThePartStillHasToFit() {
        assertThatThrownBy(() -> FallbackTest_OptionsCodec.INSTANCE.decode(Bytes.fromHex("33 04 000e10")))
                .isInstanceOf(DecodeException.class)
                .hasMessage(
                        "Options.options[0].length at bit 8 (byte 1): says 4 bytes, but only 3 are left of the input");
    }

    @Union
    sealed interface Chunk permits NumberChunk, Other {}

    @BitCodec
    record NumberChunk(
            @Bits(8) @Const(7) int kind, @Bits(16) int number) implements Chunk {}

    @BitCodec
    @Otherwise(fallback = true)
    record Other(@Bits(8) int kind, @Rest Bytes bytes) implements Chunk {}

    @BitCodec
    record Chunks(@Rest List<@Prefixed(8) Chunk> chunks) {}

    @Test
    void theCodeMayLieInside() {
        Chunks chunks = new Chunks(List.of(
                new NumberChunk(7, 0x1234), new Other(7, Bytes.fromHex("12")), new Other(8, Bytes.fromHex("1234"))));

        CodecAssertions.assertRoundTrip(
                FallbackTest_ChunksCodec.INSTANCE, chunks, Bytes.fromHex("03 07 1234" + "02 07 12" + "03 08 1234"));
        assertThat(FallbackTest_ChunksCodec.INSTANCE.check(new Chunks(List.of(new Other(7, Bytes.fromHex("1234"))))))
                .hasToString("[chunks[0]/Other.kind: 7, expected a code without a record]");
        assertThatThrownBy(() -> FallbackTest_ChunksCodec.INSTANCE.decode(Bytes.fromHex("00")))
                .isInstanceOf(DecodeException.class);
    }
}
