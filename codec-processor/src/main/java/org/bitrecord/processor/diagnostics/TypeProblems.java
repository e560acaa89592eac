package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.GENERIC_RECORD;
import static org.bitrecord.processor.diagnostics.DiagnosticId.INVISIBLE_TYPE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISPLACED_ANNOTATION;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISSING_CODEC;
import static org.bitrecord.processor.diagnostics.DiagnosticId.NAME_CLASH;
import static org.bitrecord.processor.diagnostics.DiagnosticId.NOT_A_RECORD;
import static org.bitrecord.processor.diagnostics.DiagnosticId.NOT_A_UNION;
import static org.bitrecord.processor.diagnostics.DiagnosticId.UNSUPPORTED_TYPE;

import java.util.List;
import java.util.stream.Collectors;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.SourceRef;
import org.bitrecord.processor.model.TypeName;

/** The texts about what can have a codec. */
public final class TypeProblems {
    private TypeProblems() {}

    /**
     * {@code @BitCodec} on another kind of class.
     *
     * @param kind what it is, with its article
     */
    public static Diagnostic notARecord(SourceRef at, String name, String kind) {
        return Diagnostic.of(
                NOT_A_RECORD,
                at,
                "@BitCodec makes codecs of records, but `" + name + "` is " + kind,
                switch (kind) {
                    case "a sealed interface" -> "write @Union instead if its records are alternatives on the wire";
                    case "an enum" ->
                        "remove @BitCodec: an enum needs none, but @Code(n) before each constant and a width where it is"
                                + " a component: @Bits(n) " + name;
                    default -> "declare it as `record " + name + "(...)`";
                });
    }

    /**
     * A class that generated code cannot name.
     *
     * @param hiding the private or local class: the type itself or one around it
     */
    public static Diagnostic invisible(SourceRef at, String name, String hiding) {
        return hiding.equals(name)
                ? Diagnostic.of(
                        INVISIBLE_TYPE,
                        at,
                        "`" + name + "` is private, so generated code, a class of its own, cannot see it",
                        "remove `private`: without a modifier the package sees it")
                : Diagnostic.of(
                        INVISIBLE_TYPE,
                        at,
                        "`" + name + "` lies inside private `" + hiding
                                + "`, so generated code, a class of its own, cannot see it",
                        "move `" + name + "` out of `" + hiding + "`, or make `" + hiding + "` visible to its package");
    }

    /** Type parameters. */
    public static Diagnostic generic(SourceRef at, String name, List<String> parameters) {
        String first = parameters.get(0);
        return Diagnostic.of(
                GENERIC_RECORD,
                at,
                "`" + name + "<" + String.join(", ", parameters) + ">` has no fixed layout: how `" + first
                        + "` lies on the wire is not known",
                "write one record for each `" + first + "`, or make `" + first + "` a sealed interface with @Union");
    }

