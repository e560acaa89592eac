package org.bitrecord.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bitrecord.BitCodec;

/**
 * What codecs add to a build: the CPU time of a JVM that compiles records and generates and compiles their codecs, against that
 * of one that compiles the same records alone.
 */
public final class CompilationCost {
    private static final int RECORDS = 500;

    private CompilationCost() {}

    /**
     * Measures on the JDK that it runs on, and prints one row of a table.
     *
     * @param args how often, at least once; five times if not given
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = args.length == 0 ? 5 : Integer.parseInt(args[0]);
        if (runs < 1) {
            throw new IllegalArgumentException("the number of runs is " + runs + ", but has to be at least 1");
        }
        Path folder = Files.createTempDirectory("compilation");
        try {
            List<String> sources = writeSources(folder);
            long[] alone = new long[runs];
            long[] withCodecs = new long[runs];
            for (int run = 0; run < runs; run++) {
                // by turns, so that what else the machine does meets both
                alone[run] = compile(folder.resolve("alone" + run), List.of("-proc:none"), sources);
                withCodecs[run] =
                        compile(folder.resolve("codecs" + run), List.of("--processor-path", processorPath()), sources);
            }
            System.out.println("| JDK | records alone, s | with codecs, s | ratio of the least |");
            System.out.println("|---|---:|---:|---:|");
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %.2f |%n",
                    System.getProperty("java.version"),
                    seconds(alone),
                    seconds(withCodecs),
                    (double) least(withCodecs) / least(alone));
        } finally {
            delete(folder);
        }
    }

    /** The least of all runs, and in brackets the greatest. */
    private static String seconds(long[] nanos) {
        long most = LongStream.of(nanos).max().orElseThrow();
        return String.format(Locale.ROOT, "%.2f (%.2f)", least(nanos) / 1e9, most / 1e9);
    }

    private static long least(long[] nanos) {
        return LongStream.of(nanos).min().orElseThrow();
    }

    private static List<String> writeSources(Path folder) throws IOException {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            Path source = folder.resolve("Record" + i + ".java");
            Files.writeString(source, """
                    package many;

                    import org.bitrecord.BitCodec;
                    import org.bitrecord.Bits;

                    @BitCodec
                    public record Record%d(
                            @Bits(4) int version,
                            @Bits(4) int kind,
                            boolean urgent,
                            @Bits(7) int hops,
                            @Bits(16) int identification,
                            @Bits(value = 32, signed = true) int offset,
                            @Bits(24) int source,
                            @Bits(40) long time) {}
                    """.formatted(i));
            sources.add(source.toString());
        }
        return sources;
    }

    private static long compile(Path classes, List<String> options, List<String> sources)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MeasuredJavac.class.getName(),
                "-d",
                classes.toString(),
                "-cp",
                jarOf(BitCodec.class).toString()));
        command.addAll(options);
        command.addAll(sources);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("the compiler failed:\n" + printed);
        }
        return Long.parseLong(printed.strip());
    }

    /** The processor and what it needs, out of the folder where all libraries are. */
    private static String processorPath() throws IOException {
        try (Stream<Path> jars = Files.list(jarOf(BitCodec.class).getParent())) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.matches(".*/(codec-|javapoet-|auto-common-|guava-|failureaccess-)[^/]*\\.jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
