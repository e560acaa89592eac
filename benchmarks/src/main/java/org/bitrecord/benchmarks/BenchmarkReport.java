package org.bitrecord.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks on the JDK that it runs on, and prints one table of them as Markdown. */
public final class BenchmarkReport {
    private static final int FORKS = 4;
    private static final String GENERATED = "generated";
    private static final String HAND = "hand";

    private BenchmarkReport() {}

    /**
     * Runs them.
     *
     * @param args none for all, or a part of the names of the classes to run
     */
    public static void main(String[] args) throws RunnerException {
        if (args.length > 1) {
            throw new IllegalArgumentException("one argument at most: a part of the names of benchmark classes");
        }
        Map<String, Map<String, RunResult>> results = new TreeMap<>();
        for (RunResult result : new Runner(options(args.length == 0 ? "" : args[0])).run()) {
            String[] name = result.getParams().getBenchmark().split("\\.", -1);
            results.computeIfAbsent(name[name.length - 2], work -> new TreeMap<>())
                    .put(name[name.length - 1], result);
        }
        StringBuilder table = new StringBuilder(Comparison.HEADING);
        results.forEach((work, sides) ->
                table.append('\n').append(comparison(work, sides).row(System.getProperty("java.version"))));
        System.out.println();
        System.out.println(table);
    }

    private static Options options(String part) {
        return new OptionsBuilder()
                .include("^org\\.bitrecord\\.benchmarks\\.\\w*" + part + "\\w*\\.(" + GENERATED + "|" + HAND + ")$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(FORKS)
                .warmupIterations(6)
                .warmupTime(TimeValue.milliseconds(300))
                .measurementIterations(10)
                .measurementTime(TimeValue.milliseconds(120))
                .jvmArgs("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC")
                .addProfiler(CpuTimeProfiler.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
    }

    private static Comparison comparison(String work, Map<String, RunResult> sides) {
        RunResult generated = sides.get(GENERATED);
        RunResult hand = sides.get(HAND);
        if (generated == null || hand == null) {
            throw new AssertionError(work + " has to have both a generated and a hand-written side");
        }
        return new Comparison(work, Comparison.Measured.of(generated), Comparison.Measured.of(hand));
    }
}
