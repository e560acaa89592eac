package org.bitrecord.processor.diagnostics;

import java.util.Locale;

/** The stable names of all mistakes; each is printed in brackets and has a golden of the whole compiler output. */
public enum DiagnosticId {
    // what can have a codec
    NOT_A_RECORD,
    INVISIBLE_TYPE,
    GENERIC_RECORD,
    MISPLACED_ANNOTATION,
    UNSUPPORTED_TYPE,
    MISSING_CODEC,
    NOT_A_UNION,
    NAME_CLASH,
    // numbers
    MISSING_WIDTH,
    WIDTH_OUT_OF_RANGE,
    WIDTH_BEYOND_TYPE,
    WIDTH_WITHOUT_NUMBER,
    CONSTANT_WITHOUT_NUMBER,
    CONSTANT_TOO_WIDE,
    IMPOSSIBLE_RANGE,
    CONSTANT_KIND,
    FIELD_CODEC,
    HATCH_METHOD,
    MISSING_CODE,
    MISSING_CONSTANTS,
    // texts
    UNKNOWN_CHARSET,
    STATEFUL_CHARSET,
    TEXT_PADDING,
    // places
    NOT_WHOLE_BYTES,
    UNALIGNED_VARIABLE_PART,
    MISSING_END,
    CONFLICTING_ENDS,
    ENDLESS_ELEMENT,
    RECURSIVE_RECORD,
    MISSING_CONDITION,
    AMOUNT_OUT_OF_RANGE,
    // orders
    MIXED_ORDER,
    ORDER_FROM,
    UNSTATED_ORDER,
    CONTAINER_NOT_FULL,
    // pictures
    DIAGRAM_UNREADABLE,
    DIAGRAM_MISMATCH,
    // relations
    UNKNOWN_REFERENCE,
    LATER_REFERENCE,
    RELATION_WITHOUT_NUMBER,
    RELATION_WITHOUT_PARTS,
    NOT_NEIGHBOURS,
    LENGTH_OVERLAP,
    LENGTH_UNIT,
    CONFLICTING_RELATIONS,
    CHECKSUM_ALGORITHM,
    CHECKSUM_WIDTH,
    CHECKSUM_COVERAGE,
    // unions
    TAG_WITHOUT_UNION,
    MISSING_TAG,
    MISSING_CASE,
    FALLBACK_WITHOUT_REGION,
    TAG_TEXT,
    DUPLICATE_CASE,
    CASE_TOO_WIDE,
    SECOND_OTHERWISE,
    MISSING_OTHERWISE,
    AMBIGUOUS_UNION,
    // expressions
    EXPRESSION_SYNTAX,
    EXPRESSION_NAME,
    // what is allowed, but probably not meant
    CONSTANT_CONDITION(Severity.WARNING),
    NARROW_LENGTH(Severity.WARNING),
    NO_AUTO(Severity.WARNING),
    UNCOMPUTED_FLAG(Severity.WARNING),
    // ourselves
    INTERNAL_ERROR;

    /** What comes of it. */
    public enum Severity {
        /** There is no codec. */
        ERROR,
        /** There is a codec; {@code @SuppressWarnings} with the id on the component or around it silences the message. */
        WARNING
    }

    private final Severity severity;

    DiagnosticId() {
        this(Severity.ERROR);
    }

    DiagnosticId(Severity severity) {
        this.severity = severity;
    }

    /** What comes of it. */
    public Severity severity() {
        return severity;
    }

    /** The id as it is printed: {@code missing-width}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
