package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The width of a number. An {@code int} holds 1 to 31 bits unsigned or 1 to 32 signed, a {@code long} 1 to 63 unsigned,
 * 1 to 64 signed, or the 64 bits of an unsigned number as they are; a {@code BigInteger} 8 to 1,048,576, in whole bytes; a
 * {@code float} 32 and a {@code double} 64. A {@code boolean} is one bit without it. On {@code Ints} and {@code Longs} it is the width of
 * each element.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.CLASS)
public @interface Bits {
    /** The width in bits, 1 or more. */
    int value();

    /** Whether the number is in two's complement; otherwise it is unsigned. */
    boolean signed() default false;

    /**
     * The byte order of this number alone, or of each sample, which has to be whole bytes at a whole byte; without it, the
     * record's. What a field codec ({@link With}) reads has none.
     */
    Order order() default Order.INHERIT;
}
