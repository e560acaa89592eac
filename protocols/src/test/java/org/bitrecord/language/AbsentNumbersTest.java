package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;
import static org.bitrecord.Auto.AUTO_LONG;

import java.util.List;
import java.util.Optional;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Case;
import org.bitrecord.Count;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.Otherwise;
import org.bitrecord.Present;
import org.bitrecord.Rest;
import org.bitrecord.Tag;
import org.bitrecord.Union;
import org.bitrecord.When;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** R34: numbers that describe others may be absent; then there is nothing of what they describe. */
class AbsentNumbersTest {
    /** As a DATA frame of HTTP/2 (RFC 9113, section 6.1), where a flag says whether there are padding and its length. */
    @BitCodec
    record Padded(
            boolean padded,
            @Bits(7) int more,

            @SuppressWarnings("uncomputed-flag") // what is absent by a condition, not by @Present
            @When("padded")
            @Length(of = "padding", plus = 1)
            Optional<@Bits(8) Integer> padLength,

            @When("more == 5") @Count(of = "words", plus = 2)
            Optional<@Bits(16) Long> count,

            Bytes padding,
            List<@Bits(16) Integer> words,
            @Rest Bytes data) {}

    private static final Bytes PADDED = Bytes.fromHex("85 03 0003 0000 1234 aabb");

    private static Padded padded(int padLength, long count) {
        return new Padded(
                true,
                5,
                Optional.of(padLength),
                Optional.of(count),
                Bytes.fromHex("0000"),
                List.of(0x1234),
                Bytes.fromHex("aabb"));
    }

    @Test
    void aLengthAndACountMayBeAbsent() {
        CodecAssertions.assertRoundTrip(AbsentNumbersTest_PaddedCodec.INSTANCE, padded(3, 3), PADDED);
        Padded plain =
                new Padded(false, 6, Optional.empty(), Optional.empty(), Bytes.EMPTY, List.of(), Bytes.fromHex("aabb"));
        CodecAssertions.assertRoundTrip(AbsentNumbersTest_PaddedCodec.INSTANCE, plain, Bytes.fromHex("06 aabb"));
    }

    @Test
    void numbersThatAreThereAreComputed() {
        assertThat(AbsentNumbersTest_PaddedCodec.INSTANCE.encode(padded(AUTO, AUTO_LONG)))
                .isEqualTo(PADDED);
        assertThat(AbsentNumbersTest_PaddedCodec.INSTANCE.fix(padded(9, AUTO_LONG)))
                .isEqualTo(padded(3, 3));
        assertThat(AbsentNumbersTest_PaddedCodec.INSTANCE.check(padded(9, 9)))
                .hasToString("[padLength at bit 8 (byte 1): 9, expected 3, count at bit 16 (byte 2): 9, expected 3]");
    }

    @Test
    void whatIsThereCannotBeSaidByANumberThatIsNot() {
        Padded lying =
                new Padded(false, 0, Optional.empty(), Optional.empty(), Bytes.fromHex("00"), List.of(), Bytes.EMPTY);

        assertThatThrownBy(() -> AbsentNumbersTest_PaddedCodec.INSTANCE.encode(lying))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Padded.padLength: is absent, but would have to say that what it describes is not empty");
        CodecAssertions.assertMendable(AbsentNumbersTest_PaddedCodec.INSTANCE, lying);
    }

    @Test
    void aLengthThatIsThereHasToFit() {
        assertThatThrownBy(() -> AbsentNumbersTest_PaddedCodec.INSTANCE.decode(Bytes.fromHex("80 04 0000")))
                .isInstanceOf(DecodeException.class)
                .hasMessage(
                        "Padded.padLength at bit 8 (byte 1): is 4, so says 3 bytes, but only 2 are left of the input");
    }

    @BitCodec
    record Extended(
            @Bits(7) int head,
            @Present(of = "type") boolean hasType,
            @Tag(of = "body") Optional<@Bits(16) Integer> type,
            Body body) {}

    @Union
    sealed interface Body permits One, Raw {}

    @BitCodec
    @Case(1)
    record One(@Bits(16) int one) implements Body {}

    @BitCodec
    @Otherwise
    record Raw(@Rest Bytes bytes) implements Body {}

    @Test
    void aTagMayBeAbsent() {
        Raw raw = new Raw(Bytes.fromHex("1234"));

        CodecAssertions.assertRoundTrip(
                AbsentNumbersTest_ExtendedCodec.INSTANCE,
                new Extended(2, true, Optional.of(1), new One(0x1234)),
                Bytes.fromHex("05 0001 1234"));
        CodecAssertions.assertRoundTrip(
                AbsentNumbersTest_ExtendedCodec.INSTANCE,
                new Extended(2, false, Optional.empty(), raw),
                Bytes.fromHex("04 1234"));
        assertThat(AbsentNumbersTest_ExtendedCodec.INSTANCE.encode(
                        new Extended(2, true, Optional.of(AUTO), new One(0x1234))))
                .isEqualTo(Bytes.fromHex("05 0001 1234"));
        assertThatThrownBy(() -> AbsentNumbersTest_ExtendedCodec.INSTANCE.encode(
                        new Extended(2, false, Optional.empty(), new One(0x1234))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Extended.body: has to be Raw where `type.present` is false");
        assertThat(AbsentNumbersTest_ExtendedCodec.builder()
                        .head(2)
                        .hasType(true)
                        .type(Optional.of(7))
                        .body(new One(5))
                        .build()
                        .type())
                .contains(7);
    }
}
