package org.bitrecord.runtime;

import java.util.List;
import org.bitrecord.Layout;

/**
 * Makes the parts that almost all descriptions are made of. Calls of these compile in a fraction of the time of the nested
 * constructors and generic lists that they stand for.
 */
public final class Describe {
    private Describe() {}

    /** A record in network order that asks nothing of a context and does not lie in itself. */
    public static Layout.OfRecord record(String name, long minBits, long maxBits, Layout.Field... fields) {
        return new Layout.OfRecord(name, minBits, maxBits, List.of(fields));
    }

    /** A number without a sign that says nothing of other components. */
    public static Layout.Field unsigned(String name, int bits) {
        return new Layout.Field(name, new Layout.Type.Number(bits, false, null));
    }

    /** The same in two's complement. */
    public static Layout.Field signed(String name, int bits) {
        return new Layout.Field(name, new Layout.Type.Number(bits, true, null));
    }

    /** A flag. */
    public static Layout.Field flag(String name) {
        return new Layout.Field(name, new Layout.Type.Flag());
    }
}
