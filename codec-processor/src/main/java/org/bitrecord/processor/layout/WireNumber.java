package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.TypeName;
import org.bitrecord.runtime.Expression;

/**
 * A number as it lies on the wire.
 *
 * @param bits its width
 * @param signed whether it is in two's complement
 * @param java the Java type that holds it
 * @param meaning what it is in a value of the record
 * @param swapped whether its bytes follow in the other order than those of the record
 */
public record WireNumber(int bits, boolean signed, JavaType java, Meaning meaning, boolean swapped) {
    /** The Java type of a number. */
    public enum JavaType {
        BOOLEAN,
        INT,
        LONG
    }

    /** What a number is in a value of the record. */
    public sealed interface Meaning {}

    /** The number itself. */
    public record Itself() implements Meaning {}

    /** The bits of a {@code float}. */
    public record OfFloat() implements Meaning {}

    /** The bits of a {@code double}. */
    public record OfDouble() implements Meaning {}

    /**
     * One of the constants of an enum.
     *
     * @param constants those that have codes, in the order of the enum
     */
    public record OfEnum(TypeName type, List<FieldType.Constant> constants) implements Meaning {
        /** Keeps a copy of the list. */
        public OfEnum {
            constants = List.copyOf(constants);
        }
    }

    /** R60: a text or bytes, of which the first byte is the most significant. */
    public record OfText(Shape.Data data) implements Meaning {}

    /** What a field codec makes of the bits. */
    public record OfCoding(Shape.Coding coding) implements Meaning {}

    /** A number that is itself, in the order of its record. */
    public WireNumber(int bits, boolean signed, JavaType java) {
        this(bits, signed, java, new Itself(), false);
    }

    /** Whether a value of the record holds the number itself, rather than what it stands for. */
    public boolean isItself() {
        return meaning instanceof Itself;
    }

    /** Whether it is the bits of a {@code float} or a {@code double}. */
    public boolean isFloat() {
        return meaning instanceof OfFloat || meaning instanceof OfDouble;
    }

    /** Whether it is a constant of an enum. */
    public boolean isEnum() {
        return meaning instanceof OfEnum;
    }

    /** Whether {@code AUTO} is null. */
    public boolean isReference() {
        return isEnum() || meaning instanceof OfText;
    }

    /** The same number with its bytes the other way round. */
    WireNumber withSwapped(boolean other) {
        return new WireNumber(bits, signed, java, meaning, other);
    }

    /** The number before its bytes are put in order. */
    public WireNumber unswapped() {
        return swapped ? new WireNumber(bits, false, JavaType.LONG) : this;
    }

    /** Whether {@code AUTO} of the Java type is none of the wire's values, so that it can mean "compute this". */
    public boolean hasAuto() {
        if (meaning instanceof OfText) {
            return true; // null, and no text is the least number
        }
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
