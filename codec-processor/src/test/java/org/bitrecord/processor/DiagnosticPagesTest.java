package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bitrecord.processor.diagnostics.DiagnosticId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every diagnostic has a page in {@code docs/diagnostics}, and what the page shows is what the compiler does.
 * {@code -Dgolden.update=true} writes what the compiler says anew, and nothing else of a page.
 */
class DiagnosticPagesTest {
    private static final Pattern REPORTED =
            Pattern.compile("(?m)^\\w+\\.java:\\d+: (?:error|warning): (?:\\[(\\S+)] )?");
    private static final List<String> IDS =
            Arrays.stream(DiagnosticId.values()).map(DiagnosticId::text).toList();

    @TempDir
    Path classes;

    @Test
    void everyDiagnosticHasAPage() throws IOException {
        assertThat(DiagnosticPage.names()).containsExactlyInAnyOrderElementsOf(IDS);
    }

    @Test
    void theIndexNamesEveryPageInTheOrderOfTheIds() throws IOException {
        Stream<String> rows =
                Files.readAllLines(DiagnosticPage.index()).stream().filter(line -> line.startsWith("| ["));

        assertThat(rows)
                .extracting(row -> row.replaceFirst("\\| (\\[\\S+\\)) \\| \\S.* \\|$", "$1"))
                .containsExactlyElementsOf(
                        IDS.stream().map(id -> "[" + id + "](" + id + ".md)").toList());
    }

    @TestFactory
    Stream<DynamicTest> theCompilerSaysWhatThePageSays() {
        return eachPage((id, page) -> {
            String printed = DiagnosticPage.compile(page.failing(), classes, id).printed();
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(DiagnosticPage.of(id), page.withPrinted(printed));
                page = DiagnosticPage.read(DiagnosticPage.of(id));
            }

            assertThat(page.text()).startsWith("# " + id.text() + "\n");
            assertThat(REPORTED.matcher(printed).results().map(each -> each.group(1)))
                    .as(printed)
                    .containsExactly(id.text());
            assertThat(page.printed()).isEqualTo(printed);
        });
    }

    @TestFactory
    Stream<DynamicTest> theMendedSourceCompilesWithoutAWord() {
        return eachPage((id, page) -> {
            String mended = page.mended();
            if (mended == null) {
                assertThat(id).isEqualTo(DiagnosticId.INTERNAL_ERROR);
                return;
            }

            Javac.Result result = DiagnosticPage.compile(mended, classes, id, "-Werror");

            assertThat(result.printed()).isEmpty();
            assertThat(result.succeeded()).isTrue();
        });
    }

    private static Stream<DynamicTest> eachPage(Check check) {
        return Arrays.stream(DiagnosticId.values())
                .map(id -> dynamicTest(id.text(), () -> check.of(id, DiagnosticPage.read(DiagnosticPage.of(id)))));
    }

    private interface Check {
        void of(DiagnosticId id, DiagnosticPage page) throws IOException;
    }
}
