package org.bitrecord.processor.layout;

import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
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
        boolean isInt = type instanceof FieldType.OfInt;
        if (!isInt && !(type instanceof FieldType.OfLong)) {
            return null;
        }
        int width = bits != null ? bits.value() : isInt ? 32 : 64;
        boolean signed = bits == null || bits.signed();
        return new WireNumber(width, signed, isInt ? WireNumber.JavaType.INT : WireNumber.JavaType.LONG);
    }
}
