package org.bitrecord.processor.scan;

import java.util.Collection;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.bitrecord.processor.model.Compiled;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * What is being compiled, as opposed to what was compiled before.
 *
 * @param outermost the outermost classes whose source is compiled, those of earlier rounds included
 */
record Compilation(Elements elements, Collection<TypeName> outermost) {
    private static final String PART_CODEC = "org.bitrecord.runtime.PartCodec";

    /** Whether the class comes from source. */
    boolean contains(TypeElement type) {
        return outermost.contains(TypeNames.of(TypeNames.outermost(type)));
    }

    /**
     * Whether a record with {@code @BitCodec} has a codec: it gets one if it is compiled now; if it comes from a class
     * file it has one, unless it was compiled without the processor.
     */
    boolean hasCodec(TypeElement type) {
        return contains(type) || codecElement(type) != null;
    }

    private @Nullable TypeElement codecElement(TypeElement type) {
        return elements.getTypeElement(TypeNames.of(type).codec().qualifiedName());
    }

    /** What the codec of a record or union tells by its constants; null if there is none. */
    @Nullable
    Compiled codec(TypeElement type) {
        TypeElement codec = codecElement(type);
        if (codec == null
                || !(constant(codec, "MIN_BITS") instanceof Long min)
                || !(constant(codec, "MAX_BITS") instanceof Long max)
                || !(constant(codec, "LOSSLESS") instanceof Boolean lossless)) {
            return null;
        }
        return new Compiled(
                min, max, lossless, isWholeBytes(codec), hasMethod(codec, "absorbs"), hasMethod(codec, "context"));
    }

    private static boolean hasMethod(TypeElement codec, String name) {
        return ElementFilter.methodsIn(codec.getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals(name));
    }

    /** Whether the values of a codec are whole bytes: all are, but those of what can only be part of something else. */
    private static boolean isWholeBytes(TypeElement codec) {
        return codec.getSuperclass() instanceof DeclaredType above
                && above.asElement() instanceof TypeElement element
                && !element.getQualifiedName().contentEquals(PART_CODEC)
                && !element.getQualifiedName().contentEquals("java.lang.Object");
    }

    private static @Nullable Object constant(TypeElement codec, String name) {
        return ElementFilter.fieldsIn(codec.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(name))
                .map(VariableElement::getConstantValue)
                .findFirst()
                .orElse(null);
    }
}
