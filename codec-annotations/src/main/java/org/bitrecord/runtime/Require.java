package org.bitrecord.runtime;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.bitrecord.ChecksumAlgorithm;
import org.jspecify.annotations.Nullable;

/** Refuses what cannot be written; each check is small enough to vanish into the code that asks for it. */
public final class Require {
    private Require() {}

    /**
     * A context that a record cannot do without.
     *
     * @throws IllegalStateException if there is none
     */
    public static <C> C context(@Nullable C context, String record) {
        if (context == null) {
            throw withoutContext(record);
        }
        return context;
    }

    private static IllegalStateException withoutContext(String record) {
        return new IllegalStateException(record + ": has no context, which `with` gives to its codec");
    }

    /** Refuses a number that is not {@code bits} (1 to 31) bits unsigned. */
    public static void unsigned(int value, int bits, String path) {
        // Of these two comparisons HotSpot makes one, which is less work than a shift.
        if (value < 0 || value > -1 >>> (Integer.SIZE - bits)) {
            throw outside(value, false, bits, path);
        }
    }

    /** Refuses a number that is not {@code bits} (1 to 63) bits unsigned. */
    public static void unsigned(long value, int bits, String path) {
        if (value >>> bits != 0) {
            throw outside(value, false, bits, path);
        }
    }

    /** Refuses a number that is not {@code bits} (1 to 64) bits in two's complement. */
    public static void signed(long value, int bits, String path) {
        if ((value << (64 - bits)) >> (64 - bits) != value) {
            throw outside(value, true, bits, path);
        }
    }

    /** Refuses another value than the one that a component may have. */
    public static void constant(long value, long constant, String path) {
        if (value != constant) {
            throw new Refused(path, "is " + value + ", but has to be " + constant);
        }
    }

    /** Refuses other bytes, or another text, than the component may have. */
    public static void constant(Object value, Object constant, String path) {
        if (!value.equals(constant)) {
            throw new Refused(path, "is " + value + ", but has to be " + constant);
        }
    }

    /** So many of something, which is named as several: {@code elements}. */
    static String counted(long count, String what) {
        return count + " " + (count == 1 ? what.substring(0, what.length() - 1) : what);
    }

    /** Refuses another number of elements than the one that there has to be. */
    public static void count(int elements, int only, String path) {
        if (elements != only) {
            throw new Refused(path, "has " + counted(elements, "elements") + ", but has to have " + only);
        }
    }

    /**
     * Refuses another size or number of elements than a method of the record says.
     *
     * @param what what is counted: {@code bytes} or {@code elements}
     */
    public static void called(long actual, long said, String what, String path) {
        if (actual != said) {
            throw new Refused(path, "has " + counted(actual, what) + ", but has to have " + said);
        }
    }

    /**
     * Refuses more of something than there may be.
     *
     * @param what what is counted: {@code elements}, {@code bytes} or {@code chars}
     */
    public static void atMost(int count, int most, String what, String path) {
        if (count > most) {
            throw new Refused(path, "has " + counted(count, what) + ", but may have " + most + " at most");
        }
    }

    /**
     * Refuses a value of another size in bits.
     *
     * @throws Refused with this path
     */
    public static void sizeInBits(int size, int only, String path) {
        if (size != only) {
            throw new Refused(path, "takes " + counted(size, "bits") + ", but has to take " + only);
        }
    }

    /** Refuses another size than the one that there has to be, both in bytes. */
    public static void size(int bytes, int only, String path) {
        if (bytes != only) {
            throw new Refused(path, "takes " + counted(bytes, "bytes") + ", but has to take " + only);
        }
    }

    /** Refuses something that is there although its condition says that it is not, or the other way round. */
    public static void presence(boolean present, boolean when, String path, String condition) {
        if (present != when) {
            throw new Refused(
                    path,
                    present
                            ? "is there, but must not be where `" + condition + "` is false"
                            : "is absent, but has to be there where `" + condition + "` holds");
        }
    }

    /** Refuses a number less than the least or more than the greatest that a component may have. */
    public static void range(long value, String path, long min, long max) {
        if (value < min || value > max) {
            throw new Refused(path, "is " + value + ", but has to be " + min + " to " + max);
        }
    }

    /** The same of unsigned numbers of 64 bits. */
    public static void unsignedRange(long value, String path, long min, long max) {
        if (Long.compareUnsigned(value, min) < 0 || Long.compareUnsigned(value, max) > 0) {
            throw new Refused(
                    path,
                    "is " + Long.toUnsignedString(value) + ", but has to be " + Long.toUnsignedString(min) + " to "
                            + Long.toUnsignedString(max));
        }
    }

    /** Refuses that what an absent number would have to say is more than nothing. */
    public static void absent(boolean present, int size, String path) {
        if (!present && size != 0) {
            throw new Refused(path, "is absent, but would have to say that what it describes is not empty");
        }
    }

    /** Refuses a number that is none of those that a component may have. */
    public static void among(long value, String path, long... values) {
        for (long each : values) {
            if (value == each) {
                return;
            }
        }
        String all = Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        throw new Refused(path, "is " + value + ", but has to be one of " + all);
    }

    /** Refuses null. */
    public static void present(@Nullable Object value, String path) {
        if (value == null) {
            throw new Refused(path, "is null");
        }
    }

    /**
     * The algorithm, if it gives as many bits as the component has that holds its checksum.
     *
     * @throws IllegalStateException if it does not: the record was declared wrongly
     */
    public static ChecksumAlgorithm algorithm(ChecksumAlgorithm algorithm, int bits, String component) {
        if (algorithm.width() != bits) {
            throw new IllegalStateException(component + " has " + bits + " bits, but a checksum by "
                    + algorithm.getClass().getName() + " has " + algorithm.width());
        }
        return algorithm;
    }

    /**
     * The same of an algorithm whose coverage ends within a byte.
     *
     * @throws IllegalStateException if it does not fill up bits, or gives another number of them
     */
    public static ChecksumAlgorithm paddingAlgorithm(ChecksumAlgorithm algorithm, int bits, String component) {
        if (!algorithm.padsBits()) {
            throw new IllegalStateException(component + " covers no whole bytes, but "
                    + algorithm.getClass().getName() + " does not fill them up");
        }
        return algorithm(algorithm, bits, component);
    }

    private static Refused outside(long value, boolean signed, int bits, String path) {
        if (value == Integer.MIN_VALUE || value == Long.MIN_VALUE) {
            return new Refused(
                    path,
                    "is " + (value == Integer.MIN_VALUE ? "AUTO" : "AUTO_LONG")
                            + ", but only what describes others is computed: an `int` by AUTO, a `long` by AUTO_LONG");
        }
        long min = signed ? -1L << (bits - 1) : 0;
        long max = signed ? ~min : (1L << bits) - 1;
        return new Refused(
                path,
                "is " + value + ", but " + bits + (bits == 1 ? " bit holds " : " bits hold ") + min + " to " + max);
    }
}
