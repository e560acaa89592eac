package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a codec of a record: record {@code X} gets a class {@code XCodec} (an {@code Outer.Inner} gets
 * {@code Outer_InnerCodec}) beside it, of the same visibility. Components are read and written in their order, big-endian
 * and most significant bit first, as RFCs draw them.
 *
 * <p>A record that is decoded by itself is whole bytes in every value; one that is only part of others need not be.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface BitCodec {}
