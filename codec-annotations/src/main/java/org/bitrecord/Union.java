package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A sealed interface whose records are alternatives on the wire. Which one is there is said by a {@link Tag} outside, or
 * by the first {@link Const} component that all its records but the {@link Otherwise} one have at the same place. A union
 * of the second kind has a codec of its own; one of the first kind is only the type of a component.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Union {}
