package org.bitrecord.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bitrecord.processor.DrawnRecords;
import org.bitrecord.processor.Javac;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random records look the same in the Javadoc of their codecs and at run time. */
class RandomPicturesTest {
    private static final int LAYOUTS = 25;
    private static final long SEED = Long.getLong("seed", 20260);

    @TempDir
    Path classes;

    @Test
    void randomRecordsAreDrawnAsTheirJavadocDoes() throws Exception {
        List<Javac.Source> sources = IntStream.range(0, LAYOUTS)
                .mapToObj(i -> FormatGenerator.layout("L" + i, new Random(SEED + i)))
                .map(layout ->
                        Javac.Source.of(FormatSource.PACKAGE + "/" + layout.name() + ".java", FormatSource.of(layout)))
                .toList();

        DrawnRecords records = DrawnRecords.of(sources, classes);

        assertThat(records.documented()).hasSizeGreaterThanOrEqualTo(LAYOUTS);
        assertThat(records.differences()).as("seed %s", SEED).isEmpty();
    }
}
