package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of {@code docs/guide} compile, and print what the pages say. {@code -Dgolden.update=true} writes what they
 * print anew, and nothing else of a page.
 */
class GuideTest {
    private static final Path PAGES = Path.of("../docs/guide");
    private static final String INDEX = "README.md";
    private static final Pattern LINK = Pattern.compile("\\]\\(([\\w-]+\\.md)\\)");

    @TempDir
    Path classes;

    @TestFactory
    Stream<DynamicTest> theExamplesPrintWhatThePageSays() throws IOException {
        return pages().stream()
                .map(name -> dynamicTest(name, () -> {
                    Path file = PAGES.resolve(name);
                    String text = Files.readString(file);

                    String printed = new GuidePage(text).printed(classes.resolve(name));
                    if (Boolean.getBoolean("golden.update")) {
                        Files.writeString(file, printed);
                        text = printed;
                    }

                    assertThat(text).isEqualTo(printed);
                }));
    }

    @Test
    void theIndexNamesEveryPage() throws IOException {
        assertThat(LINK.matcher(Files.readString(PAGES.resolve(INDEX)))
                        .results()
                        .map(link -> link.group(1)))
                .containsExactlyInAnyOrderElementsOf(pages());
    }

    @Test
    void whatAnExamplePrintsReplacesTheTextBehindIt() throws Exception {
        String page = "```java\nSystem.out.println(1 + 2);\n```\nprints\n```text\n4\n```\n";

        assertThat(new GuidePage(page).printed(classes)).isEqualTo(page.replace("4", "3"));
    }

    @Test
    void aPageWithoutAnExampleIsRefused() {
        assertThatThrownBy(() -> new GuidePage("```text\nnothing\n```\n").printed(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the page has no example");
    }

    @Test
    void anExampleThatDoesNotCompileIsRefused() {
        assertThatThrownBy(() -> new GuidePage("```java\nint i = true;\n```\n").printed(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("incompatible types");
    }

    @Test
    void outputThatThePageDoesNotShowIsRefused() {
        assertThatThrownBy(() -> new GuidePage("```java\nSystem.out.println(3);\n```\n").printed(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("no block says what this prints");
    }

    private static List<String> pages() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(INDEX))
                    .sorted()
                    .toList();
        }
    }
}
