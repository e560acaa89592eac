package org.bitrecord.runtime;

import java.util.HashMap;
import java.util.Map;
import org.bitrecord.Layout;
import org.bitrecord.runtime.Value.Perhaps;
import org.bitrecord.runtime.Value.Scalar;
import org.bitrecord.runtime.Value.Struct;
import org.jspecify.annotations.Nullable;

/** What has been read of one record, as far as anybody asks for it, so that large input is not kept as a whole. */
final class Kept {
    private final Shape shape;

    @Nullable
    private final Need need;

    /** The numbers of the fields that are one or stand for one. */
    private final @Nullable Scalar[] numbers;

    /** The values of the fields that expressions ask for, here or further out. */
    private final Map<String, Value> values = new HashMap<>();

    /** What a type argument is, if that is what is read. */
    private @Nullable Value argument;

    /**
     * Nothing yet.
     *
     * @param need what is needed of the record further out
     */
    Kept(Shape shape, @Nullable Need need) {
        this.shape = shape;
        this.need = need;
        numbers = new Scalar[shape.size()];
    }

    /** Keeps what was read, if it is needed; a number in any case, for it may describe something. */
    void add(int field, @Nullable Value value) {
        if (shape.isArgument(field)) {
            argument = value;
        }
        if (value instanceof Scalar scalar) {
            numbers[field] = scalar;
        } else if (value instanceof Struct struct) {
            numbers[field] = struct.code();
        } else if (value instanceof Perhaps perhaps && perhaps.value() instanceof Scalar scalar) {
            numbers[field] = scalar;
        }
        if (value != null && needOf(field) != null) {
            values.put(shape.field(field).name(), value);
        }
    }

    /** Keeps the number that something which is none stands for. */
    void addNumber(int field, Scalar number) {
        numbers[field] = number;
    }

    /** What is needed of a field. */
    @Nullable
    Need needOf(int field) {
        if (shape.isArgument(field)) {
            return need;
        }
        return Need.both(Need.member(need, shape.field(field).name()), shape.need(field));
    }

    /** What is kept under a name, or null. */
    @Nullable
    Value named(String name) {
        return values.get(name);
    }

    /** The number that a field is or stands for, or null if it is none. */
    @Nullable
    Scalar numberOrNull(int field) {
        return numbers[field];
    }

    /** The number that a field is or stands for. */
    Scalar number(int field) {
        Scalar number = numbers[field];
        if (number == null) {
            throw new AssertionError(
                    shape.layout().name() + "." + shape.field(field).name() + " is no number");
        }
        return number;
    }

    /** Whether a number is not there. */
    boolean isAbsent(int field) {
        return numbers[field] == null && shape.field(field).type() instanceof Layout.Type.Maybe;
    }

    /** What is needed of the whole further out, or null if nothing is. */
    @Nullable
    Value whole() {
        if (shape.hasArgument()) {
            return argument;
        }
        Scalar code = shape.isCode() ? numbers[0] : null;
        return need == null && code == null ? null : new Struct(values, code);
    }
}
