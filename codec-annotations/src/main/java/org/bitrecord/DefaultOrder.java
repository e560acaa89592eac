package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The byte order, and perhaps the bit order, of all records inside a class or package that state none themselves.
 */
@Documented
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface DefaultOrder {
    /** The byte order; with {@link Order#INHERIT} each of the records has that of the record around it. */
    Order value();

    /** The bit order; without it, that which goes with the byte order. */
    BitOrder bits() default BitOrder.MSB_FIRST;
}
