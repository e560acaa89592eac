package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mistakes that {@code docs/guide/annotations} lists below an annotation happen with it: there is an example among the
 * pages of mistakes and the expected errors, or one here.
 */
class AnnotationMistakesTest {
    private static final Path PAGES = Path.of("../docs/diagnostics");
    private static final Path ERRORS = Path.of("src/test/resources/errors");
    private static final Pattern REPORTED = Pattern.compile("(?m)^\\w+\\.java:\\d+: error: \\[(\\S+)] ");

    @TempDir
    Path classes;

    static Stream<Arguments> examples() {
        return Stream.of(
                mistake("Checksum", "not-neighbours", """
                        @BitCodec
                        record A(@Bits(8) int a, @Bits(8) int b, @Bits(8) int c,
                                @Bits(16) @Checksum(algorithm = Internet.class, of = {"a", "c"}) int sum) {}
                        """),
                mistake("Checksum", "expression-syntax", """
                        @BitCodec
                        record A(@Bits(16) int a, @Bits(16) @Checksum(algorithm = Internet.class, when = "a = 1") int sum) {}
                        """),
                mistake("Checksum", "expression-name", """
                        @BitCodec
                        record A(@Bits(16) int a, @Bits(16) @Checksum(algorithm = Internet.class, when = "b == 1") int sum) {}
                        """),
                mistake("Tag", "expression-syntax", TAG.formatted("a = 1")),
                mistake("Tag", "expression-name", TAG.formatted("b == 1")),
                mistake(
                        "Present",
                        "unknown-reference",
                        "@BitCodec\nrecord A(@Bits(1) @GapAfter(7) @Present(of = \"b\") int a) {}\n"),
                mistake(
                        "Count",
                        "unknown-reference",
                        "@BitCodec\nrecord A(@Bits(8) @Count(of = \"b\") int a, @Rest List<@Bits(8) Integer> list) {}\n"),
                mistake("Until", "endless-element", """
                        @BitCodec
                        record A(@Until("index == 3") List<None> list) {}

                        @BitCodec
                        record None() {}
                        """),
                mistake("CountOf", "conflicting-ends", """
                        @BitCodec
                        record A(@Bits(8) int a, @Times(2) List<@Bits(8) Integer> list) {
                            @CountOf("list")
                            static int count(int a) {
                                return a;
                            }
                        }
                        """),
                mistake("CountOf", "misplaced-annotation", "@BitCodec\nrecord A(@CountOf(\"a\") @Bits(8) int a) {}\n"),
                mistake(
                        "DeriveOf",
                        "misplaced-annotation",
                        "@BitCodec\nrecord A(@DeriveOf(\"a\") @Bits(8) int a) {}\n"),
                mistake(
                        "Supplies",
                        "misplaced-annotation",
                        "@BitCodec\nrecord A(@Supplies(to = \"a\") @Bits(8) int a) {}\n"),
                mistake("DeriveOf", "conflicting-relations", """
                        @BitCodec
                        record A(@Bits(8) @Length(of = "b") int a, Bytes b) {
                            @DeriveOf("a")
                            static int size(Bytes b) {
                                return b.size();
                            }
                        }
                        """),
                mistake("With", "missing-end", "@BitCodec\nrecord A(@With(Zlib.class) Packed<Bytes> a) {}\n"),
                mistake("Code", "case-too-wide", """
                        @BitCodec
                        record A(@Bits(2) @GapAfter(6) Color a) {
                            @Strict
                            enum Color { @Code(4) RED }
                        }
                        """),
                mistake("DefaultOrder", "mixed-order", """
                        @DefaultOrder(value = Order.LITTLE, bits = BitOrder.MSB_FIRST)
                        interface A {
                            @BitCodec
                            record B(@Bits(4) int a, @Bits(12) int b) {}
                        }
                        """),
                mistake("DefaultOrder", "unstated-order", """
                        @DefaultOrder(Order.LITTLE)
                        interface A {
                            @BitCodec
                            record B(C c) {}
                        }

                        @BitCodec
                        record C(@Bits(16) int c, @Bits(16) int d) {}
                        """),
                mistake(
                        "OrderFrom",
                        "relation-without-number",
                        "@BitCodec\nrecord A(@Bits(8) @OrderFrom(little = 1, big = 2, in = \"x\") int a) {}\n"),
                mistake("OrderFrom", "unknown-reference", """
                        @BitCodec
                        record A(@OrderFrom(little = 1, big = 2, in = "x") B b) {}

                        @BitCodec
                        record B(@Bits(8) int b) {}
                        """),
                mistake(
                        "OrderFrom",
                        "conflicting-relations",
                        "@BitCodec\nrecord A(@Bits(16) @Length @OrderFrom(little = 1, big = 2) int a, @Rest Bytes b) {}\n"),
                mistake(
                        "Offset",
                        "unknown-reference",
                        "@BitCodec\nrecord A(@Bits(8) @Offset(of = \"x\") int a, @Rest Bytes b) {}\n"),
                mistake(
                        "Offset",
                        "relation-without-number",
                        "@BitCodec\nrecord A(@Prefixed(8) @Offset(of = \"b\") Bytes a, @Rest Bytes b) {}\n"),
                mistake(
                        "Offset",
                        "length-unit",
                        "@BitCodec\nrecord A(@Bits(8) @Offset(of = \"b\", unit = 0) int a, @Rest Bytes b) {}\n"),
                mistake(
                        "Offset",
                        "conflicting-relations",
                        "@BitCodec\nrecord A(@Bits(8) @Offset(of = \"b\") @Length(of = \"b\") int a, Bytes b) {}\n"),
                mistake("Default", "constant-too-wide", "@BitCodec\nrecord A(@Bits(8) @Default(256) int a) {}\n"),
                mistake(
                        "Default",
                        "conflicting-relations",
                        "@BitCodec\nrecord A(@Bits(8) @Length @Default(2) int a, @Rest Bytes b) {}\n"),
                mistake("Prefixed", "length-unit", "@BitCodec\nrecord A(@Prefixed(value = 8, unit = 0) Bytes a) {}\n"));
    }

