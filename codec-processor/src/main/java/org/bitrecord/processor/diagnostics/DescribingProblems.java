package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.RELATION_WITHOUT_NUMBER;

import java.util.List;
import java.util.stream.Collectors;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.SourceRef;

/** The texts about components that should be numbers, because they describe others. */
public final class DescribingProblems {
    private DescribingProblems() {}

    /**
     * A relation on something that is no number.
     *
     * @param annotation the relation: {@code @Length}
     * @param inside the numbers in it, if it is a record and the relation may be about one of them
     * @param codesToo whether it may be a record of one number
     */
    public static Diagnostic withoutNumber(
            SourceRef at, String annotation, String component, FieldType type, List<String> inside, boolean codesToo) {
        if (!inside.isEmpty()) {
            return Diagnostic.of(
                    RELATION_WITHOUT_NUMBER,
                    at,
                    fact(annotation, component, type),
                    "say which number in `" + type.text() + "` it is: "
                            + inside.stream()
                                    .map(name -> "in = \"" + name + "\"")
                                    .collect(Collectors.joining(", or ")));
        }
        return Diagnostic.of(
                RELATION_WITHOUT_NUMBER,
                at,
                fact(annotation, component, type),
                "declare an `int` or a `long` with @Bits"
                        + (codesToo ? ", or a record of one such component that describes nothing itself" : ""));
    }

    /**
     * A relation on what should be described, which names what should describe it.
     *
     * @param number the component that it names
     */
    public static Diagnostic turned(SourceRef at, String annotation, String component, FieldType type, String number) {
        return Diagnostic.of(
                        RELATION_WITHOUT_NUMBER,
                        at,
                        fact(annotation, component, type),
                        "write it on `" + number + "`: " + annotation
                                + (annotation.equals("@Checksum") ? "(algorithm = ..., " : "(") + "of = \"" + component
                                + "\")")
                .note(annotation + " stands on the component that describes, and names what is described");
    }

    /** {@code @Present} on something that is no flag. */
    public static Diagnostic noFlag(SourceRef at, String flag, FieldType type) {
        return Diagnostic.of(
                RELATION_WITHOUT_NUMBER,
                at,
                fact("@Present", flag, type),
                "declare a `boolean` or a number of @Bits(1)");
    }

    private static String fact(String annotation, String component, FieldType type) {
        return annotation + " makes `" + component + "` "
                + (annotation.equals("@Present") ? "1 or 0" : "a number that is computed") + ", but it is "
                + Articles.a(type.text());
    }
}
