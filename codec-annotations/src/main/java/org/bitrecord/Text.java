package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a {@code String} lies on the wire. Text decodes only if encoding it again gives the same bytes. On {@code Bytes} it
 * has a terminator or padding but no charset.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.CLASS)
public @interface Text {
    /** The name of the charset; one that writes a mark or state is refused. */
    String charset() default "UTF-8";

    /** The code unit that ends it; -1: none. Inside a size it may be missing only if the text fills the size. */
    int terminated() default -1;

    /** The code unit that fills the size behind the text; -1: none. */
    int padded() default -1;
}