    private static final String TAG = """
            @BitCodec
            record A(@Bits(8) @Tag(of = "body", when = "%s") int a, Body body) {}

            @Union
            sealed interface Body permits One, Other {}

            @BitCodec
            @Case(1)
            record One(@Bits(8) int one) implements Body {}

            @BitCodec
            @Otherwise
            record Other(@Rest Bytes other) implements Body {}
            """;

    private static Arguments mistake(String annotation, String id, String source) {
        return Arguments.of(annotation, id, source);
    }

    @ParameterizedTest(name = "@{0}: {1}")
    @MethodSource("examples")
    void theExamplesAreRefusedAsTheySay(String annotation, String id, String source) {
        String printed = Snippet.compile(List.of(Snippet.source(source)), classes, new CodecProcessor())
                .printed();

        assertThat(source).contains("@" + annotation);
        assertThat(REPORTED.matcher(printed).results().map(each -> each.group(1)))
                .as(printed)
                .containsExactly(id);
    }

    @Test
    void everyMistakeThatIsListedHasAnExample() throws IOException {
        List<String> here =
                examples().map(each -> each.get()[0] + ": " + each.get()[1]).toList();
        List<String> without = new ArrayList<>();
        for (AnnotationSection section : AnnotationPagesTest.sections()) {
            for (String id : section.mistakes()) {
                Pattern used = Pattern.compile("@" + section.name() + "\\b");
                if (!here.contains(section.name() + ": " + id)
                        && !used.matcher(elsewhere(id)).find()) {
                    without.add(section.name() + ": " + id);
                }
            }
        }

        assertThat(without).isEmpty();
    }

    /** The sources that are refused by that name elsewhere. */
    private static String elsewhere(String id) throws IOException {
        String page =
                Fence.in(Files.readString(PAGES.resolve(id + ".md"))).get(0).text();
        if (!Files.exists(ERRORS.resolve(id))) {
            return page;
        }
        try (Stream<Path> files = Files.walk(ERRORS.resolve(id))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            StringBuilder all = new StringBuilder(page);
            for (Path source : sources) {
                all.append(Files.readString(source));
            }
            return all.toString();
        }
    }
}
