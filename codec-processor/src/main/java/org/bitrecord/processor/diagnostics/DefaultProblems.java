package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.CONFLICTING_RELATIONS;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CONSTANT_TOO_WIDE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CONSTANT_WITHOUT_NUMBER;
import static org.bitrecord.processor.diagnostics.DiagnosticId.IMPOSSIBLE_RANGE;

import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.SourceRef;

/** The texts about what builders start with. */
public final class DefaultProblems {
    private DefaultProblems() {}

    /** A default of something that is no number. */
    public static Diagnostic withoutNumber(SourceRef at, String component, FieldType type) {
        return Diagnostic.of(
                CONSTANT_WITHOUT_NUMBER,
                at,
                "@Default is for numbers, but `" + component + "` is " + Articles.a(type.text()),
                "remove it: lists, Optionals, bytes and texts start empty, and all else has to be set");
    }

    /** A default of something that starts with another value. */
    public static Diagnostic startsOtherwise(SourceRef at, String component, boolean constant) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "@Default says nothing on `" + component + "`, which starts as "
                        + (constant ? "its constant" : "what is computed on write"),
                "remove @Default");
    }

    /** A default that encode refuses. */
    public static Diagnostic outOfRange(SourceRef at, String component, String value, String values) {
        return Diagnostic.of(
                IMPOSSIBLE_RANGE,
                at,
                "`" + component + "` starts as " + value + ", but has to be " + values,
                "correct the value, or leave out @Default if it has to be set anyway");
    }

    /** A default outside the width. */
    public static Diagnostic tooWide(SourceRef at, String component, long value, int width, long least, long most) {
        return Diagnostic.of(
                CONSTANT_TOO_WIDE,
                at,
                "`" + component + "` never starts as " + value + ": " + Amounts.bits(width)
                        + (width == 1 ? " holds " : " hold ") + least + " to " + most,
                "correct the value, or widen `" + component + "`");
    }
}
