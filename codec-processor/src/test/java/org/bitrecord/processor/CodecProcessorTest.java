package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.bitrecord.processor.Javac.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodecProcessorTest {
    private final RecordingBackend backend = new RecordingBackend();

    @TempDir
    Path classes;

    @Test
    void aCompilerThatGivesAllWarningsAndTakesThemForErrorsIsContent() {
        Javac.Result result = javac().options("-Xlint:all", "-Werror").compile(source("""
                import org.bitrecord.*;

                @BitCodec
                public record Echo(@Bits(8) @Length int length, @Length(of = "data") @Length @Bits(8) int both,
                        Bytes data) {}
                """));

        assertThat(result.printed()).isEmpty();
        assertThat(result.succeeded()).isTrue();
        assertThat(classes.resolve("example/EchoCodec.class")).exists();
    }

    @Test
    void allMistakesOfACompilationArePrintedInTheOrderOfTheSource() {
        Javac.Result result = javac().compile(Source.of("Zulu.java", """
                                @org.bitrecord.BitCodec
                                record Zulu(int first, @org.bitrecord.Bits(99) long second, int third) {}
                                """), Source.of("Alpha.java", """
                                @org.bitrecord.BitCodec
                                record Alpha(int fourth) {
                                    @org.bitrecord.Bits(1)
                                    static int fifth;
                                }

                                @org.bitrecord.BitCodec
                                class Alpha2 {}
                                """));

        assertThat(result.succeeded()).isFalse();
        assertThat(result.printed().lines().filter(line -> line.contains("error:")))
                .extracting(line -> line.replaceAll(" error: \\[(\\S+)].*", " $1"))
                .containsExactly(
                        "Zulu.java:2: missing-width",
                        "Zulu.java:2: width-out-of-range",
                        "Zulu.java:2: missing-width",
                        "Alpha.java:2: missing-width",
                        "Alpha.java:3: misplaced-annotation",
                        "Alpha.java:8: not-a-record");
    }

    @Test
    void severalMistakesInEachOfSeveralRecordsArePrintedAtOnceAndNothingThatFollows() {
        Javac.Result result = Javac.into(classes).with(new CodecProcessor()).compile(source("""
                import java.util.*;
                import org.bitrecord.*;

                @BitCodec
                record Header(@Bits(8) int flags, @When("flgs == 1") Optional<@Bits(8) Integer> first, int second,
                        @When("first.present && flag == 2") Optional<@Bits(8) Integer> third,
                        @When("second == 3") Optional<@Bits(8) Integer> fourth, Bytes options, @Bits(8) int last) {}

                @BitCodec
                record Frame(@Bits(8) @Length(of = "dta") int length, Bytes data, @Bits(8) @Tag(of = "bdy") int tag,
                        Body body, @Bits(8) @Present(of = "mre") int flag, Optional<@Bits(8) Integer> more, Header header) {}

                @BitCodec
                record Around(@Bits(8) int kind, Header header, @When("header.second > knd") Optional<Frame> frame,
                        Bytes some, @Prefixed(64) Bytes others, Bytes rest) {}

                @Union
                @Strict
                sealed interface Body {}

                @BitCodec
                @Case(1)
                record Only(@Bits(8) int value) implements Body {}
                """));

        assertThat(result.printed().lines().filter(line -> line.contains("error:")))
                .extracting(line -> line.replaceAll("\\S+:(\\d+): error: \\[(\\S+)] .*", "$1 $2"))
                .containsExactly(
                        "7 expression-name",
                        "7 missing-width",
                        "8 expression-name",
                        "9 missing-end",
                        "12 unknown-reference",
                        "12 unknown-reference",
                        "13 unknown-reference",
                        "17 missing-end",
                        "17 amount-out-of-range",
                        "17 missing-end");
    }

    @Test
    void aWarningIsPrintedAndThereIsACodecAllTheSame() {
        Javac.Result result = Javac.into(classes).with(new CodecProcessor()).compile(source("""
                import java.util.Optional;
                import org.bitrecord.*;

                @BitCodec
                record Header(@Bits(8) int kind, @When("kind == 256") Optional<@Bits(8) Integer> never) {}
                """));

        assertThat(result.printed()).contains("warning: [constant-condition]", "1 warning");
        assertThat(result.succeeded()).isTrue();
        assertThat(classes.resolve("example/HeaderCodec.class")).exists();
    }

    @Test
    void aWarningIsSilencedOnTheComponentOnTheRecordAndOnAClassAroundIt() {
        Javac.Result result = Javac.into(classes)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Werror")
                .compile(Source.of("example/Silent.java", """
                        package example;

                        import java.util.Optional;
                        import org.bitrecord.*;

                        final class Silent {
                            private Silent() {}

                            @BitCodec
                            record ByComponent(
                                    @Bits(8) int kind,
                                    @SuppressWarnings("constant-condition") @When("kind == 256")
                                            Optional<@Bits(8) Integer> never) {}

                            @BitCodec
                            @SuppressWarnings({"uncomputed-flag", "constant-condition"})
                            record ByRecord(@Bits(8) int kind, @When("kind == 256") Optional<@Bits(8) Integer> never) {}

                            @SuppressWarnings("constant-condition")
                            static final class Around {
                                private Around() {}

                                @BitCodec
                                record ByClass(@Bits(8) int kind, @When("kind == 256") Optional<@Bits(8) Integer> never) {}
                            }
                        }
                        """));

        assertThat(result.printed()).isEmpty();
        assertThat(result.succeeded()).isTrue();
    }

    @Test
    void whatNamesSomethingMistakenIsNeitherBlamedNorGenerated() {
        Javac.Result result = javac().compile(source("""
                import java.util.List;
                import org.bitrecord.*;

                @BitCodec
                record Outer(Middle middle) {}

                @BitCodec
                record Middle(@Bits(8) int kind, @Rest List<Inner> inners) {}

                @BitCodec
                record Inner(int flags) {}

                @BitCodec
                record Generic<T>() {}

                @BitCodec
                record OfGeneric(@Tag(of = "x") Generic<String> x) {}

                @BitCodec
                record Other(@Bits(8) int kind) {}
                """));

        assertThat(result.printed()).contains("[missing-width]", "[generic-record]", "2 errors");
        assertThat(backend.names()).containsExactly("Other");
    }

    @Test
    void aCrashIsReportedOnItsRecordAndTheOthersGoOn() {
        Backend crashing = (declaration, all, output) -> {
            if (declaration.name().simpleName().equals("Bad")) {
                throw new AssertionError("no slice");
            }
            return backend.generate(declaration, all, output);
        };

        Javac.Result result =
                Javac.into(classes).with(new CodecProcessor(crashing)).compile(source("""
                        import org.bitrecord.*;

                        @BitCodec
                        record Bad(@Bits(8) int kind) {}

                        @BitCodec
                        record Good(@Bits(8) int kind) {}
                        """));

        assertThat(result.printed())
                .contains(
                        "[internal-error] the codec processor failed on `Bad`", "AssertionError: no slice", "1 error");
        assertThat(backend.names()).containsExactly("Good");
    }

    @Test
    void aRecordWaitsForATypeThatAnotherProcessorMakes() {
        Javac.Result result = after(new Making("example.Point", """
                        package example;

                        @org.bitrecord.BitCodec
                        record Point(@org.bitrecord.Bits(Point.WIDTH) int x) {
                            static final int WIDTH = 8;
                        }
                        """)).compile(source("""
                        import java.util.List;
                        import org.bitrecord.*;

                        @BitCodec
                        record Outer(Line line) {}

                        @BitCodec
                        record Line(Point from, @Rest List<Point> others) {}

                        @BitCodec
                        record Constant(@Bits(Point.WIDTH) int x) {}

                        @BitCodec
                        record Alone(@Bits(8) int x) {}
                        """));

        assertThat(result.printed()).isEmpty();
        assertThat(backend.names()).containsExactlyInAnyOrder("Alone", "Outer", "Line", "Constant", "Point");
        assertThat(backend.names().get(0)).isEqualTo("Alone");
        assertThat(backend.component("Constant", "x").bits().value()).isEqualTo(8);
    }

    @Test
    void mistakesOfARecordThatHadToWaitArePrintedOnce() {
        Javac.Result result = after(new Making("example.Point", """
                        package example;

                        @org.bitrecord.BitCodec
                        record Point(@org.bitrecord.Bits(8) int x) {}
                        """)).compile(source("""
                        import org.bitrecord.*;

                        @BitCodec
                        record Late(Point point, int second) {}

                        @BitCodec
                        record Later(Late late) {}
                        """));

        assertThat(result.printed()).contains("`second` is an `int`", "1 error").doesNotContain("errors");
        assertThat(backend.names()).containsExactly("Point");
    }

    @Test
    void whatNobodyMakesIsLeftToTheCompiler() {
        Javac.Result result = javac().compile(source("""
                import org.bitrecord.*;

                @BitCodec
                record Line(Point from, @Bits(Missing.WIDTH) int x) {}

                @BitCodec
                record Good(@Bits(8) int kind) {}
                """));

        assertThat(result.printed())
                .contains("cannot find symbol", "class Point", "Missing")
                .doesNotContain("[");
        assertThat(backend.names()).containsExactly("Good");
    }

    @Test
    void aRecordMayImplementWhatIsMadeOfIt() {
        Javac.Result result = after(new Making("example.EchoWith", "package example;\ninterface EchoWith {}\n"))
                .compile(source("""
                        import org.bitrecord.*;

                        @BitCodec
                        record Echo(@Bits(8) int kind) implements EchoWith {}
                        """));

        assertThat(result.printed()).isEmpty();
        assertThat(backend.names()).containsExactly("Echo");
    }

    @Test
    void twoRecordsWhoseCodecsHaveOneNameAreTold() {
        Javac.Result result = javac().compile(source("""
                import org.bitrecord.*;

                @BitCodec
                record A(@Bits(8) int kind) {
                    @BitCodec
                    record B(@Bits(8) int kind) {}
                }

                @BitCodec
                record A_B(@Bits(8) int kind) {}
                """));

        assertThat(result.printed()).contains("[name-clash] the class `A_BCodec` that belongs to `A_B`", "1 error");
    }

    @Test
    void theCompilerAndGradleFindTheProcessor() {
        List<String> services = ServiceLoader.load(Processor.class).stream()
                .map(provider -> provider.type().getName())
                .toList();

        assertThat(services).contains("org.bitrecord.processor.CodecProcessor");
        assertThat(resource("META-INF/gradle/incremental.annotation.processors"))
                .isEqualTo("org.bitrecord.processor.CodecProcessor,isolating\n");
    }

    private Javac javac() {
        return Javac.into(classes).with(new CodecProcessor(backend));
    }

    /** Behind the other processor: javac does not ask those that take all annotations once ours are claimed. */
    private Javac after(Making other) {
        return Javac.into(classes).with(other, new CodecProcessor(backend));
    }

    private static Source source(String text) {
        return Source.of(
                text.contains("public record Echo") ? "example/Echo.java" : "example/Input.java",
                "package example;\n\n" + text);
    }

    private static String resource(String name) {
        try (InputStream in = CodecProcessor.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another processor, which makes one class in its first round. */
    private static final class Making extends AbstractProcessor {
        private final String name;
        private final String text;
        private boolean made;

        Making(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!made) {
                made = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    writer.write(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
