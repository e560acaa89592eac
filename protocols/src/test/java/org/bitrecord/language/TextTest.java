package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitrecord.Auto.AUTO;

import java.util.List;
import org.bitrecord.BitCodec;
import org.bitrecord.Bits;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.Const;
import org.bitrecord.DecodeException;
import org.bitrecord.Length;
import org.bitrecord.Max;
import org.bitrecord.Prefixed;
import org.bitrecord.Rest;
import org.bitrecord.Size;
import org.bitrecord.Text;
import org.bitrecord.Until;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;

/** Texts and bytes: the bytes are written out by hand from the charsets' own tables. */
class TextTest {
    @BitCodec
    record Named(
            @Bits(8) @Length(of = "name") int length,
            String name,
            @Rest Bytes rest) {}

    @BitCodec
    record Fixed(
            @Size(4) Bytes id,

            @Size(6) @Text(charset = "US-ASCII", padded = ' ')
            String padded,

            @Size(4) @Text(charset = "ISO-8859-1", terminated = 0, padded = 0)
            String terminated,

            @Bits(8) int end) {}

    @BitCodec
    record Terminated(
            @Text(terminated = 0) String first,
            @Until(terminator = 0x7c) Bytes second,
            @Text(charset = "UTF-16LE", terminated = 0) String third,
            @Bits(8) int end) {}

    @BitCodec
    record Magic(
            @Const(hex = "89504e470d0a1a0a") Bytes signature,
            @Const(text = "IHDR") Bytes chunk,
            @Const(text = "é") @Text(charset = "ISO-8859-1") String text,
            @Bits(8) int end) {}

    @BitCodec
    record Bounded(@Rest @Max(3) String text) {}

    @BitCodec
    record Strings(@Prefixed(8) List<@Prefixed(8) String> strings) {}

    private static <T> void assertBoth(Codec<T> codec, T value, String hex) {
        Bytes bytes = Bytes.fromHex(hex);
        assertThat(codec.encode(value)).isEqualTo(bytes);
        T decoded = codec.decode(bytes);
        assertThat(codec.fix(value)).isEqualTo(decoded);
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

    @Test // R50
    void aTextIsBoundedLikeBytes() {
        // U+00FC is c3 bc in UTF-8 (RFC 3629)
        assertBoth(TextTest_NamedCodec.INSTANCE, new Named(AUTO, "Zürich", Bytes.of(1)), "07 5ac3bc72696368 01");
    }

    @Test // R50: overlong forms and lonely surrogates are no text
    void bytesThatWouldBeWrittenOtherwiseAreMalformed() {
        for (String bad : List.of("02 c0af", "03 eda080", "01 ff", "01 c3")) {
            assertThatThrownBy(() -> TextTest_NamedCodec.INSTANCE.decode(Bytes.fromHex(bad)))
                    .isInstanceOf(DecodeException.class)
                    .hasMessageStartingWith("Named.name at bit 8 (byte 1): is no text in UTF-8: ");
        }
        assertThatThrownBy(() -> TextTest_NamedCodec.INSTANCE.encode(new Named(AUTO, "\ud800", Bytes.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Named.name: cannot be written in its charset");
    }

    @Test // R40, R51, R52
    void textsOfFixedSizeAreFilled() {
        assertBoth(
                TextTest_FixedCodec.INSTANCE,
                new Fixed(Bytes.fromHex("01020304"), "ab", "é", 9),
                "01020304 616220202020 e9000000 09");
        assertBoth(
                TextTest_FixedCodec.INSTANCE,
                new Fixed(Bytes.fromHex("01020304"), "abcdef", "éabc", 9),
                "01020304 616263646566 e9616263 09");
        assertThat(TextTest_FixedCodec.MAX_BITS).isEqualTo(120);
        assertThatThrownBy(() -> TextTest_FixedCodec.INSTANCE.encode(new Fixed(Bytes.of(1), "", "", 0)))
                .hasMessage("Fixed.id: takes 1 byte, but has to take 4");
        assertThatThrownBy(() -> TextTest_FixedCodec.INSTANCE.encode(new Fixed(Bytes.fromHex("01020304"), "a ", "", 0)))
                .hasMessage("Fixed.padded: ends with what fills it up");
        assertThatThrownBy(
                        () -> TextTest_FixedCodec.INSTANCE.encode(new Fixed(Bytes.fromHex("01020304"), "a", "a\0b", 0)))
                .hasMessage("Fixed.terminated: contains its own terminator");
    }

    @Test // R42, R51: a code unit of UTF-16 is two bytes, searched at its own places
    void aTerminatorEndsTextAndBytes() {
        assertBoth(
                TextTest_TerminatedCodec.INSTANCE,
                new Terminated("ab", Bytes.fromHex("00ff"), "\u0100\u0001", 9),
                "616200 00ff7c 0001 0100 0000 09");
        assertThatThrownBy(() -> TextTest_TerminatedCodec.INSTANCE.decode(Bytes.fromHex("6162 63 64 65 66 67")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Terminated.first at bit 0 (byte 0): is not terminated before the end of the input");
    }

    @Test
    void constantBytesAreComparedAndGiven() {
        Magic magic = new Magic(Bytes.fromHex("89504e470d0a1a0a"), Bytes.fromHex("49484452"), "é", 1);

        assertBoth(TextTest_MagicCodec.INSTANCE, magic, "89504e470d0a1a0a 49484452 e9 01");
        assertThatThrownBy(() -> TextTest_MagicCodec.INSTANCE.decode(Bytes.fromHex("89504e470d0a1a0b 49484452 e9 01")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("Magic.signature at bit 0 (byte 0): is 89504e470d0a1a0b, but has to be 89504e470d0a1a0a");
        assertThatThrownBy(() ->
                        TextTest_MagicCodec.INSTANCE.encode(new Magic(Bytes.EMPTY, magic.chunk(), magic.text(), 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test // R40
    void moreCharsThanThereMayBeAreMalformed() {
        assertBoth(TextTest_BoundedCodec.INSTANCE, new Bounded("äöü"), "c3a4c3b6c3bc");
        assertThatThrownBy(() -> TextTest_BoundedCodec.INSTANCE.decode(Bytes.fromHex("61626364")))
                .hasMessage("Bounded.text at bit 0 (byte 0): has 4 chars, but may have 3");
    }

    @Test
    void textsInListsHaveTheirOwnLengths() {
        assertBoth(TextTest_StringsCodec.INSTANCE, new Strings(List.of("a", "", "bc")), "06 0161 00 026263");
    }
}
