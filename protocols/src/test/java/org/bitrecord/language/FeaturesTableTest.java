package org.bitrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The comparison with related systems claims nothing that no test shows. */
class FeaturesTableTest {
    private static final Path TABLE = NamedTests.ROOT.resolve("docs/FEATURES.md");
    private static final Pattern CLAIM = Pattern.compile("(?m)^\\| ([^|]+) \\| (yes|not yet|no)([^|]*)\\|");

    @Test
    void everyYesNamesATest() throws IOException {
        Matcher claims = CLAIM.matcher(Files.readString(TABLE));
        int found = 0;
        while (claims.find()) {
            if (claims.group(2).equals("yes")) {
                assertThat(claims.group(3)).as(claims.group(1)).containsPattern("`\\w+Test\\.\\w+`");
            }
            found++;
        }

        assertThat(found).isGreaterThan(40);
    }

    @Test
    void everyTestInTheTableExists() throws IOException {
        assertThat(NamedTests.requireThatAllExist(TABLE)).isGreaterThan(40);
    }
}
