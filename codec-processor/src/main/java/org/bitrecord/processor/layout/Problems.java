package org.bitrecord.processor.layout;

import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;

/** Mistakes that several planners find. */
final class Problems {
    private Problems() {}

    static Diagnostic notWholeBytes(RecordLayout record, String why) {
        return PlaceProblems.notWholeBytes(
                record.declaration().at(), record.name().simpleName(), record.minBits(), why);
    }
}
