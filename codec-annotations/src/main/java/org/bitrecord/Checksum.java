package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This number is the checksum of other components. {@link Auto#AUTO} is computed on write; a wrong checksum decodes and
 * is listed by {@link Codec#check}.
 *
 * <p>What is covered: the neighbouring components named by {@link #of}; or those from {@link #from} (the record's first
 * bit if empty) to the end of {@link #through} (the last component if empty). With none of them the whole record is
 * covered, or, if the checksum is itself the last component, everything before it. The number's own bits inside the
 * coverage count as zero.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Checksum {
    /** The algorithm: a class with a public constructor without parameters; its width is that of the component. */
    Class<? extends ChecksumAlgorithm> algorithm();

    /** The names of the neighbouring components that are covered. */
    String[] of() default {};

    /** The name of the first component that is covered. */
    String from() default "";

    /** The name of the last component that is covered. */
    String through() default "";

    /** The names of components that are left out of the coverage. */
    String[] except() default {};

    /** Whether the encoded {@linkplain BitCodec#context() context} is covered too, before everything else. */
    boolean pseudoHeader() default false;

    /** What the number 0 means. */
    Zero zero() default Zero.ORDINARY;

    /** A condition over components; where it is false, the number is no checksum, and {@link Auto#AUTO} is 0. */
    String when() default "";

    /** Whether the unpacked bytes of a {@code Packed} component are covered rather than its raw ones. */
    boolean decoded() default false;

    /** The path of the number inside this component, which is a record then; empty: the component is the number. */
    String in() default "";
}
