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
    private static final Path REFERENCE = PAGES.resolve("annotations");
    private static final Pattern LINK = Pattern.compile("\\]\\(([\\w-]+\\.md)\\)");

    @TempDir
    Path classes;

    @TestFactory
    Stream<DynamicTest> theExamplesPrintWhatThePageSays() throws IOException {
        return Stream.concat(pages(PAGES).stream(), pages(REFERENCE).stream().map(name -> "annotations/" + name))
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
                .containsExactlyInAnyOrderElementsOf(pages(PAGES));
    }

    @Test
    void whatAnExamplePrintsReplacesTheTextBehindIt() throws Exception {
        String page = "```java\nSystem.out.println(1 + 2);\n```\nprints\n```text\n4\n```\n";

        assertThat(new GuidePage(page).printed(classes)).isEqualTo(page.replace("4", "3"));
    }

    @Test
    void aPictureIsThatOfTheGeneratedCodec() throws Exception {
        String types = "```java\n@BitCodec\nrecord Pair(@Bits(4) int a, @Bits(4) int b) {}\n```\n";

        assertThat(new GuidePage(types + "```picture Pair\nelse\n```\n").printed(classes))
                .isEqualTo(types + """
                        ```picture Pair
                         0                   1                   2                   3
                         0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
                        +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
                        |   a   |   b   |
                        +-+-+-+-+-+-+-+-+

                        - a: bit 0, 4 bits
                        - b: bit 4, 4 bits
                        ```
                        """);
    }

    @Test
    void aJarIsSeenByWhatFollows() throws Exception {
        String page = """
                ```java in one
                // one/One.java
                package one;

                public class One {
                    public static final int ONE = 1;
                }
                ```
                ```java in two
                // two/Two.java
                package two;

                public class Two {
                    public static int two() {
                        return 2 * one.One.ONE;
                    }
                }
                ```
                ```java
                import two.Two;

                System.out.println(Two.two());
                ```
                ```text
                2
                ```
                """;

        assertThat(new GuidePage(page).printed(classes)).isEqualTo(page);
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

    private static List<String> pages(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals(INDEX))
                    .sorted()
                    .toList();
        }
    }
}
