package org.bitrecord.processor.layout;

import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.model.SourceRef;

/** Mistakes that several planners find. */
final class Problems {
    private Problems() {}

    static Diagnostic notWholeBytes(RecordLayout record, String why) {
        return notWholeBytes(record, record.declaration().at(), why);
    }

    static Diagnostic notWholeBytes(RecordLayout record, SourceRef at, String why) {
        String name = record.isBare()
                ? record.declaration().components().get(0).type().argumentText()
                : record.name().simpleName();
        return PlaceProblems.notWholeBytes(
                record.isBare() ? at : record.declaration().at(), name, record.minBits(), why);
    }
}
