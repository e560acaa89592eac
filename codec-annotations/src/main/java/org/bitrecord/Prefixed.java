package org.bitrecord;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A length of its own stands in front of the component, that nobody sees and that is always right, as in TLS vectors and
 * MQTT strings. To write a wrong one, spell it out as a component with {@link Length}.
 *
 * <p>Before an {@code Optional} it is there even if the optional part is not, and says 0. To have it inside, write it on the
 * type argument: {@code @When("..") Optional<@Prefixed(16) List<Extension>>}, as the extensions of a TLS hello.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.CLASS)
public @interface Prefixed {
    /** The width of the length in bits, 1 to 32. */
    int value();

    /** How many bits one step of it stands for; see {@link Unit}. */
    int unit() default Unit.BYTE;

    /** What it is more than the size, in units. */
    int plus() default 0;

    /** Whether it is the number of elements of a list rather than their size. */
    boolean count() default false;
}
