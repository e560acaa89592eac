package org.bitrecord.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bitrecord.BitOrder;
import org.bitrecord.Bytes;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Numbering;
import org.bitrecord.runtime.Value.Scalar;
import org.jspecify.annotations.Nullable;

/** Asks methods of a record for sizes and counts, and gives them the fields that have been walked over. */
final class CallReader {
    private final BitCursor cursor;
    private final Shape shape;
    private final Regions regions;
    private final Kept kept;
    private final Numbering numbering;

    /** What the fields were given that are not read without a context. */
    private final @Nullable Object[] contexts;

    CallReader(BitCursor cursor, Shape shape, Regions regions, Kept kept, Numbering numbering) {
        this.cursor = cursor;
        this.shape = shape;
        this.regions = regions;
        this.kept = kept;
        this.numbering = numbering;
        contexts = new Object[shape.size()];
    }

    /** The context that a method makes for a field of what was read. */
    Object supply(int field, Layout.Relation.Context given, @Nullable Object context, Path path, int size) {
        List<Object> arguments = arguments(given.of());
        try {
            Object made = given.by().apply(arguments, context, size);
            contexts[field] = Objects.requireNonNull(made, "the method that makes it gives null");
            return contexts[field];
        } catch (RuntimeException failed) {
            throw Trouble.wrong(path, cursor.position(), "has no context: " + failed, null, null);
        }
    }

    private List<Object> arguments(List<Integer> fields) {
        List<Object> arguments = new ArrayList<>();
        for (int field : fields) {
            arguments.add(field < 0 ? numbersIn(~field) : argument(field));
        }
        return arguments;
    }

    Value read(Layout.Type.Called called, @Nullable Object context, Path path) {
        List<Object> arguments = arguments(called.of());
        long result;
        try {
            result = called.by().apply(arguments, context);
        } catch (RuntimeException failed) {
            throw Trouble.wrong(path, cursor.position(), "cannot be computed: " + failed, null, null);
        }
        if (result < 0) {
            throw Trouble.wrong(path, cursor.position(), "comes out as " + result, null, null);
        }
        return Scalar.of(result);
    }

    /** A field as a method takes it: a number, a flag, bytes, or what its own codec reads from its bits. */
    private Object argument(int field) {
        Layout.Type type = shape.field(field).type();
        Scalar number = kept.numberOrNull(field);
        if (number != null && type instanceof Layout.Type.Number) {
            return number.bits();
        }
        if (number != null && type instanceof Layout.Type.Flag) {
            return number.isTrue();
        }
        long start = regions.start(field);
        if (type instanceof Layout.Type.Coded coded) {
            long here = cursor.position();
            cursor.moveTo(start);
            Object value = coded(coded, regions.end(field), numbering);
            cursor.moveTo(here);
            return value;
        }
        int size = (int) (regions.end(field) - start);
        Bytes octets = cursor.octets(start, size, numbering.bits() == BitOrder.LSB_FIRST);
        if (type instanceof Layout.Type.Nested nested && nested.type() instanceof PartCodec<?> codec) {
            Object given = contexts[field];
            PartCodec<?> reader = given == null ? codec : codec.withContext(given);
            return reader.readBits(octets.asByteBuffer(), 0, size);
        }
        return octets;
    }

    /** What a field codec reads from here on, which it has read before. */
    private Object coded(Layout.Type.Coded coded, long end, Numbering own) {
        return coded.by().read(cursor.reader(end, own.bits() == BitOrder.LSB_FIRST));
    }

    private List<Object> numbersIn(int field) {
        List<Object> found = new ArrayList<>();
        long end = cursor.position();
        cursor.moveTo(regions.start(field));
        Layout.Type.Nested small = (Layout.Type.Nested) shape.field(field).type();
        collect((Layout.OfRecord) small.type().layout(), found);
        cursor.moveTo(end);
        return found;
    }

    /** The numbers of a small record and of those in it, in wire order. */
    private void collect(Layout.OfRecord record, List<Object> found) {
        // R11: a code record has no order, but is read like a number of the record around it.
        Numbering own = record.fields().size() == 1 ? numbering : record.numbering();
        for (Layout.Field field : record.fields()) {
            if (field.type() instanceof Layout.Type.Number number) {
                long bits = cursor.next(number.bits(), own, 0);
                found.add(Interpreter.number(number, bits).bits());
            } else if (field.type() instanceof Layout.Type.Nested nested) {
                collect((Layout.OfRecord) nested.type().layout(), found);
            } else if (field.type() instanceof Layout.Type.Coded coded) {
                long end = cursor.position() + coded.sizeInBits();
                found.add(coded(coded, end, own));
                cursor.moveTo(end);
            } else {
                found.add(cursor.next(1, own, 0) != 0);
            }
        }
    }
}
