package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This number is how many elements a list has. {@link Auto#AUTO} becomes what is being written.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Count {
    /** The name of the list component. */
    String of();

    /** What the number on the wire is more than the number of elements: -1 where 0 means one. */
    int plus() default 0;

    /** The path of the number inside this component, which is a record then; empty: the component is the number. */
    String in() default "";
}
