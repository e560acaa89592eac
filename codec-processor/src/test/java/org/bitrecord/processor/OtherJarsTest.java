package org.bitrecord.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.bitrecord.Bytes;
import org.bitrecord.Codec;
import org.bitrecord.DecodeException;
import org.bitrecord.testing.CodecAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records whose parts were compiled before: all that is known of those is in class files. */
class OtherJarsTest {
    private static final String LIBRARY = """
            package library;

            import java.util.List;
            import java.util.Optional;
            import org.bitrecord.*;

            public interface Library {
                @BitCodec
                record Kind(@Bits(8) int value) {
                    public static final int ONE = 1;
                }

                @BitCodec
                record Flags(@Bits(3) int low, boolean flag, @Bits(4) int high) {}

                @BitCodec
                record Header(@Bits(8) int kind, @Bits(16) int size) {}

                @BitCodec
                record Point(@Bits(16) int x, @Bits(16) int y, @Size(2) Bytes colour) {}

                @BitCodec
                record Words(@Bits(8) @Count(of = "words") int count, List<@Bits(16) Integer> words) {}

                @BitCodec
                @SuppressWarnings("uncomputed-flag")
                record Maybe(boolean there, @Bits(7) int more, @When("there") Optional<@Bits(32) Long> number) {}

                @BitCodec
                record Tail(@Bits(8) int first, @Rest List<@Prefixed(8) String> names) {}

                @BitCodec(order = Order.INHERIT)
                record Inherits(@Bits(16) int number) {}

                @Union
                sealed interface Body permits One, Other {}

                @BitCodec
                @Case(1)
                record One(@Bits(16) int number) implements Body {}

                @BitCodec
                @Otherwise
                record Other(@Rest Bytes bytes) implements Body {}

                @BitCodec(context = Kind.class)
                record Asking(@When("context.value == 1") Optional<@Bits(8) Integer> one) {}

                @BitCodec(context = Kind.class)
                record Sizing(Bytes bytes) {
                    @SizeOf("bytes")
                    static int bytes(Kind context) {
                        return context.value();
                    }
                }

                @Union
                sealed interface Chunk permits Small, Large {}

                @BitCodec
                record Small(@Bits(8) @Const(1) int tag, @Bits(8) int number) implements Chunk {}

                @BitCodec
                @Otherwise
                record Large(@Bits(8) int tag, @Bits(32) long number) implements Chunk {}
            }
            """;

    private static final String USER = """
            package user;

            import java.util.List;
            import java.util.Optional;
            import library.Library;
            import library.Library.*;
            import org.bitrecord.*;

            @BitCodec
            public record User(
                    @Tag(of = "body") Kind kind,
                    Flags flags,
                    @Length(of = "body", in = "size") Header header,
                    Body body,
                    Point point,
                    Words words,
                    @Times(2) List<Point> points,
                    @Times(1) List<Words> many,
                    @When("header.kind == 7") Optional<Point> extra,
                    Maybe maybe,
                    Inherits inherits,
                    @Times(2) List<Chunk> chunks,
                    @When("words.words.size > 0") Optional<Words> again,
                    Asking asking,
                    Sizing sizing,
                    Tail tail) {
                @Supplies(to = "asking")
                static Kind asking(Kind kind) {
                    return kind;
                }

                @Supplies(to = "sizing")
                static Kind sizing(Kind kind) {
                    return kind;
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void partsMayComeFromClassFiles() throws Exception {
        Path library = folder.resolve("library");
        Path user = folder.resolve("user");
        Javac.Result first = Javac.into(library)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Werror")
                .compile(Javac.Source.of("library/Library.java", LIBRARY));
        assertThat(first.printed()).isEmpty();

        Javac.Result second = Javac.into(user)
                .seeing(library)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Werror")
                .compile(Javac.Source.of("user/User.java", USER));

        assertThat(second.printed()).isEmpty();
        URL[] urls = {user.toUri().toURL(), library.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            Codec<?> codec = (Codec<?>)
                    loader.loadClass("user.UserCodec").getField("INSTANCE").get(null);
            assertWorks(codec);
        }
    }

    private static <T> void assertWorks(Codec<T> codec) {
        Bytes bytes = Bytes.fromHex(
                "01 a5 070002 1234 00010002ffee 011234" // up to words
                        + "00010002ffee 00030004aabb 00 000500060101" // points, many, extra
                        + "80 00000009 0102 0109 0200000007 015678 33 44 05 026162"); // the rest
        T value = CodecAssertions.assertBytesSurvive(codec, bytes);
        CodecAssertions.assertCanonical(codec, value);
        assertThat(value).asString().contains("names=[ab]", "number=Optional[9]");
        for (int size = 0; size < bytes.size() - 4; size++) {
            Bytes cut = bytes.slice(0, size);
            assertThatThrownBy(() -> codec.decode(cut)).isInstanceOf(DecodeException.class);
        }
        assertThatThrownBy(() -> codec.decode(bytes.slice(0, 30)))
                .hasMessageStartingWith("User.extra.x at bit 232 (byte 29): needs 2 bytes, but only 1 is left");
    }

    @Test // R65
    void codecsOfAnotherJarCanBeBoundToWhatAUnionLeavesOpen() {
        Path library = folder.resolve("library");
        Javac.into(library).with(new CodecProcessor()).compile(Javac.Source.of("library/Payload.java", """
                package library;