    /** An annotation for components on a field that belongs to none. */
    public static Diagnostic annotationOnField(SourceRef at, String annotation, String field) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                annotation + " says nothing on `" + field + "`, a field that is no record component",
                "remove it, or make `" + field + "` a component of the record");
    }

    /** An annotation on a component of a record without {@code @BitCodec}. */
    public static Diagnostic componentWithoutCodec(SourceRef at, String annotation, String component, String record) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                annotation + " on `" + component + "` says nothing, for `" + record + "` has no @BitCodec",
                "write @BitCodec before `record " + record + "`, or remove " + annotation);
    }

    /** An annotation for components on the declaration of a class, where Java takes it for one on a type. */
    public static Diagnostic componentAnnotationOnType(SourceRef at, String annotation, String type, boolean isRecord) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                annotation + " says nothing on the declaration of `" + type + "`: it is for components",
                "write it before the component that is meant, "
                        + (isRecord ? "inside `" + type + "` or of that type" : "of type `" + type + "`")
                        + ", or remove it");
    }

    /** {@code @Case} or {@code @Otherwise} on a class without {@code @BitCodec}. */
    public static Diagnostic annotationWithoutCodec(SourceRef at, String annotation, String type, boolean isRecord) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                annotation + " says nothing on `" + type + "`, which has no @BitCodec",
                isRecord
                        ? "write @BitCodec beside it"
                        : "only records have codecs: declare `" + type + "` as a record with @BitCodec");
    }

    /** {@code @Case} or {@code @Otherwise} on a record outside all unions. */
    public static Diagnostic caseWithoutUnion(SourceRef at, String annotation, String record) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                annotation + " says nothing on `" + record + "`, which implements no interface with @Union",
                "let `" + record + "` implement the union whose code this is, or remove " + annotation);
    }

    /** {@code @Case} or {@code @Otherwise} for a union that the record does not implement. */
    public static Diagnostic caseOfForeignUnion(
            SourceRef at, String annotation, String record, TypeName union, List<TypeName> unions) {
        return Diagnostic.of(
                        MISPLACED_ANNOTATION,
                        at,
                        annotation + " of `" + record + "` is for `" + union.simpleName() + "`, which `" + record
                                + "` does not implement",
                        "let `" + record + "` implement `" + union.simpleName() + "`, or name one of its unions")
                .note("its unions: " + list(unions));
    }

    /** {@code @Strict} on something that no codes choose. */
    public static Diagnostic strictWithoutCodes(SourceRef at, String name) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                "@Strict says nothing on `" + name + "`, which is neither an enum nor an interface with @Union",
                "remove @Strict: it makes codes without a constant or a record malformed");
    }

    /** {@code @Code} on something that is no constant of an enum. */
    public static Diagnostic codeWithoutEnum(SourceRef at, String name) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                "@Code says nothing on `" + name + "`, which is no constant of an enum",
                "remove @Code; a component that is always one number has @Const");
    }

    /** {@code @Rest} on something that knows its end. */
    public static Diagnostic restOfFixedPart(SourceRef at, String component, FieldType type) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                "@Rest says nothing on `" + component + "`: " + Articles.a(type.text()) + " has an end of its own",
                "remove @Rest: it is for `Bytes` and for lists");
    }

    /** An annotation for methods that a component hands on to its accessor. */
    public static Diagnostic methodAnnotationOnComponent(SourceRef at, String annotation, String component) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                annotation + " says nothing on `" + component + "`: it is for static methods of the record",
                "write it on a static method, or remove it");
    }

    /**
     * A component, or what is in it, of a type without a wire form.
     *
     * @param holder what has the annotations of the type: the component, or the type argument
     * @param outer what the type is the argument of, {@code List} or {@code Optional}; empty if it is the component's
     */
    public static Diagnostic noWireForm(
            SourceRef at, String component, FieldType.Unsupported type, Component holder, String outer) {
        String lacking = "`" + type.text() + "` has no codec, so `" + component + "` cannot be read";
        return switch (type.lack()) {
            case RECORD_WITHOUT_CODEC ->
                Diagnostic.of(MISSING_CODEC, at, lacking, "write @BitCodec before `record " + type.text() + "`");
            case SEALED_INTERFACE_WITHOUT_UNION ->
                Diagnostic.of(
                        MISSING_CODEC,
                        at,
                        lacking,
                        "write @Union before `sealed interface " + type.text()
                                + "` if its records are alternatives on the wire");
            case RECORD_COMPILED_WITHOUT_CODEC ->
                Diagnostic.of(
                                MISSING_CODEC,
                                at,
                                lacking,
                                "compile the library of `" + type.text() + "` with the processor of Bitrecord")
                        .note("`" + type.text() + "` has @BitCodec, but there is no class with its codec beside it");
            default -> unsupported(at, component, type, holder, outer);
        };
    }

    private static Diagnostic unsupported(
            SourceRef at, String component, FieldType.Unsupported type, Component holder, String outer) {
        String fact = outer.equals("List")
                ? "the elements of `" + component + "` are `" + type.text() + "`, which has no wire form"
                : "`" + component + "` is "
                        + Articles.a(outer.isEmpty() ? type.text() : outer + "<" + type.text() + ">")
                        + ", which has no wire form";
        List<String> notes = switch (type.lack()) {
            case BYTE_ARRAY, ARRAY ->
                List.of("a record with an array has no value equality:"
                        + " two values with the same content are different");
            default -> List.of();
        };
        return new Diagnostic(UNSUPPORTED_TYPE, at, fact, notes, new Remedies(component, type, holder, outer).helps());
    }

    /** A class that is named but has neither {@code @BitCodec} nor {@code @Union}. */
    public static Diagnostic missingCodec(SourceRef at, String component, FieldType.Named type) {
        return Diagnostic.of(
                MISSING_CODEC,
                at,
                "`" + type.text() + "` has no codec, so `" + component + "` cannot be read",
                "write @BitCodec before it if it is a record, @Union if it is a sealed interface");
    }

    /** {@code @Union} on something else than a sealed interface. */
    public static Diagnostic notASealedInterface(SourceRef at, String name, String kind) {
        return Diagnostic.of(
                NOT_A_UNION,
                at,
                "@Union is for sealed interfaces, but `" + name + "` is " + kind,
                "declare it as `sealed interface " + name + "`, permitting records with @BitCodec");
    }

    /** A union that permits something without a codec. */
    public static Diagnostic permitsWithoutCodec(SourceRef at, String union, TypeName permitted) {
        return Diagnostic.of(
                NOT_A_UNION,
                at,
                "union `" + union + "` permits `" + permitted.simpleName() + "`, which is no record with @BitCodec",
                "make `" + permitted.simpleName() + "` such a record, or do not permit it");
    }

    /** A class that has the name of one to be generated. */
    public static Diagnostic nameClash(SourceRef at, String name, TypeName generated) {
        return Diagnostic.of(
                NAME_CLASH,
                at,
                "the class `" + generated.simpleName() + "` that belongs to `" + name + "` exists already",
                "rename the existing `" + generated.qualifiedName() + "`, or `" + name + "`");
    }

    /** Two components whose parts would have codecs of one name. */
    public static Diagnostic nestedNameClash(SourceRef at, String one, String other, String nested) {
        return Diagnostic.of(
                NAME_CLASH,
                at,
                "`" + one + "` and `" + other + "` would both have the class `" + nested
                        + "` inside the codec of their record",
                "give one of them a name that differs in more than its first letter");
    }

    private static String list(List<TypeName> names) {
        return names.stream().map(name -> "`" + name.simpleName() + "`").collect(Collectors.joining(", "));
    }
}
