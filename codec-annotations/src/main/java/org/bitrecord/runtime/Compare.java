package org.bitrecord.runtime;

import java.util.List;
import org.bitrecord.Auto;
import org.bitrecord.Mismatch;
import org.jspecify.annotations.Nullable;

/** Compares what describing components say with what they should say. */
public final class Compare {
    private Compare() {}

    /**
     * A length.
     *
     * @param actual what it says
     * @param bits the size that it measures
     * @param unit the size of one step in bits
     * @param plus what the number is more than the size
     */
    public static void length(
            long actual, long bits, int unit, int plus, String path, String component, List<Mismatch> found) {
        if (bits % unit != 0) {
            found.add(
                    new Mismatch(path + component, bits + " bits, which are no whole number of " + unit, text(actual)));
        } else if (actual != bits / unit + plus) {
            found.add(new Mismatch(path + component, Long.toString(bits / unit + plus), text(actual)));
        }
    }

    /**
     * A length of which 0 says something special.
     *
     * @param zero the size in units that 0 stands for, or -1 if it says that what is measured goes on to the end
     */
    public static void length(
            long actual,
            long bits,
            int unit,
            int plus,
            String path,
            String component,
            List<Mismatch> found,
            long zero) {
        if (actual != 0) {
            boolean full = zero > 0 && bits % unit == 0 && bits / unit + plus == zero;
            if (full) {
                found.add(new Mismatch(path + component, "0", text(actual)));
            } else {
                length(actual, bits, unit, plus, path, component, found);
            }
        } else if (zero > 0) {
            length(zero, bits, unit, plus, path, component, found);
        }
    }

    /** A number of elements, or a flag. */
    public static void number(long actual, long expected, String path, String component, List<Mismatch> found) {
        if (actual != expected) {
            found.add(new Mismatch(path + component, Long.toString(expected), text(actual)));
        }
    }

    /**
     * A tag.
     *
     * @param chooses whether it chooses the record that is there
     * @param codes those that do
     */
    public static void tag(
            long actual, boolean chooses, String codes, String path, String component, List<Mismatch> found) {
        if (!chooses) {
            found.add(new Mismatch(path + component, codes, text(actual)));
        }
    }

    /** A tag that is a text; the parameters are those of the other. */
    public static void tag(
            @Nullable Object actual,
            boolean chooses,
            String codes,
            String path,
            String component,
            List<Mismatch> found) {
        if (!chooses) {
            found.add(new Mismatch(path + component, codes, actual == null ? "AUTO" : "'" + actual + "'"));
        }
    }

    /** A checksum of so many bits. */
    public static void checksum(
            long actual, long expected, int bits, String path, String component, List<Mismatch> found) {
        if (actual != expected) {
            String auto = text(actual);
            found.add(new Mismatch(
                    path + component,
                    Legible.hex(expected, bits),
                    auto.equals("AUTO") ? auto : Legible.hex(actual, bits)));
        }
    }

    private static String text(long value) {
        return value == Auto.AUTO || value == Auto.AUTO_LONG ? "AUTO" : Long.toString(value);
    }
}
