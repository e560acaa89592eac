package org.bitrecord.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bitrecord.processor.random.Tally.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generates, compiles and runs codecs of random layouts, and compares them with {@link Reference}. {@code -Dlayouts=20000}
 * tries more of them, {@code -Dseed=..} those of an earlier run, which prints its seed.
 */
class RandomLayoutsTest {
    private static final int LAYOUTS_A_BATCH = 50;

    @TempDir
    Path folder;

    @Test
    void generatedCodecsAgreeWithTheReferenceAboutRandomLayouts() throws Exception {
        int layouts = Integer.getInteger("layouts", 2000);
        long seed = Long.getLong("seed", System.nanoTime());
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        Tally all = new Tally();
        List<Throwable> differences = new ArrayList<>();
        try {
            List<Future<Tally>> batches = new ArrayList<>();
            for (int first = 0; first < layouts; first += LAYOUTS_A_BATCH) {
                int from = first;
                int to = Math.min(first + LAYOUTS_A_BATCH, layouts);
                batches.add(threads.submit(() -> compare(from, to, seed)));
            }
            for (Future<Tally> batch : batches) {
                try {
                    all.add(batch.get());
                } catch (ExecutionException e) {
                    differences.add(e.getCause());
                }
            }
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
        System.out.println("random layouts: seed " + seed + ", " + layouts + " layouts ("
                + all.of(Outcome.WITHOUT_VALUE)
                + " without a value), " + all.of(Outcome.VALUE) + " values, " + all.of(Outcome.REFUSED)
                + " refused as they have to be, "
                + all.of(Outcome.DECODED) + " other inputs decoded, " + all.of(Outcome.MALFORMED) + " malformed, "
                + all.of(Outcome.PLACE)
                + " places compared; tryDecode asked for more before " + all.of(Outcome.ASKED_BEFORE)
                + " of them, refused "
                + all.of(Outcome.REFUSED_BEFORE) + " before, and was not compared at " + all.of(Outcome.NOT_COMPARED));
        assertThat(differences).isEmpty();
        assertThat(all.of(Outcome.VALUE)).isGreaterThan(20 * layouts);
        assertThat(all.of(Outcome.WITHOUT_VALUE)).isLessThan(layouts / 5 + 5);
        // Usual are 140 and 320 a layout, and one of 50.
        assertThat(all.of(Outcome.DECODED)).isGreaterThan(60 * layouts);
        assertThat(all.of(Outcome.PLACE)).isGreaterThan(150 * layouts);
        assertThat(all.of(Outcome.NOT_COMPARED)).isLessThan(all.of(Outcome.PLACE) / 16);
    }

    private Tally compare(int from, int to, long seed) throws Exception {
        List<Format.Layout> batch = new ArrayList<>();
        for (int i = from; i < to; i++) {
            batch.add(FormatGenerator.layout("L" + i, new Random(seed + i)));
        }
        return new Differential(folder.resolve("from" + from), seed).compare(batch);
    }
}
