package org.bitrecord.processor.scan;

import java.util.Collection;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.bitrecord.processor.model.TypeName;

/**
 * What is being compiled, as opposed to what was compiled before.
 *
 * @param outermost the outermost classes whose source is compiled, those of earlier rounds included
 */
record Compilation(Elements elements, Collection<TypeName> outermost) {
    /** Whether the class comes from source. */
    boolean contains(TypeElement type) {
        return outermost.contains(TypeNames.of(TypeNames.outermost(type)));
    }

    /**
     * Whether a record with {@code @BitCodec} has a codec: it gets one if it is compiled now; if it comes from a class
     * file it has one, unless it was compiled without the processor.
     */
    boolean hasCodec(TypeElement type) {
        TypeName name = TypeNames.of(type);
        TypeName codec = new TypeName(name.packageName(), List.of(name.codecName()));
        return contains(type) || elements.getTypeElement(codec.qualifiedName()) != null;
    }
}
