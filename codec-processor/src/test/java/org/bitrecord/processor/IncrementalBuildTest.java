package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What build tools rely on that compile only what has changed (decision 0021). */
class IncrementalBuildTest {
    /** A frame holds a packet, which holds one of the records of a union, each in a file of its own. */
    private static final Map<String, String> SOURCES = new TreeMap<>(Map.of(
            "Frame", "@BitCodec public record Frame(@Bits(8) int mark, Packet packet) {}",
            "Packet", "@BitCodec public record Packet(@Bits(8) @Tag(of = \"body\") int type, Body body, Late late) {}",
            "Body", "@Union @Strict public sealed interface Body permits Ping, Pong {}",
            "Ping", "@BitCodec @Case(1) public record Ping(@Bits(16) int number, Place place) implements Body {}",
            "Pong", "@BitCodec @Case(2) public record Pong(@Bits(32) long number) implements Body {}",
            "Place", "@BitCodec public record Place(@Bits(16) int x) {}",
            "Late", "@BitCodec public record Late(@With(Delay.class) int delay) {}",
            "Delay", """
                    public final class Delay implements FieldCodec<Integer> {
                        public static final long MIN_BITS = 8;
                        public static final long MAX_BITS = 8;

                        @Override
                        public Integer read(BitInput in) {
                            return (int) in.bits((int) MIN_BITS);
                        }

                        @Override
                        public void write(Integer value, BitOutput out) {
                            out.bits(value, (int) MIN_BITS);
                        }

                        @Override
                        public long sizeInBits(Integer value) {
                            return MIN_BITS;
                        }
                    }
                    """,
            "Apart", "@BitCodec public record Apart(@Bits(8) int number) {}"));

    @TempDir
    Path folder;

    @Test
    void theProcessorSaysThatItIsolates() throws IOException {
        try (InputStream in =
                CodecProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo("org.bitrecord.processor.CodecProcessor,isolating");
        }
    }

    @Test
    void everyGeneratedFileHasTheOneClassThatItIsMadeFrom() {
        Map<String, List<String>> origins = new TreeMap<>();

        Javac.Result result = Javac.into(folder).with(recording(origins)).compile(sources(SOURCES));

        assertThat(result.printed()).isEmpty();
        assertThat(origins)
                .containsOnlyKeys(SOURCES.keySet().stream()
                        .filter(name -> !name.equals("Delay"))
                        .map(name -> name + "Codec")
                        .toList());
        origins.forEach((codec, origin) -> assertThat(origin).containsExactly(codec.replace("Codec", "")));
    }

    @Test
    void aChangedRecordTakesAllCodecsAlongThatHaveItsSize() {
        assertThatAChangeIsSeen("Ping", "@Bits(16) int number", "@Bits(8) int number");
        assertThatAChangeIsSeen("Place", "@Bits(16) int x", "@Bits(8) int x");
    }

    @Test
    void aChangedFieldCodecTakesAllCodecsAlongThatHaveItsSize() {
        assertThatAChangeIsSeen("Delay", "_BITS = 8", "_BITS = 16");
    }

    /** Compiles all, changes one file, and compiles what that affects against the classes that are left. */
    private void assertThatAChangeIsSeen(String changed, String before, String after) {
        Path built = folder.resolve(changed + "-built");
        compile(built, SOURCES, built);
        Map<String, String> sources = new TreeMap<>(SOURCES);
        sources.computeIfPresent(changed, (name, text) -> text.replace(before, after));
        assertThat(sources).isNotEqualTo(SOURCES);
        Path anew = folder.resolve(changed + "-anew");
        compile(anew, sources, anew);

        Set<String> affected = ClassReferences.in(built).affectedBy(changed);
        sources.keySet().removeIf(name -> !affected.contains(name) && !affected.contains(name + "Codec"));
        assertThat(sources).containsKey("Frame").doesNotContainKey("Apart");
        Path partly = folder.resolve(changed + "-partly");
        compile(partly, sources, built);

        for (String codec : List.of("FrameCodec", "PacketCodec")) {
            assertThat(sizes(partly, codec)).isEqualTo(sizes(anew, codec)).isNotEqualTo(sizes(built, codec));
        }
    }

    private static void compile(Path classes, Map<String, String> sources, Path seen) {
        Javac.Result result =
                Javac.into(classes).seeing(seen).with(new CodecProcessor()).compile(sources(sources));
        assertThat(result.printed()).isEmpty();
    }

    private static List<Javac.Source> sources(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(each -> Javac.Source.of(each.getKey() + ".java", "import org.bitrecord.*;\n" + each.getValue()))
                .toList();
    }

    /** What the text of a codec says of the sizes, and how many bytes it asks for before it reads. */
    private static List<String> sizes(Path folder, String codec) {
        try (Stream<String> lines = Files.lines(folder.resolve(codec + ".java"))) {
            return lines.filter(line -> line.matches(".*(MIN_BITS =|MAX_BITS =|Bounds\\.need).*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processor, with a filer that notes from which classes files are said to be made. */
    private static Processor recording(Map<String, List<String>> origins) {
        Processor processor = new CodecProcessor();
        return proxy(Processor.class, processor, "init", arguments -> {
            ProcessingEnvironment environment = (ProcessingEnvironment) arguments[0];
            processor.init(proxy(
                    ProcessingEnvironment.class,
                    environment,
                    "getFiler",
                    none -> proxy(Filer.class, environment.getFiler(), "createSourceFile", file -> {
                        Element[] elements = (Element[]) file[1];
                        origins.put(
                                file[0].toString(),
                                Arrays.stream(elements).map(Object::toString).toList());
                        return environment.getFiler().createSourceFile((CharSequence) file[0], elements);
                    })));
            return null;
        });
    }

    /** The target, but for one of its methods. */
    private static <T> T proxy(Class<T> type, T target, String method, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                    try {
                        return called.getName().equals(method)
                                ? call.with(arguments)
                                : called.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @FunctionalInterface
    private interface Call {
        Object with(Object[] arguments) throws Exception;
    }
}
