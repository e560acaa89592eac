package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes of a record in a {@link Union} that is chosen by a {@link Tag}.
 */
@Documented
@Repeatable(Case.List.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Case {
    /** The codes; with several, {@link Auto#AUTO} cannot choose among them. */
    long[] value() default {};

    /** The codes where the tag is a text or bytes, as ASCII. */
    String[] text() default {};

    /** The union that is meant; needed only where the record belongs to several. */
    Class<?> of() default void.class;

    /** The codes of a record that belongs to several unions. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface List {
        /** One for each union. */
        Case[] value();
    }
}
