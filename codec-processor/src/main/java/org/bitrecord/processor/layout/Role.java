package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** What a component says of others. */
public sealed interface Role {
    /** Nothing: it is data. */
    record Plain() implements Role {}

    /**
     * Their size.
     *
     * @param regions the indexes of the regions whose length it is
     */
    record LengthOf(List<Integer> regions) implements Role {}

    /**
     * The number of elements of a list.
     *
     * @param list the index of the list's component
     * @param plus what the number is more than the number of elements
     */
    record CountOf(int list, int plus) implements Role {}

    /**
     * Whether an optional component is there.
     *
     * @param optional its index
     */
    record PresenceOf(int optional) implements Role {}

    /**
     * Which record of a union follows.
     *
     * @param union the index of the union's component
     */
    record TagOf(int union) implements Role {}

    /**
     * Their checksum.
     *
     * @param algorithm the class of the algorithm
     * @param from the first component covered
     * @param through the last component covered
     * @param except the components between that are not
     * @param when the condition under which it is a checksum, or null if always
     * @param zeroMeansAbsent whether 0 says that there is none
     * @param pseudoHeader whether the record's context is covered, before everything else
     * @param decoded whether what is covered is what a packed component stands for (R75)
     * @param padsBits whether the coverage may end within a byte, which zeros fill up then (R31)
     */
    record ChecksumOf(
            TypeName algorithm,
            int from,
            int through,
            List<Integer> except,
            @Nullable Condition when,
            boolean zeroMeansAbsent,
            boolean pseudoHeader,
            boolean decoded,
            boolean padsBits)
            implements Role {
        /** Keeps a copy of the list. */
        public ChecksumOf {
            except = List.copyOf(except);
        }

        /** Whether it is a checksum only where the record has a context. */
        public boolean needsContext() {
            return pseudoHeader || (when != null && !when.ofContext().isEmpty());
        }

        /** Whether the component is covered. */
        public boolean covers(int component) {
            return from <= component && component <= through && !except.contains(component);
        }
    }

    /**
     * Where one of them begins, counted from the record's first bit.
     *
     * @param of the index of that component
     * @param unit the size of one step in bits
     * @param plus what the number is more than the offset, in units
     */
    record OffsetOf(int of, int unit, int plus) implements Role {}

    /** What a method of the record makes of other components. */
    record DerivedBy(Call by) implements Role {}
}
