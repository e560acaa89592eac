package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.CONFLICTING_RELATIONS;
import static org.bitrecord.processor.diagnostics.DiagnosticId.RELATION_WITHOUT_NUMBER;

import org.bitrecord.processor.model.SourceRef;

/** The texts about numbers inside components that describe other components. */
public final class InsideProblems {
    private InsideProblems() {}

    /** A path into something that has no components. */
    public static Diagnostic noRecord(SourceRef at, String component, String type) {
        return Diagnostic.of(
                RELATION_WITHOUT_NUMBER,
                at,
                "`in` leads into `" + component + "`, but " + Articles.a(type) + " has no components",
                "name a number in a component that is a record, or leave `in` out");
    }

    /** A path to something that is no number. */
    public static Diagnostic noNumber(SourceRef at, String path, String type) {
        return Diagnostic.of(
                RELATION_WITHOUT_NUMBER,
                at,
                "`in` leads to `" + path + "`, which is " + Articles.a(type) + " and no number",
                "lead on to an `int` or a `long` with @Bits in it, or to a record of one such component");
    }

    /** A path to what a field codec reads. */
    public static Diagnostic codedNumber(SourceRef at, String path) {
        return Diagnostic.of(
                RELATION_WITHOUT_NUMBER,
                at,
                "`in` leads to `" + path + "`, which a field codec reads",
                "lead to an `int` or a `long` with @Bits, or say it of a component of its own: there @With may be beside");
    }

    /** A path to a number that cannot be computed there. */
    public static Diagnostic noPlainNumber(SourceRef at, String path) {
        return Diagnostic.of(
                RELATION_WITHOUT_NUMBER,
                at,
                "`in` leads to `" + path + "`, which stands for something else than a number",
                "lead to an `int` or a `long` with @Bits, or say it of a component of its own");
    }

    /** A number that says something inside already. */
    public static Diagnostic describesAlready(SourceRef at, String path, String record) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "`" + path + "` describes a component of `" + record + "` already",
                "say it in one place: in `" + record + "`, or where `" + record + "` is used");
    }

    /** A checksum of which nobody knows where it lies. */
    public static Diagnostic unplacedChecksum(SourceRef at, String path) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "the checksum `" + path + "` lies behind parts of variable size, or in words of its own order",
                "declare it as a component of its own");
    }
}
