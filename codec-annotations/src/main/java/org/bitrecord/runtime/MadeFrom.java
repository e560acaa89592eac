package org.bitrecord.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The classes whose sizes and codes went into a codec as plain numbers, which is seen nowhere else in its class file. Build tools
 * that compile only what has changed find here what has to be made anew.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface MadeFrom {
    /** Codecs of the parts of a record, or of the records of a union, and codecs of fields. */
    Class<?>[] value();
}
