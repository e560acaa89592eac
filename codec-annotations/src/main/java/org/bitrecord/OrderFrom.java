package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This number says in which byte order everything behind it lies, and all records inside whose order is
 * {@link Order#INHERIT}. Any other value than the two is malformed.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface OrderFrom {
    /** The number that means {@link Order#LITTLE}. */
    long little();

    /** The number that means {@link Order#BIG}. */
    long big();

    /** The path of the number inside this component, which is a record then; empty: the component is the number. */
    String in() default "";
}
