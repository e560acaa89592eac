package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.bitrecord.Described;
import org.bitrecord.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user's documentation comment says is in the layout at run time. */
class LayoutDocumentationTest {
    @TempDir
    Path classes;

    @Test
    void theLayoutHasTheFirstSentenceAndTheWordsAboutComponents() throws Exception {
        Layout.OfRecord layout = layout("""
                /**
                 * A header of "RFC 791". It has more.
                 *
                 * @param version always {@code 4}
                 * @param payload what it carries
                 */
                @BitCodec
                public record Sample(
                        @Bits(4) @Const(4) int version, @Gap(4) @Bits(8) int type, @Bits(8) int protocol, @Rest Bytes payload) {}
                """);

        assertThat(layout.documentation()).isEqualTo("A header of \"RFC 791\".");
        assertThat(layout.fields())
                .extracting(field -> field.name() + ": " + field.documentation())
                .containsExactly("version: always 4", "typeGap: ", "type: ", "protocol: ", "payload: what it carries");
    }

    @Test
    void aLongTextIsTheSameThoughItsLinesAreNotLong() throws Exception {
        String text = "a word and ".repeat(20) + "x".repeat(200) + " \"end\"";

        assertThat(layout("/** @param type " + text + " */\n@BitCodec public record Sample(@Bits(8) int type) {}")
                        .field("type")
                        .documentation())
                .isEqualTo(text);
    }

    @Test
    void whatTheEncodingOfTheBuildLacksIsKept() throws Exception {
        assertThat(layout("/** Degrees: \\u00b0, \\u20ac. */\n@BitCodec public record Sample(@Bits(8) int type) {}")
                        .documentation())
                .isEqualTo("Degrees: \u00b0, \u20ac.");
    }

    @Test
    void aRecordWithoutACommentHasNoDocumentation() throws Exception {
        Layout.OfRecord layout = layout("@BitCodec public record Sample(@Bits(8) int type) {}");

        assertThat(layout.documentation()).isEmpty();
        assertThat(layout.field("type").documentation()).isEmpty();
    }

    private Layout.OfRecord layout(String source) throws Exception {
        Javac.Result result = Javac.into(classes)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Werror")
                .compile(Javac.Source.of("Sample.java", "package example;\n\nimport org.bitrecord.*;\n\n" + source));
        assertThat(result).isEqualTo(new Javac.Result(true, ""));
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            Object codec =
                    loader.loadClass("example.SampleCodec").getField("INSTANCE").get(null);
            return (Layout.OfRecord) ((Described) codec).layout();
        }
    }
}
