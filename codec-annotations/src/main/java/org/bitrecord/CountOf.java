package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This static method of a record says how many elements a list component has. Its parameters are, by name, components before
 * that one and {@code context}. A negative result is malformed on read, and so is an exception.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface CountOf {
    /** The name of the component. */
    String value();
}
