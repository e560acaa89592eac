package org.bitrecord.runtime;

import java.util.List;

/** What the interpreter has read, as arguments of the static methods of a record (R70 to R73). */
public final class Arguments {
    private Arguments() {}

    /** A number that comes as an object. */
    public static long numberOf(Object number) {
        return (Long) number;
    }

    /** One of the numbers of a small record that comes as a list. */
    public static Object partOf(Object numbers, int index) {
        return ((List<?>) numbers).get(index);
    }

    /** A flag that comes as an object. */
    public static boolean flagOf(Object flag) {
        return (Boolean) flag;
    }
}
