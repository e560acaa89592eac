package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This flag, a {@code boolean} or a number of one bit, says whether an {@code Optional} is there. A number may be
 * {@link Auto#AUTO}; a {@code boolean} that says otherwise is refused on write and mended by {@link Codec#fix}.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Present {
    /** The name of the {@code Optional} component, which comes later. */
    String of();
}
