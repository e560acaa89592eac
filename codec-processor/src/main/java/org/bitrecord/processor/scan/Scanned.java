package org.bitrecord.processor.scan;

import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.model.Declaration;

/** What a class turned out to be. */
public sealed interface Scanned {
    /** A declaration that can be looked at further. */
    record Declared(Declaration declaration) implements Scanned {}

    /** A class with an annotation that it cannot have; nothing further is said of it. */
    record Refused(List<Diagnostic> diagnostics) implements Scanned {}

    /** It names a type or a constant that does not exist, or that another processor has yet to make. */
    record Unresolved() implements Scanned {}

    /** A class without any annotation of ours. */
    record Unknown() implements Scanned {}
}
