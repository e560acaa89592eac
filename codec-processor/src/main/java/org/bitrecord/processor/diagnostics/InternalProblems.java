package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.INTERNAL_ERROR;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.model.SourceRef;

/** The text about a mistake of ours. */
public final class InternalProblems {
    private static final int FRAMES = 12;

    private InternalProblems() {}

    /** A crash while the codec of a class was made. */
    public static Diagnostic crash(SourceRef at, String name, Throwable crash) {
        List<String> notes = new ArrayList<>();
        notes.add(crash.toString());
        StackTraceElement[] trace = crash.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
            notes.add("at " + trace[i]);
        }
        return new Diagnostic(
                INTERNAL_ERROR,
                at,
                "the codec processor failed on `" + name + "`; the fault is its own",
                notes,
                List.of("report it with these lines, the source of `" + name
                        + "` and of what it names, and what `javac -version`" + " prints"));
    }
}
