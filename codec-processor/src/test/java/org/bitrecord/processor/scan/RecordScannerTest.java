package org.bitrecord.processor.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bitrecord.processor.CodecProcessors;
import org.bitrecord.processor.Javac;
import org.bitrecord.processor.Javac.Source;
import org.bitrecord.processor.RecordingBackend;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark.Reference;
import org.bitrecord.processor.model.TypeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordScannerTest {
    private final RecordingBackend seen = new RecordingBackend();

    @TempDir
    Path folder;

    @Test
    void onlyAConstructorThatIsWrittenOutMayRefuse() {
        compile("""
                @BitCodec
                record Implicit(@Bits(8) int kind, @Rest List<Compact> list) {}

                @BitCodec
                record Compact(@Bits(8) int kind, @Rest List<Implicit> list) {
                    Compact {}
                }

                @BitCodec
                record Explicit(@Bits(8) int kind, @Rest List<Implicit> list) {
                    Explicit(int kind, List<Implicit> list) {
                        this.kind = kind;
                        this.list = list;
                    }
                }

                @BitCodec
                record Another(@Bits(8) int kind, @Rest List<Implicit> list) {
                    Another(int kind) {
                        this(kind, List.of());
                    }

                    Another(List<Implicit> list, int kind) {
                        this(kind, list);
                    }
                }

                @BitCodec
                record Empty() {}
                """);

        assertThat(seen.record("Implicit").constructorMayRefuse()).isFalse();
        assertThat(seen.record("Compact").constructorMayRefuse()).isTrue();
        assertThat(seen.record("Explicit").constructorMayRefuse()).isTrue();
        assertThat(seen.record("Another").constructorMayRefuse()).isFalse();
        assertThat(seen.record("Empty").constructorMayRefuse()).isFalse();
    }

    @Test
    void componentsKeepTheirOrderAndTypes() {
        compile("""
                @BitCodec
                record Zoo(
                        @Bits(9) int zebra,
                        @Bits(40) long ape,
                        boolean cat,
                        Cage cage,
                        Outer.Inner inner,
                        @Rest List<Cage> cages,
                        Bytes tail) {
                    static final int BEFORE = 1;

                    int after() {
                        return 1;
                    }
                }

                @BitCodec
                record Cage(@Bits(8) int value) {}

                interface Outer {
                    @BitCodec
                    record Inner(@Bits(8) int value) {}
                }
                """);

        FieldType cage = new FieldType.Named(name("Cage"));
        assertThat(seen.record("Zoo").components())
                .extracting(Component::name)
                .containsExactly("zebra", "ape", "cat", "cage", "inner", "cages", "tail");
        assertThat(seen.record("Zoo").components())
                .extracting(Component::type)
                .containsExactly(
                        new FieldType.OfInt(),
                        new FieldType.OfLong(),
                        new FieldType.OfBoolean(),
                        cage,
                        new FieldType.Named(name("Outer", "Inner")),
                        new FieldType.ListOf(new Component(
                                "cages", seen.component("Zoo", "cages").at(), cage, List.of())),
                        new FieldType.OfBytes());
        assertThat(seen.record("Inner").name().codec().simpleName()).isEqualTo("Outer_InnerCodec");
    }

    @Test
    void aTypeIsPublicOnlyIfAllAroundItAre() {
        Javac.Result result = javac().compile(Source.of("Open.java", """
                        import org.bitrecord.*;

                        public interface Open {
                            @BitCodec
                            record InInterface() {}

                            final class Wrapping {
                                @BitCodec
                                public record Visible() {}

                                @BitCodec
                                record Hidden() {}

                                static class Closed {
                                    @BitCodec
                                    public record InClosed() {}
                                }
                            }
                        }
                        """));

        assertThat(result.printed()).isEmpty();
        assertThat(seen.record("InInterface").isPublic()).isTrue();
        assertThat(seen.record("Visible").isPublic()).isTrue();
        assertThat(seen.record("Hidden").isPublic()).isFalse();
        assertThat(seen.record("InClosed").isPublic()).isFalse();
    }

    @Test
    void annotationValuesAreReadWithConstantsAndDefaults() {
        compile("""
                @BitCodec
                record Packet(
                        @Bits(Packet.WIDTH * 2) @Const(-1L + 5) int version,
                        @Bits(value = 8, signed = true) @Length(of = "data", unit = Unit.WORD32, plus = -1)
                                @Length(through = "sum") int length,
                        @Bits(16) @Checksum(algorithm = Internet.class, of = {"version", "length"}) int sum,
                        @Bits(8) @Tag(of = "payload", when = "version == 4") int tag,
                        @Bits(8) @Length int whole,
                        @Bits(16) @Checksum(algorithm = Internet.class, from = "sum", through = "tag") int more,
                        Bytes data,
                        Payload payload,
                        @Until("it.kind == 0") List<Option> options,
                        @Until(value = "index == 1", orEnd = true) List<Option> others,
                        @Rest Bytes rest) {
                    static final int WIDTH = 2;
                }

                @BitCodec
                record Option(@Bits(8) int kind) {}

                @Union
                sealed interface Payload permits Echo, Unknown {
                    int kind();

                    default int twice() {
                        return 2 * kind();
                    }
                }

                @BitCodec
                @Case({8, Unit.WORD64})
                record Echo(@Bits(8) int kind) implements Payload {}

                @BitCodec
                @Otherwise(of = Payload.class)
                record Unknown(@Bits(8) int kind) implements Payload, Cloneable {}
                """);

        Component version = seen.component("Packet", "version");
        assertThat(version.bits().value()).isEqualTo(4);
        assertThat(version.bits().signed()).isFalse();
        assertThat(version.constant().value()).isEqualTo(4);
        assertThat(version.lengths()).isEmpty();

        Component length = seen.component("Packet", "length");
        assertThat(length.bits().signed()).isTrue();
        assertThat(length.lengths()).hasSize(2);
        assertThat(length.lengths().get(0).of()).extracting(Reference::name).containsExactly("data");
        assertThat(length.lengths().get(0).through()).isNull();
        assertThat(length.lengths().get(0).unit()).isEqualTo(32);
        assertThat(length.lengths().get(0).plus()).isEqualTo(-1);
        assertThat(length.lengths().get(1).through().name()).isEqualTo("sum");
        assertThat(length.lengths().get(1).unit()).isEqualTo(8);

        Component sum = seen.component("Packet", "sum");
        assertThat(sum.checksum().algorithm().qualifiedName()).isEqualTo("org.bitrecord.Internet");
        assertThat(sum.checksum().of()).extracting(Reference::name).containsExactly("version", "length");
        assertThat(sum.checksum().from()).isNull();
        assertThat(seen.component("Packet", "more").checksum().from().name()).isEqualTo("sum");
        assertThat(seen.component("Packet", "more").checksum().through().name()).isEqualTo("tag");

        assertThat(seen.component("Packet", "tag").tag().of().name()).isEqualTo("payload");
        assertThat(seen.component("Packet", "tag").tag().when()).isEqualTo("version == 4");
        assertThat(seen.component("Packet", "whole").lengths().get(0).of()).isEmpty();
        assertThat(seen.component("Packet", "options").until().condition()).isEqualTo("it.kind == 0");
        assertThat(seen.component("Packet", "options").until().orEnd()).isFalse();
        assertThat(seen.component("Packet", "others").until().orEnd()).isTrue();
        assertThat(seen.component("Packet", "rest").rest()).isNotNull();

        assertThat(seen.union("Payload").permitted()).containsExactly(name("Echo"), name("Unknown"));
        assertThat(seen.union("Payload").accessors())
                .containsExactly(new Declaration.Accessor("kind", new FieldType.OfInt()));
        assertThat(seen.record("Echo").cases().get(0).values()).containsExactly(8L, 64L);
        assertThat(seen.record("Echo").cases().get(0).of()).isNull();
        assertThat(seen.record("Echo").unions()).containsExactly(name("Payload"));
        assertThat(seen.record("Unknown").otherwise().of()).containsExactly(name("Payload"));
        assertThat(seen.record("Unknown").unions()).containsExactly(name("Payload"));
    }

    @Test
    void repeatedCasesAndUnionsWithoutPermitsAreRead() {
        compile("""
                @Union
                sealed interface A {}

                @Union
                sealed interface B {}

                @BitCodec
                @Case(value = 1, of = A.class)
                @Case(value = 2, of = B.class)
                record Both() implements A, B {}

                @BitCodec
                @Case(3)
                record OnlyA() implements A {}
                """);

        assertThat(seen.union("A").permitted()).containsExactly(name("Both"), name("OnlyA"));
        assertThat(seen.union("B").permitted()).containsExactly(name("Both"));
        assertThat(seen.record("Both").cases())
                .extracting(Declaration.CaseDecl::of)
                .containsExactly(name("A"), name("B"));
        assertThat(seen.record("Both").cases())
                .extracting(Declaration.CaseDecl::values)
                .containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void recordsOfClassFilesAreReadLikeThoseOfSource() {
        Path library = folder.resolve("library");
        assertThat(Javac.into(library)
                        .with(CodecProcessors.with(new RecordingBackend()))
                        .compile(Source.of("library/Mac.java", """
                                package library;

                                import org.bitrecord.*;

                                @BitCodec
                                public record Mac(@Bits(48) @Const(7) long value, @Length @Bits(8) int length) {}
                                """))
                        .printed())
                .isEmpty();

        Javac.Result result = Javac.into(folder.resolve("user"))
                .seeing(library)
                .with(CodecProcessors.with(seen.finding("library", "Mac")))
                .compile(Source.of("Frame.java", """
                        @org.bitrecord.BitCodec
                        record Frame(library.Mac source) {}
                        """));

        assertThat(result.printed()).isEmpty();
        assertThat(seen.names()).containsExactly("Frame");
        Declaration.OfRecord mac = seen.found("Mac");
        assertThat(mac.isPublic()).isTrue();
        assertThat(mac.constructorMayRefuse()).isTrue();
        assertThat(mac.components()).extracting(Component::name).containsExactly("value", "length");
        assertThat(mac.components().get(0).bits().value()).isEqualTo(48);
        assertThat(mac.components().get(0).constant().value()).isEqualTo(7);
        assertThat(mac.components().get(1).lengths()).hasSize(1);
    }

    @Test
    void aLibraryThatWasCompiledWithoutTheProcessorHasNoCodecs() {
        Path library = folder.resolve("library");
        Javac.into(library).compile(Source.of("library/Mac.java", """
                        package library;

                        @org.bitrecord.BitCodec
                        public record Mac(@org.bitrecord.Bits(48) long value) {}
                        """));

        Javac.Result result = Javac.into(folder.resolve("user"))
                .seeing(library)
                .with(CodecProcessors.with(seen))
                .compile(Source.of("Frame.java", """
                        @org.bitrecord.BitCodec
                        record Frame(library.Mac source) {}
                        """));

        assertThat(result.printed())
                .contains(
                        "Frame.java:2: error: [missing-codec] `Mac` has no codec, so `source` cannot be read",
                        "help: compile the library of `Mac` with the processor of Bitrecord");
        assertThat(seen.names()).isEmpty();
    }

    private void compile(String records) {
        Javac.Result result = javac().compile(Source.of(
                "example/Input.java",
                "package example;\n\nimport java.util.List;\nimport org.bitrecord.*;\n\n" + records));

        assertThat(result.printed()).isEmpty();
        assertThat(result.succeeded()).isTrue();
    }

    private Javac javac() {
        return Javac.into(folder).with(CodecProcessors.with(seen));
    }

    private static TypeName name(String... simpleNames) {
        return new TypeName("example", List.of(simpleNames));
    }
}
