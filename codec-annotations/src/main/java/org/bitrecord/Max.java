package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How much of something there may be: elements of a list, bytes of {@code Bytes}, {@code char}s of a text (of which some
 * characters take two, as in {@link String#length}); how often a record may
 * lie in itself ({@link BitCodec#maxDepth}). More is malformed on read and refused on write.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.CLASS)
public @interface Max {
    /** The greatest number, 0 or more. */
    int value();
}
