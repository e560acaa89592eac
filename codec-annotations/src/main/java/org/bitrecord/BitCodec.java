package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a codec of a record: record {@code X} gets a class {@code XCodec} (an {@code Outer.Inner} gets
 * {@code Outer_InnerCodec}) beside it, of the same visibility. Components are read and written in their order.
 *
 * <p>Without {@link #order} the record has that of the class or package around it ({@link DefaultOrder}), else
 * {@link Order#BIG}.
 *
 * <p>A package-private record that shares its file with another top-level type is an auxiliary class for {@code javac}, which
 * warns of its use in the codec ({@code -Xlint:auxiliaryclass}): give it a file of its own, or nest it.
 *
 * <p>A record that is decoded by itself is whole bytes in every value; one that is only part of others need not be.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface BitCodec {
    /** The byte order of its numbers. It says nothing of records inside, which state their own. */
    Order order() default Order.BIG;

    /** The bit order; without it {@link Order#BIG} means {@link BitOrder#MSB_FIRST} and {@link Order#LITTLE} the other. */
    BitOrder bits() default BitOrder.MSB_FIRST;

    /**
     * The size in bits of the words that its numbers fill, as C compilers and hardware manuals lay out bit fields: a word
     * is read in byte order, then cut in bit order. 0: there are none. See {@link Unit}.
     */
    int container() default 0;

    /** The record that its expressions and checksums use as {@code context}; supplied by the record around. */
    Class<?> context() default void.class;

    /**
     * How often the record may lie in itself, at most, up to 128; 0: not at all. Each time takes some of the stack: so many
     * times fit twice into the usual 1 MiB of a thread. Different records that lie in themselves share these 128 where they
     * lie in one another.
     */
    int maxDepth() default 0;

    /**
     * The picture of the record in its specification, as RFCs draw it; the compiler compares it with the components, one by
     * one, in their order, widths and names. It may be pasted as it stands: with or without rulers, with names in several
     * lines or over several rows, with abbreviations, with a last field that is open; only a backslash has to be written twice
     * in a text block. What follows the picture's last field has to be of variable size, such as what a packet carries.
     * Bits count from the most significant one, so it is for records of {@link BitOrder#MSB_FIRST} or of whole bytes.
     */
    String diagram() default "";
}
