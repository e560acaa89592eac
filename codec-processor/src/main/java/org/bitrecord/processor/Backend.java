package org.bitrecord.processor;

import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;

/** What is behind the scan: lays a declaration out and writes its classes. */
@FunctionalInterface
public interface Backend {
    /**
     * Writes what belongs to a declaration, or says why it cannot. Neither the declaration nor anything that it names, at
     * any depth, has a mistake that the rules about single declarations find; all of it can be found in {@code all}.
     *
     * @return the mistakes; if there is an error among them, nothing has been written, and warnings only if there is none
     */
    List<Diagnostic> generate(Declaration declaration, Declarations all, Output output);

    /**
     * The mistakes in the layout of a record that has others, in some of its components; those are {@link
     * Component#isMistaken}. Nothing is written.
     */
    default List<Diagnostic> inspect(Declaration.OfRecord record, Declarations all) {
        return List.of();
    }
}
