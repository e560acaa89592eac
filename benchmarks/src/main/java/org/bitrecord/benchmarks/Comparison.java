package org.bitrecord.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** One work done by the generated codec and by hand in one run. */
record Comparison(String work, Measured generated, Measured hand) {
    static final String HEADING = """
            | work | JDK | by hand, ns | generated, ns | ratio | by hand, B | generated, B |
            |---|---|---:|---:|---:|---:|---:|""";

    /**
     * One side of it.
     *
     * @param forkNanos the least CPU time an operation took in each fork
     * @param bytes what an operation allocated, in the fork with most
     */
    record Measured(List<Double> forkNanos, double bytes) {
        static Measured of(RunResult result) {
            Collection<BenchmarkResult> forks = result.getBenchmarkResults();
            return new Measured(
                    forks.stream()
                            .map(fork -> sorted(fork, CpuTimeProfiler.RESULT).get(0))
                            .toList(),
                    forks.stream()
                            .mapToDouble(fork -> median(sorted(fork, "gc.alloc.rate.norm")))
                            .max()
                            .orElseThrow());
        }

        double nanos() {
            return forkNanos.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        }

        double slowestForkNanos() {
            return forkNanos.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }

        private static List<Double> sorted(BenchmarkResult fork, String name) {
            return fork.getIterationResults().stream()
                    .map(iteration -> score(iteration.getSecondaryResults().get(name), name))
                    .sorted()
                    .toList();
        }

        private static double score(@Nullable Result<?> result, String name) {
            if (result == null) {
                throw new AssertionError("a profiler gave no " + name);
            }
            return result.getScore();
        }

        private static double median(List<Double> sorted) {
            return sorted.get(sorted.size() / 2);
        }
    }

    double ratio() {
        return generated.nanos() / hand.nanos();
    }

    /** A row of the table under {@link #HEADING}. */
    String row(String jdk) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.2f | %.0f | %.0f |",
                work,
                jdk,
                nanos(hand),
                nanos(generated),
                ratio(),
                hand.bytes(),
                generated.bytes());
    }

    private static String nanos(Measured measured) {
        return String.format(Locale.ROOT, "%.1f (%.1f)", measured.nanos(), measured.slowestForkNanos());
    }
}
