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
import org.junit.jupiter.api.Test;

/** How much of the protocols and of the worked examples is said by code rather than by annotations: all of it is listed. */
class HatchesTableTest {
    private static final Path TABLE = NamedTests.ROOT.resolve("docs/FEATURES.md");
    private static final Pattern HATCH = Pattern.compile("@(With|SizeOf|CountOf|DeriveOf)\\((?:value = )?\"?(\\w+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| `@(\\w+)` \\| `(\\w+)` \\|");

    @Test
    void everyMethodAndCodecOfTheProtocolsAndExamplesIsListed() throws IOException {
        List<String> listed = new ArrayList<>();
        Matcher rows = ROW.matcher(Files.readString(TABLE));
        while (rows.find()) {
            listed.add(rows.group(1) + " " + rows.group(2) + " " + rows.group(3));
        }
        List<String> used = new ArrayList<>(hatches(Path.of("src/main/java")));
        used.addAll(hatches(Path.of("src/test/java/org/bitrecord/examples")));

        assertThat(used).isNotEmpty().containsExactlyInAnyOrderElementsOf(listed);
    }

    private static List<String> hatches(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher hatches = HATCH.matcher(Files.readString(file));
                while (hatches.find()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    found.add(name + " " + hatches.group(1) + " " + hatches.group(2));
                }
            }
        }
        return found;
    }
}
