package org.bitrecord.processor.model;

import org.jspecify.annotations.Nullable;

/** Finds the declarations of types that components and unions name. */
@FunctionalInterface
public interface Declarations {
    /** The record or union of that name, or null if it is neither a {@code @BitCodec} record nor a {@code @Union}. */
    @Nullable
    Declaration find(TypeName name);

    /**
     * Whether somebody else says why the type has no declaration: it has a mistake of its own, or the compiler does not
     * know it, or not yet.
     */
    default boolean isExplained(TypeName name) {
        return false;
    }

    /** What is known of the codec of a type that was compiled before; null if the type is compiled now. */
    default @Nullable Compiled compiled(TypeName name) {
        return null;
    }
}
