package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a user has: the packed jars, the JDKs that are installed, and modules of sources under {@code consumer}. */
final class PackedJars {
    /** What {@code shop.Shop} prints; worked out by hand, but for the Deflate, and for the CRCs by Python's zlib. */
    static final String SHOP_PRINTS = """
            200e01d6ea08000007ffffffffff true
            Hidden[open=true, rest=5]
            4c420002fd556c6d202020576567000200000000000000000000c03f0501610262630600090001fffff00002810007000009\
            ac020201003412030000 true
            0d050011aabb06010afefd789c03000000000106180101410006 true
            494906000000013412020200686900ffffffffffffffff000000000000f03f true
            000904020268697f240cc0 true
            000106000010000100007147d4 true
            """;

    private PackedJars() {}

    /** The jar with the annotations and the run time, which is all that a user's classes need. */
    static String annotations() {
        return jar("codec-annotations");
    }

    /** The packed processor and what it needs, and nothing that only tests need. */
    static String processorPath() {
        return Stream.concat(
                        Stream.of(processor()),
                        Stream.of("codec-annotations", "javapoet", "auto-common", "guava", "failureaccess")
                                .map(PackedJars::jar))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The packed processor alone. */
    static String processor() {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.map(Path::toString)
                    .filter(file -> file.matches(".*codec-processor-[^/]*\\.jar")
                            && !file.matches(".*-(tests|sources|javadoc)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no packed processor under target"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar of the test's own class path. */
    static String jar(String artifact) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*/" + artifact + "-[0-9][^/]*\\.jar") && !entry.endsWith("-tests.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no jar of " + artifact + " on the class path"));
    }

    /** The JDK that runs this, and those beside it. */
    static List<Path> jdks() {
        try (Stream<Path> beside = Files.list(own().getParent())) {
            return beside.filter(jdk -> Files.isExecutable(jdk.resolve("bin/javac")) && !Files.isSymbolicLink(jdk))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDK that runs this. */
    static Path own() {
        try {
            return Path.of(System.getProperty("java.home")).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources of a module under {@code consumer}, with its {@code module-info.java} or without. */
    static List<String> sources(String module, boolean withModuleInfo) {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/consumer", module))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .filter(file -> withModuleInfo || !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the command prints, which has to succeed. */
    static String run(List<String> command) {
        return run(new ProcessBuilder(command));
    }

    /** All that the process prints, which has to succeed. */
    static String run(ProcessBuilder builder) {
        Ended ended = end(builder);
        assertThat(ended.code()).as(ended.printed()).isZero();
        return ended.printed();
    }

    /** All that the command prints, which has to fail. */
    static String runRefused(List<String> command) {
        Ended ended = end(new ProcessBuilder(command));
        assertThat(ended.code()).as(ended.printed()).isNotZero();
        return ended.printed();
    }

    private record Ended(int code, String printed) {}

    private static Ended end(ProcessBuilder builder) {
        try {
            Process process = builder.redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), printed.replace(System.lineSeparator(), "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** One path of several. */
    static String path(Object... entries) {
        return Arrays.stream(entries).map(Object::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** One list of several. */
    @SafeVarargs
    static List<String> all(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
