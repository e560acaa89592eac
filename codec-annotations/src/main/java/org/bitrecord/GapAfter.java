package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reserved bits behind this component, which no component holds.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface GapAfter {
    /** How many bits, 1 or more. */
    int value();

    /** Whether they have to be zeros. */
    Policy policy() default Policy.ZERO;
}
