package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rules in docs/ names every rule of the language, and only tests that exist. */
class RulesTableTest {
    private static final Path TABLE = NamedTests.ROOT.resolve("docs/RULES.md");
    private static final Pattern ROW = Pattern.compile("\\| R(\\d+) \\|[^|]*\\|([^|]*)\\|");

    /** The numbers that the language uses; it has left gaps for rules to come. */
    private static List<Integer> rules() {
        return Stream.of(
                        IntStream.rangeClosed(1, 3),
                        IntStream.rangeClosed(10, 12),
                        IntStream.rangeClosed(20, 27),
                        IntStream.rangeClosed(30, 37),
                        IntStream.rangeClosed(40, 44),
                        IntStream.rangeClosed(50, 52),
                        IntStream.rangeClosed(60, 65),
                        IntStream.rangeClosed(70, 75))
                .flatMap(IntStream::boxed)
                .toList();
    }

    @Test
    void everyRuleIsInTheTable() throws IOException {
        List<Integer> listed = new ArrayList<>();
        Matcher rows = ROW.matcher(Files.readString(TABLE));
        while (rows.find()) {
            listed.add(Integer.valueOf(rows.group(1)));
            assertThat(rows.group(2)).as("R%s", rows.group(1)).containsPattern("`\\w+Test\\.|not yet");
        }

        assertThat(listed).isEqualTo(rules());
    }

    @Test
    void everyTestInTheTableExists() throws IOException {
        assertThat(NamedTests.requireThatAllExist(TABLE)).isGreaterThan(80);
    }
}
