package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;
import static org.bitrecord.Auto.AUTO_LONG;

import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Offset;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Unit;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** {@code @Offset}: where a component begins is computed and compared, and nothing is read there because of it. */
class OffsetTest {
    /** An offset in words, as that of TCP, and one of what is between. */
    @BitCodec
    record File(
            @Bits(32) @Offset(of = "body") long bodyAt,

            @Bits(8) @Offset(of = "trailer", unit = Unit.WORD16, plus = 1)
            int trailerAt,

            @Prefixed(8) Bytes name,
            @Prefixed(8) Bytes body,
            @Rest Bytes trailer) {}

    private static File file(long bodyAt, int trailerAt, String body) {
        return new File(bodyAt, trailerAt, Bytes.fromHex("6162"), Bytes.fromHex(body), Bytes.fromHex("1234"));
    }

    @Test
    void offsetsAreComputedFromWhatLiesBefore() {
        // Before the private length of the body there are 8 bytes; before the trailer 5 words.
        Bytes bytes = Bytes.fromHex("00000008" + "06" + "026162" + "01ff" + "1234");

        CodecAssertions.assertRoundTrip(OffsetTest_FileCodec.INSTANCE, file(8, 6, "ff"), bytes);
        assertThat(OffsetTest_FileCodec.INSTANCE.encode(file(AUTO_LONG, AUTO, "ff")))
                .isEqualTo(bytes);
        assertThat(OffsetTest_FileCodec.builder()
                        .name(Bytes.fromHex("6162"))
                        .body(Bytes.fromHex("ff"))
                        .trailer(Bytes.fromHex("1234"))
                        .build())
                .isEqualTo(file(AUTO_LONG, AUTO, "ff"));
    }

    @Test
    void aWrongOffsetDecodesAndIsMended() {
        File lying = file(99, 9, "ff");

        assertThat(OffsetTest_FileCodec.INSTANCE.decode(OffsetTest_FileCodec.INSTANCE.encode(lying)))
                .isEqualTo(lying);
        assertThat(OffsetTest_FileCodec.INSTANCE.check(lying))
                .hasToString("[bodyAt at bit 0 (byte 0): 99, expected 8, trailerAt at bit 32 (byte 4): 9, expected 6]");
        assertThat(OffsetTest_FileCodec.INSTANCE.fix(lying)).isEqualTo(file(8, 6, "ff"));
    }

    @Test
    void anOffsetThatIsNoWholeUnitCannotBeSaid() {
        File odd = file(8, 6, "ffff");

        assertThat(OffsetTest_FileCodec.INSTANCE.check(odd))
                .hasToString("[trailerAt at bit 32 (byte 4): 6, expected 88 bits, which are no whole number of 16]");
        assertThatThrownBy(() -> OffsetTest_FileCodec.INSTANCE.encode(file(8, AUTO, "ffff")))
                .isInstanceOf(IllegalArgumentException.class);
        CodecAssertions.assertMendable(OffsetTest_FileCodec.INSTANCE, odd);
    }
}
