package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codec that reads and writes this component.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.CLASS)
public @interface With {
    /** A class that implements {@link FieldCodec}, with a public constructor that takes {@link #args}. */
    Class<?> value();

    /** What its constructor is given: as many {@code long} parameters. */
    long[] args() default {};
}
