package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.CONFLICTING_RELATIONS;
import static org.bitrecord.processor.diagnostics.DiagnosticId.FIELD_CODEC;
import static org.bitrecord.processor.diagnostics.DiagnosticId.UNSUPPORTED_TYPE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.WIDTH_OUT_OF_RANGE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitrecord.Layout;
import org.bitrecord.processor.model.ClassLack;
import org.bitrecord.processor.model.SourceRef;

/** The texts about field codecs. */
public final class CodecProblems {
    private CodecProblems() {}

    /** A class that is no field codec. */
    public static Diagnostic notACodec(SourceRef at, String component, String codec) {
        return Diagnostic.of(
                FIELD_CODEC,
                at,
                "`" + component + "` is read with `" + codec + "`, which is no FieldCodec",
                "name a class that implements FieldCodec of the component's type");
    }

    /**
     * A class of which generated code cannot make an object.
     *
     * @param args how many numbers its constructor is given
     */
    public static Diagnostic lack(SourceRef at, String component, String codec, ClassLack lack, int args) {
        return Diagnostic.of(
                FIELD_CODEC,
                at,
                "`" + component + "` cannot be read with `" + codec + "`: it " + ClassProblems.words(lack, args),
                ClassProblems.access(codec, lack)
                        .orElse("give it a public constructor that takes as many `long`s as `args` has"));
    }

    /**
     * A codec that is made of another number of arguments.
     *
     * @param takes how many its constructors take
     */
    public static Diagnostic otherArguments(
            SourceRef at, String component, String codec, int given, List<Integer> takes) {
        Diagnostic problem = new Diagnostic(
                FIELD_CODEC,
                at,
                "`" + component + "` cannot be read with `" + codec + "`: it "
                        + (given == 0
                                ? "needs `args`"
                                : "has no constructor of " + given + (given == 1 ? " `long`" : " `long`s")),
                List.of(),
                List.of());
        for (int count : takes) {
            problem = problem.help((problem.helps().isEmpty() ? "write @With(" : "or @With(")
                    + (count == 0 ? codec + ".class)" : "value = " + codec + ".class, args = " + args(count) + ")"));
        }
        return problem;
    }

    private static String args(int count) {
        return count == 1
                ? "n"
                : IntStream.rangeClosed(1, count).mapToObj(i -> "n" + i).collect(Collectors.joining(", ", "{", "}"));
    }

    /** A codec of other values. */
    public static Diagnostic otherValues(SourceRef at, String component, String codec, String values, String type) {
        return Diagnostic.of(
                FIELD_CODEC,
                at,
                "`" + codec + "` reads " + Articles.a(values) + ", but `" + component + "` is " + Articles.a(type),
                "declare `" + component + "` as what the codec reads, or name another codec");
    }

    /** A type that generated code cannot name. */
    public static Diagnostic unnamed(SourceRef at, String component, String type) {
        return Diagnostic.of(
                UNSUPPORTED_TYPE,
                at,
                "`" + component + "` is " + Articles.a(type) + ", which generated code cannot name",
                "make a record around it, and let the codec read that");
    }

    /** Something else that would say how the component lies. */
    public static Diagnostic beside(SourceRef at, String annotation, String component, String codec) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                annotation + " says nothing on `" + component + "`, which `" + codec + "` reads",
                "remove " + annotation + ", or do without @With");
    }

    /** A bound of values that only a codec knows. */
    public static Diagnostic values(SourceRef at, String component, String codec) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "`" + codec + "` reads `" + component
                        + "`, and @Range and @Const do not look at what a field codec reads",
                "refuse other values in the constructor of the record: IllegalArgumentException is malformed on read");
    }

    /** A relation of a number that a codec reads. */
    public static Diagnostic relation(SourceRef at, String component, String codec) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "`" + codec + "` reads `" + component + "`, and such a number can be a length, a count or a tag only",
                "say it of a number with @Bits, without @With");
    }

    /** A relation of a number that a codec reads, and that may be absent. */
    public static Diagnostic absent(SourceRef at, String component, String codec) {
        return Diagnostic.of(
                        CONFLICTING_RELATIONS,
                        at,
                        "`" + codec + "` reads `" + component
                                + "`, and such a number can be absent, or say something of others, but not both",
                        "say it of a number with @Bits, without @With")
                .help("or put `" + component + "` and what it describes into a record, and make that optional");
    }

    /** A byte order for what a field codec reads bit by bit. */
    public static Diagnostic order(SourceRef at, String component, String codec) {
        return Diagnostic.of(
                FIELD_CODEC,
                at,
                "@Bits turns the bytes of `" + component + "` round, but `" + codec + "` reads it bit by bit",
                "leave out the order; a record of that order around `" + component
                        + "` gives it its bits in that order");
    }

    /** A width that there is not. */
    public static Diagnostic width(SourceRef at, String component, int width, int widest) {
        return Diagnostic.of(
                WIDTH_OUT_OF_RANGE,
                at,
                "`" + component + "` takes " + Amounts.bits(width) + ", but a field takes 1 to " + widest,
                "write its width in bits");
    }

    /**
     * A width that no value of the codec has.
     *
     * @param least the least size that the codec says
     * @param most the greatest, or {@link Layout#UNBOUNDED}
     */
    public static Diagnostic otherWidth(
            SourceRef at, String component, int width, String codec, long least, long most) {
        boolean inBytes = most != Layout.UNBOUNDED && least % Byte.SIZE == 0 && most % Byte.SIZE == 0;
        String takes = least == most
                ? Amounts.bits(least)
                : most == Layout.UNBOUNDED ? "at least " + Amounts.bits(least) : least + " to " + most + " bits";
        return Diagnostic.of(
                WIDTH_OUT_OF_RANGE,
                at,
                "`" + component + "` takes " + Amounts.bits(width) + ", but a value of `" + codec + "` takes " + takes
                        + (inBytes && least != most ? " in whole bytes" : ""),
                least == most
                        ? "write @Bits(" + least + "), or leave it out"
                        : "leave out @Bits: `" + codec + "` says itself how many bits a value takes");
    }

    /** Something that bytes cannot stand for. */
    public static Diagnostic notPackable(SourceRef at, String component, String codec, String type) {
        return Diagnostic.of(
                FIELD_CODEC,
                at,
                "`" + codec + "` unpacks bytes, but `" + component + "` is " + Articles.a(type),
                "declare Bytes, a record or a union, or Packed of one of these");
    }

    /** A codec that does not give the same bytes again. */
    public static Diagnostic needsPacked(SourceRef at, String component, String codec, String type) {
        return Diagnostic.of(
                        FIELD_CODEC,
                        at,
                        "`" + codec + "` may pack `" + component + "` otherwise than it was packed",
                        "declare `Packed<" + type + "> " + component + "`, which keeps the bytes")
                .note("`" + codec + "` says LOSSLESS = false");
    }

    /** A packed component without a codec. */
    public static Diagnostic packedWithoutCodec(SourceRef at, String component, String type) {
        return Diagnostic.of(
                FIELD_CODEC,
                at,
                "nothing says how `" + component + "` (" + type + ") is packed",
                "name a RegionCodec: @With(Zlib.class)");
    }
}
