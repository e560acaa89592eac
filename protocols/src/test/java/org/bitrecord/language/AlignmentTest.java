package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.util.List;
import org.bitrecord.AlignTo;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.bitrecord.Length;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Unit;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Padding to whole units, counted from the record or from the region, of zeros or of ones. */
class AlignmentTest {
    /** An option of pcapng: its length does not count what fills it up (draft-ietf-opsawg-pcapng, section 3.5). */
    @BitCodec
    record Option(
            @Bits(16) int code,
            @Bits(16) @Length(of = "value") int length,
            @AlignTo(Unit.WORD32) Bytes value) {}

    @BitCodec
    record Options(@Rest List<Option> options, @Bits(8) int end) {}

    @BitCodec
    record Box(
            @Bits(8) @Length(of = {"name", "number"}) int length,

            @Prefixed(8) @AlignTo(value = Unit.WORD16, from = AlignTo.From.REGION, fill = 1)
            Bytes name,

            @Bits(16) int number) {}

    @BitCodec
    record Fixed(
            @Bits(3) @AlignTo(Unit.WORD16) int small,
            @Bits(16) @AlignTo(Unit.WORD32) int word) {}

    private static final Codec<Option> OPTION = AlignmentTest_OptionCodec.INSTANCE;

    @Test
    void aComponentIsFilledUpToWholeUnitsOfItsRecord() {
        CodecAssertions.assertRoundTrip(
                OPTION, new Option(1, 5, Bytes.fromHex("6162636465")), Bytes.fromHex("0001 0005 6162636465 000000"));
        CodecAssertions.assertRoundTrip(
                OPTION, new Option(1, 4, Bytes.fromHex("61626364")), Bytes.fromHex("0001 0004 61626364"));
        assertThat(OPTION.sizeInBytes(new Option(1, AUTO, Bytes.fromHex("61")))).isEqualTo(8);
    }

    @Test
    void somethingElseInThePaddingIsMalformed() {
        assertThatThrownBy(() -> OPTION.decode(Bytes.fromHex("0001 0001 61 000100")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Option.valuePadding at bit 55 (byte 6, bit 7): has to be filled with zeros");
        assertThat(OPTION.tryDecode(Bytes.fromHex("0001 0001 61 00").asByteBuffer()))
                .isEqualTo(new Decoded.NeedMore<>(2));
    }

    @Test
    void elementsAreFilledUpOneByOne() {
        CodecAssertions.assertRoundTrip(
                AlignmentTest_OptionsCodec.INSTANCE,
                new Options(List.of(new Option(1, 1, Bytes.fromHex("61")), new Option(2, 0, Bytes.EMPTY)), 9),
                Bytes.fromHex("0001 0001 61000000" + "0002 0000" + "09"));
    }

    @Test
    void unitsMayBeCountedFromTheRegion() {
        CodecAssertions.assertRoundTrip(
                AlignmentTest_BoxCodec.INSTANCE,
                new Box(6, Bytes.fromHex("6162"), 7),
                Bytes.fromHex("06 02 6162 FF 0007"));
        CodecAssertions.assertRoundTrip(
                AlignmentTest_BoxCodec.INSTANCE, new Box(4, Bytes.fromHex("61"), 7), Bytes.fromHex("04 01 61 0007"));
    }

    @Test
    void whatIsAlwaysTheSameLiesAmongTheNumbers() {
        CodecAssertions.assertRoundTrip(
                AlignmentTest_FixedCodec.INSTANCE, new Fixed(5, 0x1234), Bytes.fromHex("A000 1234"));
        assertThat(AlignmentTest_FixedCodec.MAX_BITS).isEqualTo(32);
    }
}
