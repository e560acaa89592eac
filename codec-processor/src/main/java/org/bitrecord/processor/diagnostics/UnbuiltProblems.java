package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.NOT_YET;

import org.bitrecord.processor.model.SourceRef;

/** The text about what the language has and codecs have not. */
public final class UnbuiltProblems {
    private UnbuiltProblems() {}

    /** Something that is planned. */
    public static Diagnostic unbuilt(SourceRef at, String what) {
        return Diagnostic.of(
                NOT_YET,
                at,
                what + " is part of the language, but this version makes no codecs for it",
                "do without it until a later version");
    }
}
