package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This static method of a record computes a number component from others: what {@link Auto#AUTO} becomes, what
 * {@link Codec#check} compares and {@link Codec#fix} puts there. Its parameters are, by name, any other components and
 * {@code context}. Reading does not call it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface DeriveOf {
    /** The name of the component. */
    String value();
}
