package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.AMOUNT_OUT_OF_RANGE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CONFLICTING_ENDS;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISPLACED_ANNOTATION;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISSING_END;

import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.SourceRef;
import org.jspecify.annotations.Nullable;

/** The texts about what ends lists and bytes. */
public final class UntilProblems {
    private static final String BYTE = "name the byte that ends it, 0 to 255: @Until(terminator = 0)";

    private UntilProblems() {}

    /** {@code @Until} on something that is neither bytes nor a list. */
    public static Diagnostic withoutElements(SourceRef at, String component, FieldType type) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                "@Until says nothing on `" + component + "`: " + Articles.a(type.text()) + " has no elements",
                "remove @Until: it is for lists and `Bytes`");
    }

    /** {@code @Until} on a text, whose terminator is said otherwise. */
    public static Diagnostic ofText(SourceRef at, String component, int terminator) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                "@Until says nothing on `" + component + "`: it is for lists and `Bytes`",
                "write @Text(terminated = " + Math.max(0, terminator) + ") instead");
    }

    /**
     * A condition on bytes.
     *
     * @param terminated whether there is a terminator beside it
     */
    public static Diagnostic conditionOfBytes(SourceRef at, String component, boolean terminated) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                "a condition says nothing on `" + component + "`: a `Bytes` has no elements",
                terminated ? "leave the condition out" : BYTE);
    }

    /** Bytes that end with a byte, and nothing says with which. */
    public static Diagnostic withoutTerminator(SourceRef at, String component) {
        return Diagnostic.of(MISSING_END, at, "@Until does not say which byte ends `" + component + "`", BYTE);
    }

    /** A terminator that is no byte. */
    public static Diagnostic noByte(SourceRef at, String component, int terminator) {
        return Diagnostic.of(
                AMOUNT_OUT_OF_RANGE,
                at,
                "`terminator` of `" + component + "` is " + terminator + ", which is no byte",
                BYTE);
    }

    /** A terminator that may be missing. */
    public static Diagnostic orEndOfBytes(SourceRef at, String component) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                "`orEnd` says nothing on `" + component
                        + "`: it lets the end of a region end a list, and bytes end with" + " their terminator",
                "leave `orEnd` out");
    }

    /**
     * A list without a condition that ends it.
     *
     * @param terminator the byte that is given instead, or -1
     * @param number what is a number in an element, as conditions name it: {@code it.kind}; or null if nothing is
     */
    public static Diagnostic withoutCondition(SourceRef at, String list, int terminator, @Nullable String number) {
        return Diagnostic.of(
                MISSING_END,
                at,
                terminator < 0
                        ? "@Until does not say which element ends `" + list + "`"
                        : "`" + list + "` ends by a condition on its last element, and not by a terminator",
                "write the condition, in which `it` is the element"
                        + (number == null ? "" : ": @Until(\"" + number + " == " + Math.max(0, terminator) + "\")"));
    }

    /** A list that ends by a condition, and has a terminator as well. */
    public static Diagnostic terminatorBesideCondition(SourceRef at, String list) {
        return Diagnostic.of(
                CONFLICTING_ENDS,
                at,
                "`" + list + "` has both a condition and a terminator in @Until",
                "leave `terminator` out: it is for `Bytes`");
    }
}
