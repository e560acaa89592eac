package org.bitrecord.processor.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number in a {@link Run}: a component of the record, or one of a small record that lies in the run with it.
 *
 * @param field the index of the record's component that it is, or lies in
 * @param path the component's name, preceded by those of the components that it lies in
 * @param local the name of the local variable that holds it in generated code
 * @param offset its first bit in the run
 * @param constant the only value that it may have, or null
 * @param hidden whether no component holds it
 * @param allowed each limits the values that it may have
 */
public record Slice(
        int field,
        List<String> path,
        String local,
        WireNumber number,
        int offset,
        @Nullable Long constant,
        boolean hidden,
        List<Allowed> allowed) {
    /** Keeps copies of the lists. */
    public Slice {
        path = List.copyOf(path);
        allowed = List.copyOf(allowed);
    }

    /** A number that may have every value of its width, or one only. */
    public Slice(
            int field,
            List<String> path,
            String local,
            WireNumber number,
            int offset,
            @Nullable Long constant,
            boolean hidden) {
        this(field, path, local, number, offset, constant, hidden, List.of());
    }

    /** The same before its bytes are put in order. */
    public Slice unswapped() {
        return new Slice(field, path, local, number.unswapped(), offset, constant, hidden, allowed);
    }

    /** The bit behind its last. */
    public int end() {
        return offset + number.bits();
    }
}
