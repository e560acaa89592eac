package org.bitrecord.processor;

import org.bitrecord.processor.model.TypeName;

/** Where the classes of one declaration are written. */
public interface Output {
    /**
     * Writes a source file.
     *
     * @param type its outermost class
     * @param source the whole file
     */
    void write(TypeName type, String source);

    /** Whether the module of the declaration sees {@code javax.annotation.processing.Generated}. */
    boolean seesGenerated();
}
