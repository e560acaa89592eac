package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * What came of laying something out: a layout; or the user's mistakes; or neither, if the mistake lies in something else
 * that is reported there.
 *
 * @param <L> the layout
 * @param layout the layout, or null
 * @param problems the mistakes, empty if there is a layout
 */
public record Planned<L>(@Nullable L layout, List<Diagnostic> problems) {
    /** Keeps a copy of the list. */
    public Planned {
        problems = List.copyOf(problems);
    }

    static <L> Planned<L> of(L layout) {
        return new Planned<>(layout, List.of());
    }

    static <L> Planned<L> wrong(List<Diagnostic> problems) {
        return new Planned<>(null, problems);
    }
}
