package org.bitrecord.processor;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bitrecord.processor.diagnostics.DiagnosticId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares everything that javac prints about a mistake with a file: {@code errors/<id>/expected.txt} beside
 * {@code Input.java}, or the same in {@code errors/<id>/<variant>/}. {@code -Dgolden.update=true} writes those files anew.
 */
class ErrorGoldensTest {
    private static final Path ERRORS = Path.of("src/test/resources/errors");

    @TempDir
    Path classes;

    @TestFactory
    Stream<DynamicTest> theCompilerPrintsWhatIsExpected() {
        return cases().map(folder -> dynamicTest(ERRORS.relativize(folder).toString(), () -> compare(folder)));
    }

    @Test
    void everyDiagnosticHasAFolder() {
        Set<String> folders = cases().map(folder -> id(folder)).collect(toCollection(TreeSet::new));

        assertThat(folders)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DiagnosticId.values())
                        .map(DiagnosticId::text)
                        .toList());
    }

    private void compare(Path folder) throws IOException {
        Javac.Result result = Javac.into(classes).with(processor(id(folder))).compile(Javac.Source.in(folder));
        Path expected = folder.resolve("expected.txt");
        boolean reported = result.printed().contains("[" + id(folder) + "]");

        assertThat(reported).as(result.printed()).isTrue();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, result.printed());
        }
        assertThat(result.printed()).isEqualTo(Files.readString(expected));
    }

    private static String id(Path folder) {
        return ERRORS.relativize(folder).getName(0).toString();
    }

    private static Stream<Path> cases() {
        try (Stream<Path> files = Files.walk(ERRORS)) {
            List<Path> folders = files.filter(file -> file.endsWith("Input.java"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
            return folders.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CodecProcessor processor(String id) {
        return id.equals(DiagnosticId.INTERNAL_ERROR.text())
                ? new CodecProcessor(new CrashingBackend())
                : new CodecProcessor();
    }
}
