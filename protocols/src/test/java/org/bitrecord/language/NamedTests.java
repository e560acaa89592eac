package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Documents that name tests, and the tests that they name. */
final class NamedTests {
    static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)\\.(\\w+)`");

    private NamedTests() {}

    /** Requires of every test that a document names that it exists; returns how many it names. */
    static int requireThatAllExist(Path document) throws IOException {
        List<String> sources = sources();
        Matcher tests = TEST.matcher(Files.readString(document));
        int found = 0;
        while (tests.find()) {
            String type = "class " + tests.group(1) + " ";
            String method = " " + tests.group(2) + "(";
            assertThat(sources)
                    .as("%s.%s", tests.group(1), tests.group(2))
                    .anyMatch(source -> source.contains(type) && source.contains(method));
            found++;
        }
        return found;
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String module : List.of("codec-annotations", "codec-processor", "protocols")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith("Test.java"))
                        .toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
