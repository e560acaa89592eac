package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitrecord.processor.PackedJars.all;
import static org.bitrecord.processor.PackedJars.path;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles a user's sources with Eclipse's compiler, every warning on. Only on the class path: what any processor generates is
 * in no module for this compiler, so that modules with generated classes do not compile (tried with 3.41.0 and a processor
 * of ten lines, by a module path and by a module source path).
 */
class EcjConsumerIT {
    @TempDir
    Path folder;

    @Test
    void aUserCompilesWithoutAWarningInGeneratedCodeAndRuns() throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path generated = Files.createDirectory(folder.resolve("generated"));
        String classPath = path(PackedJars.annotations(), classes);
        for (String module : List.of("carrier", "shop")) {
            String printed = PackedJars.run(ecj(
                    List.of("-warn:+all", "-d", classes.toString(), "-s", generated.toString(), "-cp", classPath),
                    PackedJars.sources(module, false)));
            assertThat(printed).doesNotContain("ERROR").doesNotContain(generated.toString());
        }

        assertThat(generated.resolve("shop/LabelCodec.java")).exists();
        String java = PackedJars.own().resolve("bin/java").toString();
        assertThat(PackedJars.run(List.of(java, "-cp", classPath, "shop.Shop"))).isEqualTo(PackedJars.SHOP_PRINTS);
    }

    @Test
    void aMistakeIsToldAtTheNameOfItsComponent() throws Exception {
        Path source = folder.resolve("Bad.java");
        Files.writeString(source, """
                import org.bitrecord.BitCodec;
                import org.bitrecord.Bits;

                @BitCodec
                record Bad(
                        @Bits(4) int low,
                        @Bits(44) int high) {}
                """);

        String printed = PackedJars.runRefused(
                ecj(List.of("-d", folder.toString(), "-cp", PackedJars.annotations()), List.of(source.toString())));

        assertThat(printed).isEqualTo("""
                ----------
                1. ERROR in %s (at line 7)
                	@Bits(44) int high) {}
                	              ^^^^
                [width-beyond-type] `high` takes 44 bits, but an unsigned `int` holds at most 31
                help: declare `long high`
                ----------
                1 problem (1 error)
                """.formatted(source));
    }

    /** The command; the path of the processors has to come behind that of the classes, or it is ignored. */
    private static List<String> ecj(List<String> options, List<String> sources) {
        List<String> compiler = List.of(
                PackedJars.own().resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                PackedJars.jar("ecj"),
                "--release",
                "17");
        return all(compiler, options, List.of("-processorpath", PackedJars.processorPath()), sources);
    }
}
