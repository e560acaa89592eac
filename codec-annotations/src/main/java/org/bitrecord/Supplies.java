package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This static method of a record makes the {@linkplain BitCodec#context() context} of one of its components. Its parameters
 * are, by name, components before that one, {@code context} (the record's own), and {@code int} with the component's name
 * and {@code Size} behind it: the size of the component in bytes. Where the component cannot be read without a context,
 * bytes for which the method throws or returns null are malformed.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Supplies {
    /** The name of the component. */
    String to();
}
