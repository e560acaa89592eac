package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The width of a number. An {@code int} holds 1 to 31 bits unsigned or 1 to 32 signed, a {@code long} 1 to 63 unsigned,
 * 1 to 64 signed, or the 64 bits of an unsigned number as they are. A {@code boolean} is one bit without it.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Bits {
    /** The width in bits, 1 to 64. */
    int value();

    /** Whether the number is in two's complement; otherwise it is unsigned. */
    boolean signed() default false;
}
