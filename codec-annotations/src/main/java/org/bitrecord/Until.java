package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a list or bytes end. A list ends with the first element for which a condition holds; that element belongs to the
 * list. On write only the last element may fulfil the condition, and has to unless {@link #orEnd}. Bytes end before a
 * terminator, which is consumed, belongs to the value not, and may not occur in it.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.CLASS)
public @interface Until {
    /** The condition, over {@code it} (the element) and {@code index} (its place in the list, from 0). */
    String value() default "";

    /** The byte that ends bytes, 0 to 255; -1 if there is a condition instead. */
    int terminator() default -1;

    /** Whether the end of the region ends the list too; otherwise that is malformed. */
    boolean orEnd() default false;
}
