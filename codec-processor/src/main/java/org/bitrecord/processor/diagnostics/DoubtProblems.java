package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.CONSTANT_CONDITION;
import static org.bitrecord.processor.diagnostics.DiagnosticId.NARROW_LENGTH;
import static org.bitrecord.processor.diagnostics.DiagnosticId.NO_AUTO;
import static org.bitrecord.processor.diagnostics.DiagnosticId.UNCOMPUTED_FLAG;

import java.util.List;
import org.bitrecord.processor.model.SourceRef;

/** The texts of warnings: about what is allowed, but probably not meant. */
public final class DoubtProblems {
    private DoubtProblems() {}

    /**
     * A comparison that has only one outcome.
     *
     * @param outcome whether it is always true rather than never
     * @param compared what is compared with a number: {@code it.kind}
     * @param least the least number that it can be
     * @param most the greatest number that it can be
     */
    public static Diagnostic constantComparison(
            SourceRef at, String text, int from, int to, boolean outcome, String compared, long least, long most) {
        return new Diagnostic(
                CONSTANT_CONDITION,
                at,
                fact(text, from, to, outcome),
                List.of(
                        ExpressionProblems.pointer(text, from, to),
                        "`" + compared + "` is from " + least + " to " + most),
                List.of("correct the number, or the width of what is compared with it"));
    }

    /**
     * A comparison of some bits of a number with a number that has others, too.
     *
     * @param outcome whether it is always true rather than never
     * @param mask the bits
     */
    public static Diagnostic constantMask(SourceRef at, String text, int from, int to, boolean outcome, long mask) {
        return new Diagnostic(
                CONSTANT_CONDITION,
                at,
                fact(text, from, to, outcome),
                List.of(
                        ExpressionProblems.pointer(text, from, to),
                        "no other bits than those of 0x" + Long.toHexString(mask) + " are left by `&`"),
                List.of("write `!= 0` to ask whether one of these bits is set"));
    }

    private static String fact(String text, int from, int to, boolean outcome) {
        return "`" + text.substring(from, to) + "` is " + (outcome ? "always" : "never") + " true";
    }

    /** A length that cannot say how much it measures. */
    public static Diagnostic narrowLength(
            SourceRef at, String length, String measured, long least, int width, long most) {
        return Diagnostic.of(
                        NARROW_LENGTH,
                        at,
                        "no value of this record can be written: " + measured + " takes at least "
                                + Amounts.size(least) + ", and `" + length + "` says at most "
                                + Amounts.size(most),
                        "widen `" + length + "`, or correct `unit` or `plus`")
                .note("`" + length + "` has " + Amounts.bits(width));
    }

    /** A number that describes others, of which {@code AUTO} is a value like others. */
    public static Diagnostic noAuto(SourceRef at, String number) {
        return Diagnostic.of(
                        NO_AUTO,
                        at,
                        "in 32 signed bits AUTO is a number like others, so `" + number + "` is not computed on write",
                        "declare `long " + number + "`: AUTO_LONG is no number of 32 bits")
                .note("only `fix` and the builder compute it");
    }

    /** A flag that says whether an optional component is there, and nothing computes. */
    public static Diagnostic uncomputedFlag(SourceRef at, String flag, String optional) {
        return Diagnostic.of(
                        UNCOMPUTED_FLAG,
                        at,
                        "`" + flag + "` says only whether `" + optional + "` is there, but has to be set by hand",
                        "write @Present(of = \"" + optional + "\") on `" + flag + "`, and remove @When")
                .note("@Present gives the same condition, and lets the builder and `fix` set the flag");
    }
}