                import org.bitrecord.*;

                @Union
                public sealed interface Payload permits Payload.Known, Payload.Unknown, Payload.Foreign {
                    @Case(1)
                    @BitCodec
                    record Known(@Bits(8) int number) implements Payload {}

                    @Otherwise
                    @BitCodec
                    record Unknown(@Rest Bytes bytes) implements Payload {}

                    non-sealed interface Foreign extends Payload {}

                    @BitCodec
                    record Frame(@Bits(8) @Tag(of = "payload") int type, Payload payload) {}
                }
                """));

        Javac.Result second = Javac.into(folder.resolve("user"))
                .seeing(library)
                .with(new CodecProcessor())
                .options("-Xlint:all", "-Werror")
                .compile(Javac.Source.of("user/Mine.java", """
                        package user;

                        import library.Payload;
                        import library.Payload_FrameCodec;
                        import org.bitrecord.*;

                        @BitCodec
                        public record Mine(@Bits(16) int number) implements Payload.Foreign {
                            static final Codec<Payload.Frame> FRAME =
                                    Payload_FrameCodec.INSTANCE.with(7, MineCodec.INSTANCE);
                        }
                        """));

        assertThat(second.printed()).isEmpty();
        assertThat(second.succeeded()).isTrue();
    }

    @Test // R11
    void aRecordThatStatesNoOrderIsRefusedInsideTheOtherOne() {
        Path library = folder.resolve("library");
        Javac.into(library).with(new CodecProcessor()).compile(Javac.Source.of("library/Library.java", LIBRARY));

        Javac.Result second = Javac.into(folder.resolve("user"))
                .seeing(library)
                .with(new CodecProcessor())
                .compile(Javac.Source.of("user/Little.java", """
                        package user;

                        @org.bitrecord.BitCodec(order = org.bitrecord.Order.LITTLE)
                        record Little(library.Library.Point point) {}
                        """));

        assertThat(second.printed())
                .startsWith("user/Little.java:4: error: [unstated-order] `point` lies in a record with order = LITTLE,"
                        + " but `Point` does not say which order its own numbers have");
    }

    @Test
    void aTypeThatWasCompiledWithoutItsCodecIsRefused() {
        Path library = folder.resolve("library");
        Javac.into(library).options("-proc:none").compile(Javac.Source.of("library/Library.java", LIBRARY));

        Javac.Result second = Javac.into(folder.resolve("user"))
                .seeing(library)
                .with(new CodecProcessor())
                .compile(Javac.Source.of("user/User.java", USER));

        assertThat(second.succeeded()).isFalse();
        assertThat(second.printed()).contains("error: [missing-codec] `Point` has no codec, so `point` cannot be read");
    }
}
