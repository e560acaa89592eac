package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This number is the length of other components. On read it bounds them: they end where it says, and have to use that up
 * exactly. On write {@link Auto#AUTO} becomes what is being written; any other value is written as it is.
 *
 * <p>What is measured: the neighbouring components named by {@link #of}; or everything from the record's first bit to
 * the end of the component named by {@link #through}; or, with neither, the whole record, and what lies behind belongs to
 * whatever encloses it. The number on the wire is {@code size / unit + plus}, exactly.
 */
@Documented
@Repeatable(Length.List.class)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Length {
    /** The names of the neighbouring components that are measured. */
    String[] of() default {};

    /** The name of the last component that is measured, from the record's first bit on. */
    String through() default "";

    /** How many bits one step of the number stands for, 1 to 32768; see {@link Unit}. */
    int unit() default Unit.BYTE;

    /** What the number on the wire is more than the size, in units: -1 where 0 means one. */
    int plus() default 0;

    /** What the number 0 means. */
    Zero zero() default Zero.ORDINARY;

    /** The path of the number inside this component, which is a record then; empty: the component is the number. */
    String in() default "";

    /** Several lengths on one number: it is the length of each of them. */
    @Documented
    @Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
    @Retention(RetentionPolicy.CLASS)
    @interface List {
        /** The lengths. */
        Length[] value();
    }
}
