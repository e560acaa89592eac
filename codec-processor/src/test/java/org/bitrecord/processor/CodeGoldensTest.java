package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares generated code, letter by letter, with the files in {@code golden/<case>/expected/} that belong to
 * {@code golden/<case>/input/}. {@code -Dgolden.update=true} writes them anew; look at them as at any code.
 */
class CodeGoldensTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final int WIDEST = 120;

    @TempDir
    Path classes;

    @TestFactory
    Stream<DynamicTest> theGeneratedCodeIsWhatIsExpected() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            List<Path> cases = folders.sorted().toList();
            return cases.stream().map(folder -> dynamicTest(folder.getFileName().toString(), () -> compare(folder)));
        }
    }

    private void compare(Path folder) throws IOException {
        Path output = classes.resolve(folder.getFileName());
        Javac.Result result = Javac.into(output)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Werror")
                .compile(Javac.Source.in(folder.resolve("input")));
        assertThat(result.printed()).isEmpty();

        Map<String, String> generated = sources(output);
        Path expected = folder.resolve("expected");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(expected);
            for (String old : sources(expected).keySet()) {
                Files.delete(expected.resolve(old));
            }
            for (Map.Entry<String, String> file : generated.entrySet()) {
                Files.writeString(expected.resolve(file.getKey()), file.getValue());
            }
        }
        assertThat(generated).isEqualTo(sources(expected));
        assertThat(generated)
                .allSatisfy((name, text) -> assertThat(text.lines().filter(line -> line.length() > WIDEST))
                        .as(name)
                        .isEmpty());
    }

    /** The texts of the source files in a folder and below, by their simple names. */
    private static Map<String, String> sources(Path folder) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return sources;
    }
}
