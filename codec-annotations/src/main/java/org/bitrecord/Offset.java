package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This number says where a component begins, counted from the record's first bit. {@link Auto#AUTO} is computed on write;
 * a wrong one decodes and is listed by {@link Codec#check}. Nothing is read at that place because of it.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Offset {
    /** The name of the component. */
    String of();

    /** How many bits one step stands for; see {@link Unit}. */
    int unit() default Unit.BYTE;

    /** What the number on the wire is more than the offset, in units. */
    int plus() default 0;
}
