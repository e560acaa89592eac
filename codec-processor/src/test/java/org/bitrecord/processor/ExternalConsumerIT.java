package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles a user's sources against the packed jars as a user would, with every warning on and none allowed, on the class
 * path and as a module, by every compiler that is installed beside the one that runs this.
 */
class ExternalConsumerIT {
    private static final Map<String, String> SOURCES = new TreeMap<>(
            Map.of("shop/Order.java", """
            package shop;

            import java.util.List;
            import org.bitrecord.*;

            /** An order. */
            @BitCodec
            public record Order(
                    @Bits(4) @Const(2) int version,
                    @Bits(12) @Length int size,
                    @Bits(8) @Tag(of = "payment", when = "version == 2") int method,
                    @Bits(16) @Checksum(algorithm = Internet.class) int checksum,
                    @Bits(8) @Length(of = "items") int itemsSize,
                    List<Order.Item> items,
                    Payment payment) {
                /** An item. */
                @BitCodec
                public record Item(@Bits(24) int article, @Bits(value = 40, signed = true) long amount) {}
            }
            """, "shop/Payment.java", """
            package shop;

            import org.bitrecord.*;

            /** How it is paid. */
            @Union
            public sealed interface Payment {
                /** In cash. */
                @Case(1)
                @BitCodec
                record Cash() implements Payment {}

                /** By card. */
                @Case({2, 3})
                @BitCodec
                record Card(@Bits(64) long number) implements Payment {}

                /** Somehow. */
                @Otherwise
                @BitCodec
                record Other(@Rest Bytes data) implements Payment {}
            }
            """, "shop/Hidden.java", """
            package shop;

            import org.bitrecord.*;

            @BitCodec
            record Hidden(boolean open, @Bits(7) int rest) {}
            """, "shop/Shop.java", """
            package shop;

            import java.util.List;
            import org.bitrecord.Auto;
            import org.bitrecord.Bytes;

            /** Uses the codecs. */
            public final class Shop {
                private Shop() {}

                /** Writes and reads an order. */
                public static void main(String[] args) {
                    Order order = new Order(2, Auto.AUTO, Auto.AUTO, Auto.AUTO, Auto.AUTO,
                            List.of(new Order.Item(7, -1)), new Payment.Cash());
                    Bytes bytes = OrderCodec.INSTANCE.encode(order);
                    Hidden hidden = HiddenCodec.INSTANCE.decode(Bytes.of(0x85));
                    System.out.println(OrderCodec.INSTANCE.decode(bytes).equals(OrderCodec.INSTANCE.fix(order))
                            + " " + hidden);
                }
            }
            """));

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> aUserCompilesWithoutAnyWarningAndRuns() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path jdk : jdks()) {
            String name = jdk.getFileName().toString();
            tests.add(dynamicTest(name + " on the class path", () -> compileAndRun(jdk, false)));
            tests.add(dynamicTest(name + " as a module", () -> compileAndRun(jdk, true)));
        }
        return tests.stream();
    }

    private void compileAndRun(Path jdk, boolean asModule) throws Exception {
        Path user = Files.createTempDirectory(folder, "user");
        Path classes = user.resolve("classes");
        List<String> sources = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>(SOURCES);
        if (asModule) {
            texts.put(
                    "module-info.java",
                    "/** A shop. */\nmodule shop {\n    requires transitive org.bitrecord;\n\n    exports shop;\n}\n");
        }
        for (Map.Entry<String, String> source : texts.entrySet()) {
            Path file = user.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            sources.add(file.toString());
        }
        String annotations = jar("codec-annotations");
        String path = asModule ? "--module-path" : "--class-path";
        List<String> compile = new ArrayList<>(List.of(
                jdk.resolve("bin/javac").toString(),
                "-Xlint:all",
                "-Werror",
                "-d",
                classes.toString(),
                "--processor-path",
                processorPath(),
                path,
                annotations));
        compile.addAll(sources);
        assertThat(run(compile)).isEmpty();

        List<String> start = asModule
                ? List.of("--module-path", annotations + File.pathSeparator + classes, "--module", "shop/shop.Shop")
                : List.of("--class-path", annotations + File.pathSeparator + classes, "shop.Shop");
        List<String> java = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
        java.addAll(start);
        assertThat(run(java)).isEqualTo("true Hidden[open=true, rest=5]\n");
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.replace(System.lineSeparator(), "\n");
    }

    /** The JDK that runs this, and those beside it. */
    private static List<Path> jdks() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> beside = Files.list(own.getParent())) {
            return beside.filter(jdk -> Files.isExecutable(jdk.resolve("bin/javac")) && !Files.isSymbolicLink(jdk))
                    .sorted()
                    .toList();
        }
    }

    private static String processorPath() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            String own = files.map(Path::toString)
                    .filter(file -> file.matches(".*codec-processor-[^/]*\\.jar")
                            && !file.matches(".*-(tests|sources|javadoc)\\.jar"))
                    .findFirst()
                    .orElseThrow();
            return own
                    + File.pathSeparator
                    + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .filter(entry -> entry.endsWith(".jar"))
                            .reduce((a, b) -> a + File.pathSeparator + b)
                            .orElseThrow();
        }
    }

    private static String jar(String name) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*/" + name + "-[^/]*\\.jar") && !entry.endsWith("-tests.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no jar of " + name + " on the class path"));
    }
}
