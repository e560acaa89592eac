package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values that a number, a code record or a float may have: another is malformed on read and refused on write. A NaN is
 * in no range.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.CLASS)
public @interface Range {
    /** The least of them. */
    long min() default Long.MIN_VALUE;

    /** The greatest of them. */
    long max() default Long.MAX_VALUE;

    /** All of them, one by one; then neither least nor greatest is given. */
    long[] in() default {};
}
