package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.UnbuiltProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.jspecify.annotations.Nullable;

/** Refuses what the language has but codecs cannot read yet, so that nothing is passed over in silence. */
final class UnbuiltRules {
    private UnbuiltRules() {}

    static List<Diagnostic> check(Declaration.OfRecord record) {
        List<Diagnostic> found = new ArrayList<>();
        record.components().forEach(component -> check(component, found));
        return found;
    }

    private static void check(Component component, List<Diagnostic> found) {
        for (Mark mark : component.marks()) {
            String what = unbuilt(mark);
            if (what != null) {
                found.add(UnbuiltProblems.unbuilt(mark.at(), what));
            }
        }
        if (component.type() instanceof FieldType.ListOf list) {
            check(list.element(), found);
        } else if (component.type() instanceof FieldType.OptionalOf optional) {
            check(optional.element(), found);
        }
    }

    private static @Nullable String unbuilt(Mark mark) {
        return mark instanceof Mark.ChecksumDecl checksum && checksum.decoded() ? "@Checksum(decoded = true)" : null;
    }
}
