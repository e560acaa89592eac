package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitrecord.processor.PackedJars.all;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same codecs, byte for byte, whatever compiles them and wherever. */
class ReproducibleIT {
    @TempDir
    Path folder;

    @Test
    void theTextOfCodecsHangsOnNothingButTheSources() throws IOException {
        Map<String, String> expected = generate(PackedJars.own(), Path.of(""), List.of(), false);
        assertThat(expected).containsKeys("shop/LabelCodec.java", "carrier/FrameCodec.java");

        for (Path jdk : PackedJars.jdks()) {
            Map<String, String> elsewhere = generate(
                    jdk,
                    folder,
                    List.of(
                            "-J-Duser.language=tr",
                            "-J-Duser.country=TR",
                            "-J-Duser.timezone=Pacific/Apia",
                            "-J-Dfile.encoding=UTF-16",
                            "-J-Dline.separator=\r\n"),
                    true);
            assertThat(elsewhere).as(jdk.toString()).isEqualTo(expected);
        }
    }

    /** The generated files by their names. */
    private Map<String, String> generate(Path jdk, Path workingFolder, List<String> options, boolean reversed)
            throws IOException {
        Path generated = Files.createTempDirectory(folder, "generated");
        List<String> sources =
                new ArrayList<>(all(PackedJars.sources("carrier", false), PackedJars.sources("shop", false)).stream()
                        .map(source -> Path.of(source).toAbsolutePath().toString())
                        .toList());
        if (reversed) {
            Collections.reverse(sources);
        }
        List<String> command = all(
                List.of(jdk.resolve("bin/javac").toString(), "-J-XX:TieredStopAtLevel=1"),
                options,
                List.of("-encoding", "UTF-8", "-proc:only", "-d", generated.toString()),
                List.of("--processor-path", absolute(PackedJars.processorPath())),
                List.of("--class-path", absolute(PackedJars.annotations())),
                sources);
        String printed = PackedJars.run(new ProcessBuilder(command)
                .directory(workingFolder.toAbsolutePath().toFile()));
        assertThat(printed).isEmpty();
        return texts(generated);
    }

    private static String absolute(String path) {
        return Stream.of(path.split(File.pathSeparator))
                .map(each -> Path.of(each).toAbsolutePath())
                .map(Path::toString)
                .reduce((a, b) -> PackedJars.path(a, b))
                .orElseThrow();
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }
}
