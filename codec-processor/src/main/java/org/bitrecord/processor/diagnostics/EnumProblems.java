package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.CASE_TOO_WIDE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CONSTANT_KIND;
import static org.bitrecord.processor.diagnostics.DiagnosticId.DUPLICATE_CASE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISSING_CODE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISSING_CONSTANTS;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISSING_WIDTH;
import static org.bitrecord.processor.diagnostics.DiagnosticId.WIDTH_OUT_OF_RANGE;

import java.util.List;
import java.util.stream.Collectors;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.SourceRef;

/** The texts about enums. */
public final class EnumProblems {
    private static final String ORDER_SAYS_NOTHING =
            "the order of the constants says nothing: it may change, and the wire may not";

    private EnumProblems() {}

    /** A component without a width. */
    public static Diagnostic missingWidth(SourceRef at, String component, FieldType.OfEnum type) {
        return Diagnostic.of(
                MISSING_WIDTH,
                at,
                "`" + component + "` is " + Articles.a(type.text()) + " without a width",
                "write @Bits(n) before it, wide enough for the codes of `" + type.text() + "`");
    }

    /** A width that no code has. */
    public static Diagnostic width(SourceRef at, String component, int width, int widest) {
        return Diagnostic.of(
                WIDTH_OUT_OF_RANGE,
                at,
                "`" + component + "` takes " + Amounts.bits(width) + ", but the code of an enum takes 1 to " + widest,
                "write the width of the code in bits");
    }

    /** A constant that nothing on the wire stands for. */
    public static Diagnostic missingCode(SourceRef at, String constant, FieldType.OfEnum type) {
        return Diagnostic.of(
                        MISSING_CODE,
                        at,
                        "`" + type.text() + "." + constant + "` has no code",
                        "write @Code(n) before it, with the number that stands for it")
                .note(ORDER_SAYS_NOTHING);
    }

    /** An enum without codes. */
    public static Diagnostic noCodes(FieldType.OfEnum type, List<String> constants) {
        return Diagnostic.of(
                        MISSING_CODE,
                        type.at(),
                        "the constants of `" + type.text() + "` have no codes: " + names(constants),
                        "write @Code(n) before each of them, with the number that stands for it")
                .note(ORDER_SAYS_NOTHING);
    }

    /** An enum of a class file, some or all of whose constants have no code. */
    public static Diagnostic foreignWithoutCodes(
            SourceRef at, String component, FieldType.OfEnum type, Mark.BitsDecl bits, List<String> constants) {
        boolean wide = bits.value() > (bits.signed() ? Integer.SIZE : Integer.SIZE - 1);
        return Diagnostic.of(
                        MISSING_CODE,
                        at,
                        "`" + component + "` is " + Articles.a(type.text()) + ", whose constants have no codes: "
                                + names(constants),
                        "write an enum of your own, with @Code(n) before each constant")
                .note(ORDER_SAYS_NOTHING)
                .help("or make it a number, " + bits.text() + (wide ? " long" : " int") + ", and convert it");
    }

    private static String names(List<String> constants) {
        int most = 8;
        return String.join(", ", constants.subList(0, Math.min(most, constants.size())))
                + (constants.size() > most ? " ..." : "");
    }

    /** One number for two constants. */
    public static Diagnostic sameCode(SourceRef at, long code, String first, String second) {
        return Diagnostic.of(
                DUPLICATE_CASE,
                at,
                "the code " + code + " stands for `" + first + "` and for `" + second + "`",
                "give each constant a code of its own");
    }

    /** A number that the component cannot hold. */
    public static Diagnostic codeTooWide(
            SourceRef at, String component, String constant, long code, long least, long most) {
        return Diagnostic.of(
                CASE_TOO_WIDE,
                at,
                "`" + component + "` is never " + constant + ": its code is " + code + ", but the width holds " + least
                        + " to " + most,
                "widen `" + component + "`, or correct the code");
    }

    /** Numbers that may come and that no constant keeps. */
    public static Diagnostic missingConstants(SourceRef at, String component, FieldType.OfEnum type, int width) {
        return Diagnostic.of(
                        MISSING_CONSTANTS,
                        at,
                        "`" + component + "` may hold codes that no constant of `" + type.text() + "` stands for",
                        "write @Strict before `enum " + type.text() + "` if they are malformed")
                .note(type.constants().size() + " constants, but " + Amounts.bits(width) + " hold "
                        + (width < 31 ? Long.toString(1L << width) : "2^" + width) + " codes")
                .help("or make `" + type.text()
                        + "` a record of one @Bits component with its codes as constants: it keeps unknown codes");
    }

    /** A constant of a component that no constant of its enum stands for. */
    public static Diagnostic constantWithoutCode(
            SourceRef at, String component, long value, FieldType.OfEnum type, List<Long> codes) {
        return Diagnostic.of(
                        CONSTANT_KIND,
                        at,
                        "`" + component + "` is never " + value + ": no constant of `" + type.text()
                                + "` has that code",
                        "write the code of one of its constants")
                .note("codes: " + codes.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** A tag's code without a constant. */
    public static Diagnostic caseWithoutConstant(SourceRef at, String tag, long code, String record, String type) {
        return Diagnostic.of(
                MISSING_CODE,
                at,
                "`" + tag + "` never chooses `" + record + "`: no constant of `" + type + "` has its code " + code,
                "add a constant with @Code(" + code + ") to `" + type + "`");
    }
}
