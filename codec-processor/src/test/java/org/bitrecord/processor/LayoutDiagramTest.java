package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture of a layout at run time is the one in the Javadoc of its codec. */
class LayoutDiagramTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path TESTS = Path.of("../protocols/src/test/java/org/bitrecord");

    @TempDir
    Path classes;

    @ParameterizedTest
    @ValueSource(strings = {"flat", "lengths", "list", "nested", "sized", "tail", "text", "union"})
    void goldenRecordsAreDrawnAsTheirJavadocDoes(String folder) throws Exception {
        assertAgreement(DrawnRecords.of(sources(GOLDEN.resolve(folder).resolve("input")), classes), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"language", "examples"})
    void recordsOfTestsAreDrawnAsTheirJavadocDoes(String folder) throws Exception {
        assertAgreement(DrawnRecords.of(sources(TESTS.resolve(folder)), classes), 25);
    }

    @Test
    void aListOfExactlyOneElementIsDrawnWithItsSize() throws Exception {
        Javac.Source source = Javac.Source.of("example/Input.java", """
                package example;

                import java.util.List;
                import org.bitrecord.*;

                @BitCodec
                record Input(@Until("it.last") @Max(1) List<One> ones) {}

                @BitCodec
                record One(boolean last, @Bits(31) int number) {}
                """);

        DrawnRecords records = DrawnRecords.of(List.of(source), classes);

        assertAgreement(records, 2);
        assertThat(records.documented().get("example.InputCodec")).contains(" ones (4 bytes) ");
    }

    private static void assertAgreement(DrawnRecords records, int atLeast) {
        assertThat(records.documented()).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(records.differences()).isEmpty();
    }

    private static List<Javac.Source> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(DrawnRecords::source)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
