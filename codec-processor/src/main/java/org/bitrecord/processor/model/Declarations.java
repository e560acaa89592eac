package org.bitrecord.processor.model;

import org.jspecify.annotations.Nullable;

/** Finds the declarations of types that components and unions name. */
@FunctionalInterface
public interface Declarations {
    /** The record or union of that name, or null if it is neither a {@code @BitCodec} record nor a {@code @Union}. */
    @Nullable
    Declaration find(TypeName name);

    /** Whether a mistake in the type itself has been reported, so that nothing more is to be said of it. */
    default boolean isRefused(TypeName name) {
        return false;
    }
}
