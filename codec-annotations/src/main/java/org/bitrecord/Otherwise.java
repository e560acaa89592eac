package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The record of a {@link Union} that is read for every code without a record of its own.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Otherwise {
    /** The unions that are meant; empty: every union that the record belongs to. */
    Class<?>[] of() default {};

    /** Whether it is also read where the record of a code is malformed, which has to be in a region of its own then. */
    boolean fallback() default false;
}
