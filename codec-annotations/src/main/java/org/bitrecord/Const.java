package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one value that a number, a code record, bytes or a text may have: another is malformed on read and refused on
 * write. Exactly one member is given.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.CLASS)
public @interface Const {
    /** The value of a number; it has to fit the width of the component. */
    long value() default 0;

    /** The value of bytes, two hexadecimal digits each. */
    String hex() default "";

    /** The value of a text, or of bytes as ASCII. */
    String text() default "";
}
