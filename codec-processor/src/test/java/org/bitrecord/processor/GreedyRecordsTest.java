package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows a record that takes all that is left is refused if nothing can ever be left for it, and only then. */
class GreedyRecordsTest {
    @TempDir
    Path classes;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Greedy a, Greedy b",
                "Around a, @Bits(8) @Length(of = \"b\") int length, Bytes b",
                "@Bits(8) @Count(of = \"a\") int count, List<Greedy> a",
                "@Rest List<Greedy> a",
                "@Until(\"it.kind == 0\") List<Greedy> a",
                "@Times(2) List<Around> a",
                "@Bits(8) @Length(of = {\"a\", \"b\"}) int length, Greedy a, Greedy b",
            })
    void nothingFollowsWhatAlwaysTakesAll(String components) {
        assertThat(compile(components).printed()).contains("[missing-end]", "1 error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Greedy a, @Bits(32) long sum",
                "@Bits(8) @Length(of = \"a\") int length, Greedy a, Greedy b",
                "@Size(4) Greedy a, Greedy b",
                "@Prefixed(8) Greedy a, Greedy b",
                "@Bits(8) @Count(of = \"a\") int count, List<@Prefixed(8) Greedy> a",
                "@Times(2) List<@Size(4) Greedy> a",
                "@Times(1) List<Greedy> a",
                "@Max(1) @Rest List<Greedy> a",
                "@Bits(8) @Count(of = \"a\") int count, @Max(1) List<Greedy> a",
                "Growing a, Growing b",
                "@Rest List<Growing> a",
                "Sometimes a, Sometimes b",
                "@Bits(8) @Tag(of = \"a\") int tag, Body a, Growing b",
            })
    void whatMayEndBeforeCanBeFollowed(String components) {
        Javac.Result result = compile(components);

        assertThat(result.succeeded()).as(result.printed()).isTrue();
    }

    private Javac.Result compile(String components) {
        return Javac.into(classes)
                .with(new CodecProcessor())
                .compile(Javac.Source.of("example/Input.java", """
                package example;

                import java.util.List;
                import java.util.Optional;
                import org.bitrecord.*;

                @BitCodec
                record Input(%s) {}

                @BitCodec
                record Greedy(@Bits(8) int kind, @Rest Bytes data) {}

                @BitCodec
                record Around(Greedy inner, @Bits(8) int check) {}

                @BitCodec
                record Growing(@Bits(8) int kind, @When("remaining > 0") Optional<@Bits(8) Integer> more) {}

                @BitCodec
                record Sometimes(@Bits(8) int kind, @When("kind == 1") @Rest Optional<Bytes> data) {}

                @Union
                sealed interface Body {}

                @BitCodec
                @Case(1)
                record Known(@Bits(8) int value) implements Body {}

                @BitCodec
                @Otherwise
                record Unknown(@Rest Bytes data) implements Body {}
                """.formatted(components)));
    }
}
