package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.DecodeException;
import org.bitrecord.Decoded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text as R50 has it: only what encodes to the same bytes again. */
class TextTest {
    private static final String SOURCE = """
            package texts;

            import org.bitrecord.*;

            @BitCodec
            public record Note(
                    @Bits(8) @Length(of = "name") int nameLength,
                    String name,
                    @Text(charset = "%s") @Rest String text,
                    @Bits(8) int trailer) {}
            """;

    @TempDir
    Path classes;

    private URLClassLoader loader;

    @BeforeEach
    void classesCanBeLoaded() throws Exception {
        URL[] urls = {classes.toUri().toURL()};
        loader = new URLClassLoader(urls, getClass().getClassLoader());
    }

    @AfterEach
    void classesCanBeDeleted() throws Exception {
        loader.close();
    }

    // The examples of RFC 3629, section 7, as text behind an empty name, up to the trailer that is found from the end.
    @ParameterizedTest
    @CsvSource({
        "41 e2 89 a2 ce 91 2e, A\u2262\u0391.",
        "ed 95 9c ea b5 ad ec 96 b4, \ud55c\uad6d\uc5b4",
        "e6 97 a5 e6 9c ac e8 aa 9e, \u65e5\u672c\u8a9e",
        "ef bb bf f0 a3 8e b4, \ufeff\ud84c\udfb4",
        "'', ''"
    })
    void utf8DecodesToItsTextAndBack(String hex, String text) throws Exception {
        Codec<Object> codec = codec("UTF-8");
        Bytes bytes = Bytes.fromHex("00 " + hex + " 7f");

        Object note = codec.decode(bytes);

        assertThat(text(note)).isEqualTo(text);
        assertThat(codec.encode(note)).isEqualTo(bytes);
        assertThat(codec.sizeInBytes(note)).isEqualTo(bytes.size());
    }

    // RFC 3629, sections 3 and 10: overlong forms, surrogates, numbers above 10FFFF, lone and missing trail bytes.
    @ParameterizedTest
    @ValueSource(
            strings = {"c0 80", "2f c0 ae 2e 2f", "ed a1 8c ed be b4", "f4 90 80 80", "80", "41 e2 89", "fe", "ff"})
    void whatIsNoUtf8IsMalformed(String hex) throws Exception {
        Codec<Object> codec = codec("UTF-8");
        ByteBuffer in = Bytes.fromHex("00 " + hex + " 7f").asByteBuffer();

        assertThat(codec.tryDecode(in)).isInstanceOf(Decoded.Malformed.class);
        assertThatThrownBy(() -> codec.decode(in)).isInstanceOfSatisfying(DecodeException.class, e -> {
            assertThat(e.path()).isEqualTo("Note.text");
            assertThat(e.bitOffset()).isEqualTo(8);
        });
    }

    // R50: text behind a length, bounded by it.
    @Test
    void aLengthBoundsText() throws Exception {
        Codec<Object> codec = codec("UTF-8");
        Object note = codec.decode(Bytes.fromHex("02 c3 a9 78 7f"));

        assertThat(note).hasToString("Note[nameLength=2, name=\u00e9, text=x, trailer=127]");
        // The second byte of the letter lies behind the length.
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("01 c3 a9 78 7f")))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.path()).isEqualTo("Note.name"));
    }

    // R36, R50: the length is that of the bytes, not of the characters.
    @Test
    void autoCountsTheBytesOfText() throws Exception {
        Codec<Object> codec = codec("UTF-8");
        Object note = note(org.bitrecord.Auto.AUTO, "\u20ac\ud83d\ude00", "");

        assertThat(codec.encode(note)).isEqualTo(Bytes.fromHex("07 e2 82 ac f0 9f 98 80 7f"));
        assertThat(codec.check(codec.fix(note))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, \ud800", "UTF-8, x\udc00", "US-ASCII, \u00e9", "ISO-8859-1, \u20ac", "Shift_JIS, \ud55c"})
    void whatTheCharsetCannotSayIsRefused(String charset, String text) throws Exception {
        Codec<Object> codec = codec(charset);
        Object note = note(0, "", text);

        assertThatThrownBy(() -> codec.encode(note))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Note.text: cannot be written in its charset");
    }

    // The code points that JIS X 0208 has in rows 4 and 16; and a trail byte that no character has.
    @Test
    void shiftJisIsExactToo() throws Exception {
        Codec<Object> codec = codec("Shift_JIS");
        Bytes bytes = Bytes.fromHex("00 82 a0 88 9f 41 7f");

        Object note = codec.decode(bytes);

        assertThat(text(note)).isEqualTo("\u3042\u4e9cA");
        assertThat(codec.encode(note)).isEqualTo(bytes);
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("00 82 20 7f"))).isInstanceOf(DecodeException.class);
    }

    @Test
    void utf16HasNoMarkOfItsOwnAndNoHalfCharacters() throws Exception {
        Codec<Object> codec = codec("UTF-16LE");

        assertThat(text(codec.decode(Bytes.fromHex("00 41 00 ac 20 7f")))).isEqualTo("A\u20ac");
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("00 41 7f"))).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> codec.decode(Bytes.fromHex("00 00 d8 7f"))).isInstanceOf(DecodeException.class);
    }

    @SuppressWarnings("unchecked")
    private Codec<Object> codec(String charset) throws Exception {
        Javac.Result result = Javac.into(classes)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Werror")
                .compile(Javac.Source.of("texts/Note.java", SOURCE.formatted(charset)));
        assertThat(result.printed()).isEmpty();
        return (Codec<Object>)
                loader.loadClass("texts.NoteCodec").getField("INSTANCE").get(null);
    }

    private Object note(int nameLength, String name, String text) throws Exception {
        return loader.loadClass("texts.Note")
                .getConstructor(int.class, String.class, String.class, int.class)
                .newInstance(nameLength, name, text, 0x7f);
    }

    private static String text(Object note) throws Exception {
        return (String) note.getClass().getMethod("text").invoke(note);
    }
}
