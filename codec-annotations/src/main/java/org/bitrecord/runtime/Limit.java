package org.bitrecord.runtime;

import org.bitrecord.runtime.Value.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Where the bits for a part end, and what says so.
 *
 * @param end the first bit that is not for it
 * @param length the path of the length that says so, or null if it is the input itself
 * @param value what that length says, or null
 * @param before the component of fixed size that is found from the end, or null
 */
record Limit(
        long end,
        @Nullable Path length,
        @Nullable Scalar value,
        @Nullable String before) {
    static Limit ofInput(long bits) {
        return new Limit(bits, null, null, null);
    }

    static Limit ofLength(long end, Path length, Scalar value) {
        return new Limit(end, length, value, null);
    }

    /** The size that a component always has. */
    static Limit ofSize(long end, Path component) {
        return new Limit(end, component, null, null);
    }

    /** The same less the {@code bits} of what follows, of which the first is called {@code component}. */
    Limit before(String component, long bits) {
        return new Limit(end - bits, length, value, component);
    }

    /** What says so: {@code the input}, or a length's path and value. */
    @Override
    public String toString() {
        String what = length == null ? "the input" : value == null ? "the size of " + length : length + " = " + value;
        return before == null ? what : what + " before " + before;
    }
}
