package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the help says about a condition is a condition. */
class ProposedConditionsTest {
    private static final Pattern PROPOSED = Pattern.compile("help: write `(.*)`");

    @TempDir
    Path classes;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "flags & 0x01; (flags & 0x01) != 0",
                "flags; flags != 0",
                "!flags && flags & 3 = 2; flags == 0 && (flags & 3) == 2",
                "2 == flags & 3; 2 == (flags & 3)",
                "wide & 1; (wide & 1) != 0",
                "more == true; more",
                "more != true || more == false; !more || !more",
                "flags == false; flags == 0",
                "more == 1; more",
                "more != 1; !more",
                "flags > 1 and not more; flags > 1 && !more",
                "flags > 1 or flags() == 0; flags > 1 || flags == 0",
                "1 < flags < 5; 1 < flags && flags < 5",
                "kind == Kind.B && more; kind == 2 && more",
                "A != kind; 1 != kind",
                "kind == kind.B; kind == 2",
                "x == 1 && !deep; inner.x == 1 && !inner.inmost.deep",
                "given.isPresent(); given.present",
            })
    void whatIsProposedCompiles(String written, String meant) {
        Javac.Result refused = compile(written);
        Matcher proposed = PROPOSED.matcher(refused.printed());

        assertThat(proposed.find()).as(refused.printed()).isTrue();
        assertThat(proposed.group(1)).isEqualTo(meant);
        assertThat(compile(meant).succeeded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "flags + more == true",
                "flags > more == false",
                "y == 1",
                "kind == Kind.C",
                "inner & 1",
                "flags == 'a'",
                "wide + 1 == 2",
            })
    void whatIsNotUnderstoodIsNotRewritten(String written) {
        assertThat(compile(written).printed()).contains("[expression-").doesNotContain("help: write `");
    }

    private Javac.Result compile(String condition) {
        return Javac.into(classes)
                .with(new CodecProcessor())
                .compile(Javac.Source.of("example/Input.java", """
                package example;

                import java.util.Optional;
                import org.bitrecord.*;

                @BitCodec
                record Input(@Bits(8) int flags, boolean more, @Bits(7) int low, @Bits(64) long wide, @Bits(8) Kind kind,
                        Inner inner, @When("low == 0") Optional<@Bits(8) Integer> given,
                        @When("%s") Optional<@Bits(8) Integer> asked) {}

                @BitCodec
                record Inner(@Bits(8) int x, Inmost inmost, Other other) {}

                @BitCodec
                record Inmost(boolean deep, @Bits(7) int y) {}

                @BitCodec
                record Other(@Bits(8) int y) {}

                @Strict
                enum Kind {
                    @Code(1) A,
                    @Code(2) B
                }
                """.formatted(condition)));
    }
}
