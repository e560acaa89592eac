package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitrecord.processor.PackedJars.all;
import static org.bitrecord.processor.PackedJars.path;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles a user's sources against the packed jars as a user would, with every warning on and none allowed, on the class
 * path and as modules, by every compiler that is installed beside the one that runs this. The shop uses what the carrier
 * has in a jar of its own. Where both are compiled at once, their Javadoc is checked, too.
 */
class ExternalConsumerIT {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> aUserCompilesWithoutAnyWarningAndRuns() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path jdk : PackedJars.jdks()) {
            String name = jdk.getFileName().toString();
            tests.add(dynamicTest(name + " on the class path", () -> onTheClassPath(jdk)));
            tests.add(dynamicTest(name + " as modules", () -> asModules(jdk)));
            tests.add(dynamicTest(name + " as modules compiled at once", () -> asModulesAtOnce(jdk)));
            tests.add(dynamicTest(name + " as a module that re-exports nothing", () -> asClosedModule(jdk)));
        }
        return tests.stream();
    }

    private void onTheClassPath(Path jdk) throws IOException {
        String classPath = PackedJars.annotations();
        for (String module : List.of("carrier", "shop")) {
            Path classes = newFolder();
            assertQuiet(jdk, List.of("-d", classes.toString(), "--class-path", classPath), module, false);
            classPath = path(classPath, pack(jdk, classes));
        }

        assertThat(start(jdk, List.of("--class-path", classPath, "shop.Shop"))).isEqualTo(PackedJars.SHOP_PRINTS);
    }

    private void asModules(Path jdk) throws IOException {
        String modulePath = PackedJars.annotations();
        for (String module : List.of("carrier", "shop")) {
            Path classes = newFolder();
            assertQuiet(jdk, List.of("-d", classes.toString(), "--module-path", modulePath), module, true);
            modulePath = path(modulePath, pack(jdk, classes));
        }

        assertThat(start(jdk, List.of("--module-path", modulePath, "--module", "shop/shop.Shop")))
                .isEqualTo(PackedJars.SHOP_PRINTS);
    }

    private void asModulesAtOnce(Path jdk) throws IOException {
        Path classes = newFolder();
        String compiled = javac(
                jdk,
                List.of("-d", classes.toString(), "--module-path", PackedJars.annotations()),
                List.of(
                        "-Xdoclint:all,-missing",
                        "--module-source-path",
                        "src/test/resources/consumer",
                        "--module",
                        "carrier,shop"));
        assertThat(compiled).isEmpty();

        String modulePath = path(PackedJars.annotations(), classes);
        assertThat(start(jdk, List.of("--module-path", modulePath, "--module", "shop/shop.Shop")))
                .isEqualTo(PackedJars.SHOP_PRINTS);
    }

    private void asClosedModule(Path jdk) throws IOException {
        Path classes = newFolder();
        assertQuiet(jdk, List.of("-d", classes.toString(), "--module-path", PackedJars.annotations()), "closed", true);

        String modulePath = path(PackedJars.annotations(), classes);
        assertThat(start(jdk, List.of("--module-path", modulePath, "--module", "closed/closed.Reading")))
                .isEqualTo("Reading[valid=true, count=1, points=[Point[x=291, y=-1]]]\n");
    }

    private void assertQuiet(Path jdk, List<String> where, String module, boolean asModule) throws IOException {
        assertThat(javac(jdk, where, PackedJars.sources(module, asModule))).isEmpty();
    }

    private String javac(Path jdk, List<String> where, List<String> what) throws IOException {
        List<String> compiler = List.of(
                jdk.resolve("bin/javac").toString(),
                "-Xlint:all",
                "-Xdoclint:all,-missing", // comments are written, as far as they are, without mistakes
                "-Werror",
                "-J-XX:TieredStopAtLevel=1",
                "-s",
                newFolder().toString(),
                "--processor-path",
                PackedJars.processorPath());
        return PackedJars.run(all(compiler, where, what));
    }

    private static String start(Path jdk, List<String> arguments) {
        return PackedJars.run(all(List.of(jdk.resolve("bin/java").toString()), arguments));
    }

    private Path newFolder() throws IOException {
        return Files.createTempDirectory(folder, "user");
    }

    /** A jar of those classes, as users get them from others. */
    private static Path pack(Path jdk, Path classes) {
        Path jar = Path.of(classes + ".jar");
        String tool = jdk.resolve("bin/jar").toString();
        String printed =
                PackedJars.run(List.of(tool, "--create", "--file", jar.toString(), "-C", classes.toString(), "."));
        assertThat(printed).isEmpty();
        return jar;
    }
}
