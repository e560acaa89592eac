package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.DIAGRAM_MISMATCH;
import static org.bitrecord.processor.diagnostics.DiagnosticId.DIAGRAM_UNREADABLE;

import org.bitrecord.processor.model.SourceRef;

/** The texts about pictures of records. */
public final class DiagramProblems {
    private DiagramProblems() {}

    /** A picture that is none. */
    public static Diagnostic unreadable(SourceRef at, int line, String problem) {
        return Diagnostic.of(
                DIAGRAM_UNREADABLE,
                at,
                "line " + line + " of the picture " + problem,
                "draw fields between `|`, two characters a bit, and rows between rules: +-+-+-+-+");
    }

    /** A picture of a record whose bits it cannot show. */
    public static Diagnostic leastFirst(SourceRef at, String record) {
        return Diagnostic.of(
                DIAGRAM_UNREADABLE,
                at,
                "a picture counts bits from the most significant one, but `" + record + "` from the least significant",
                "leave out the picture, for it would show other bits");
    }

    /** A component of another width than in the picture. */
    public static Diagnostic width(
            SourceRef at, String component, String place, long bits, String drawn, long drawnBits) {
        return Diagnostic.of(
                        DIAGRAM_MISMATCH,
                        at,
                        "`" + component + "` is " + PlaceProblems.bits(bits) + " wide" + place + ", but in the picture "
                                + drawnBits,
                        "if the picture is right, write @Bits(" + drawnBits + "); else correct the picture")
                .note("the picture has `" + drawn + "` there");
    }

    /** A component that is called otherwise in the picture. */
    public static Diagnostic name(SourceRef at, String component, String place, String drawn) {
        return Diagnostic.of(
                DIAGRAM_MISMATCH,
                at,
                "`" + component + "` stands" + place + ", where the picture has `" + drawn + "`",
                "give it the picture's name, or put the components into the picture's order");
    }

    /** A field of the picture that the record lacks. */
    public static Diagnostic notInRecord(SourceRef at, String record, String place, String drawn, long drawnBits) {
        return Diagnostic.of(
                DIAGRAM_MISMATCH,
                at,
                "the picture has `" + drawn + "`, " + PlaceProblems.bits(drawnBits) + place + ", which `" + record
                        + "` lacks",
                "add a component for it, or @Gap(" + drawnBits + ") if it says nothing");
    }

    /** A component that the picture lacks. */
    public static Diagnostic notInPicture(SourceRef at, String component, String place) {
        return Diagnostic.of(
                DIAGRAM_MISMATCH,
                at,
                "`" + component + "` stands" + place + ", but the picture lacks it",
                "remove it, or draw it");
    }
}
