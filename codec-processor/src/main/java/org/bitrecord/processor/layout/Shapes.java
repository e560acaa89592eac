package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Numbers by their Java types. */
final class Shapes {
    private Shapes() {}

    /**
     * The number that a component of this type is, or null if it is none.
     *
     * @param bits its width, or null for all that the type holds, signed
     */
    static @Nullable WireNumber number(FieldType type, Mark.@Nullable BitsDecl bits) {
        if (type instanceof FieldType.OfBoolean) {
            return new WireNumber(1, false, WireNumber.JavaType.BOOLEAN);
        }
        if (type instanceof FieldType.OfFloat) {
            return new WireNumber(32, true, WireNumber.JavaType.INT, new WireNumber.OfFloat(), false);
        }
        if (type instanceof FieldType.OfDouble) {
            return new WireNumber(64, true, WireNumber.JavaType.LONG, new WireNumber.OfDouble(), false);
        }
        if (type instanceof FieldType.OfEnum of && bits != null) {
            boolean small = bits.value() < Integer.SIZE;
            return new WireNumber(
                    bits.value(),
                    bits.signed(),
                    small ? WireNumber.JavaType.INT : WireNumber.JavaType.LONG,
                    new WireNumber.OfEnum(of.name(), of.constants()),
                    false);
        }
        boolean isInt = type instanceof FieldType.OfInt;
        if (!isInt && !(type instanceof FieldType.OfLong)) {
            return null;
        }
        int width = bits != null ? bits.value() : isInt ? 32 : 64;
        boolean signed = bits == null || bits.signed();
        return new WireNumber(width, signed, isInt ? WireNumber.JavaType.INT : WireNumber.JavaType.LONG);
    }

    /** The records and unions that a part is made of. */
    static List<TypeName> named(Shape shape) {
        if (shape instanceof Shape.Nested nested && nested.packing() != null) {
            return nested.packing().inner() == null
                    ? List.of()
                    : named(nested.packing().inner());
        }
        if (shape instanceof Shape.Nested nested) {
            return nested.bare() == null
                    ? List.of(nested.type())
                    : nested.bare().fields().stream()
                            .flatMap(field -> named(field.shape()).stream())
                            .toList();
        }
        if (shape instanceof Shape.Tagged tagged) {
            return List.of(tagged.union().name());
        }
        if (shape instanceof Shape.Items items) {
            return named(items.element());
        }
        return shape instanceof Shape.Maybe maybe ? named(maybe.inner()) : List.of();
    }
}
