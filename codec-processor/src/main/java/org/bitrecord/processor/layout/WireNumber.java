package org.bitrecord.processor.layout;

import org.bitrecord.runtime.Expression;

/**
 * A number as it lies on the wire.
 *
 * @param bits its width
 * @param signed whether it is in two's complement
 * @param java the Java type that holds it
 */
public record WireNumber(int bits, boolean signed, JavaType java) {
    /** The Java type of a number. */
    public enum JavaType {
        BOOLEAN,
        INT,
        LONG
    }

    /** Whether {@code AUTO} of the Java type is none of the wire's values, so that it can mean "compute this". */
    public boolean hasAuto() {
        return switch (java) {
            case BOOLEAN -> false;
            case INT -> bits < 32;
            case LONG -> bits < 64;
        };
    }

    /** What it is in an expression. */
    public Expression.Kind kind() {
        if (java == JavaType.BOOLEAN) {
            return Expression.Kind.CONDITION;
        }
        return bits == 64 && !signed ? Expression.Kind.UNSIGNED64 : Expression.Kind.NUMBER;
    }

    /** The least value. */
    public long min() {
        return signed || bits == 64 ? -1L << (bits - 1) : 0;
    }

    /** The greatest value; for a raw number of 64 bits, the greatest that a {@code long} holds. */
    public long max() {
        return signed || bits == 64 ? ~(-1L << (bits - 1)) : (1L << bits) - 1;
    }
}
