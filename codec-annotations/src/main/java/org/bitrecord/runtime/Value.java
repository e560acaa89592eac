package org.bitrecord.runtime;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.bitrecord.runtime.Expression.Kind;
import org.jspecify.annotations.Nullable;

/** What has been read, as far as expressions need it. */
sealed interface Value {
    /** A number or a flag; a flag's bits are 0 or 1. */
    record Scalar(long bits, Kind kind) implements Value {
        static final Scalar TRUE = new Scalar(1, Kind.CONDITION);
        static final Scalar FALSE = new Scalar(0, Kind.CONDITION);

        static Scalar of(boolean condition) {
            return condition ? TRUE : FALSE;
        }

        static Scalar of(long number) {
            return new Scalar(number, Kind.NUMBER);
        }

        boolean isTrue() {
            return bits != 0;
        }

        BigInteger toBigInteger() {
            return new BigInteger(toString());
        }

        /** The number as people write it. */
        @Override
        public String toString() {
            return kind == Kind.UNSIGNED64 ? Long.toUnsignedString(bits) : Long.toString(bits);
        }
    }

    /**
     * A record.
     *
     * @param members those of its components that are needed
     * @param code the number that it stands for, if it is a code record
     */
    record Struct(Map<String, Value> members, @Nullable Scalar code) implements Value {}

    /**
     * Something optional.
     *
     * @param value what is there, or null if it is absent or nothing is needed of it
     */
    record Perhaps(boolean present, @Nullable Value value) implements Value {}

    /**
     * A list, or bytes.
     *
     * @param size how many elements it has
     * @param elements the elements, or none if only the size is needed
     */
    record Elements(int size, List<Value> elements) implements Value {}
}
