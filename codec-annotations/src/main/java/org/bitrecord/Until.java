package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list that ends with the first element for which a condition holds; that element belongs to the list. On write only
 * the last element may fulfil the condition, and has to unless {@link #orEnd}.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Until {
    /** The condition, over {@code it} (the element) and {@code index} (its place in the list, from 0). */
    String value();

    /** Whether the end of the region ends the list too; otherwise that is malformed. */
    boolean orEnd() default false;
}
