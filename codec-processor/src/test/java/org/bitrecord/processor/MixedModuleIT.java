package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitrecord.processor.PackedJars.all;
import static org.bitrecord.processor.PackedJars.path;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records in a module with classes that Lombok completes, and with Kotlin. */
class MixedModuleIT {
    private static final String LOMBOK = PackedJars.jar("lombok");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMethodOfARecordMayCallWhatLombokMakes(boolean lombokFirst) {
        String processors =
                lombokFirst ? path(LOMBOK, PackedJars.processorPath()) : path(PackedJars.processorPath(), LOMBOK);

        assertThat(javac(processors, LOMBOK, PackedJars.sources("lombok", false)))
                .isEmpty();

        assertThat(java(folder, "lombokuser.Visit")).isEqualTo("Visit[customer=2, note=Bytes[aa bb]]\n");
    }

    @Test
    void aComponentThatLombokMakesIsRefusedByName() throws IOException {
        Path bad = folder.resolve("Bad.java");
        Files.writeString(bad, """
                package lombokuser;

                import org.bitrecord.BitCodec;
                import org.bitrecord.Bits;

                @BitCodec
                public record Bad(@Bits(8) int number, Customer customer) {}
                """);

        String printed = withoutWarnings(PackedJars.runRefused(compiler(
                path(PackedJars.processorPath(), LOMBOK),
                LOMBOK,
                all(PackedJars.sources("lombok", false), List.of(bad.toString())))));

        assertThat(printed)
                .startsWith(bad + ":7: error: [unsupported-type] `customer` is a `Customer`, which has no wire form\n")
                .endsWith("\n1 error\n");
    }

    /** Kotlin sees the codecs only if they are generated before: javac is run twice, as Maven's users of Kotlin do it. */
    @Test
    void kotlinUsesCodecsOfRecordsThatUseKotlin() throws IOException {
        List<String> records = PackedJars.sources("kotlin", false);
        Path generated = Files.createDirectory(folder.resolve("generated"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String library = PackedJars.jar("kotlin-stdlib");

        String first = PackedJars.run(all(
                List.of(tool("javac"), "-proc:only", "-d", generated.toString()),
                List.of("--processor-path", PackedJars.processorPath(), "-cp", PackedJars.annotations()),
                records));
        assertThat(first).isEmpty();
        PackedJars.run(all(
                List.of(tool("java"), "-XX:TieredStopAtLevel=1", "-cp", jetbrains()),
                List.of("org.jetbrains.kotlin.cli.jvm.K2JVMCompiler", "-no-stdlib", "-no-reflect", "-jvm-target", "17"),
                List.of("-cp", path(PackedJars.annotations(), library), "-d", classes.toString()),
                List.of("src/test/resources/consumer/kotlin", generated.toString())));
        String second = javac(PackedJars.processorPath(), path(classes, library), records);
        assertThat(second).isEmpty();

        assertThat(java(path(folder, classes, library), "kotlinuser.Point")).isEqualTo("Point[x=1, y=2]\n");
    }

    private String javac(String processors, String classPath, List<String> sources) {
        return withoutWarnings(PackedJars.run(compiler(processors, classPath, sources)));
    }

    private List<String> compiler(String processors, String classPath, List<String> sources) {
        return all(
                List.of(tool("javac"), "-Xlint:all", "-Werror", "-J-XX:TieredStopAtLevel=1", "-d", folder.toString()),
                List.of("--processor-path", processors, "-cp", path(PackedJars.annotations(), classPath)),
                sources);
    }

    /** Without what later JDKs say of Lombok, which the sources are not to blame for. */
    private static String withoutWarnings(String printed) {
        return printed.replaceAll("(?m)^WARNING: .*\n", "");
    }

    private static String java(Object classes, String main) {
        return PackedJars.run(List.of(tool("java"), "-cp", path(PackedJars.annotations(), classes), main));
    }

    private static String tool(String name) {
        return PackedJars.own().resolve("bin").resolve(name).toString();
    }

    /** The compiler of Kotlin and what it needs. */
    private static String jetbrains() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("jetbrains"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
