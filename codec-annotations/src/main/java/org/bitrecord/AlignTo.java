package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Padding behind this component up to the next multiple of a unit; every bit of it has to have the value of
 * {@link #fill}.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface AlignTo {
    /** The unit in bits; see {@link Unit}. */
    int value();

    /** What the unit is counted from. */
    From from() default From.RECORD;

    /** The value of every bit of the padding, 0 or 1. */
    int fill() default 0;

    /** What an alignment is counted from. */
    enum From {
        /** The record's first bit. */
        RECORD,
        /** The first bit of the innermost region. */
        REGION
    }
}
