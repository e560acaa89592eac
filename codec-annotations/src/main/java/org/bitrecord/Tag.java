package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This number, code record, enum, or text or bytes of one size up to 8 bytes says which record of a union follows.
 * {@link Auto#AUTO}, or null where it is no number, becomes the {@link Case} of the record that is being written; it is
 * refused where nothing or more than one code fits.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Tag {
    /** The name of the union component, which comes later. */
    String of();

    /**
     * A condition over components before the union. Where it is false the union's {@link Otherwise} record is read
     * whatever the code is, and a record of another case is refused on write.
     */
    String when() default "";

    /** The path of the number inside this component, which is a record then; empty: the component is the number. */
    String in() default "";
}
