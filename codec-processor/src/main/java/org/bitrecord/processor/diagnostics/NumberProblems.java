package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.CONSTANT_KIND;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CONSTANT_TOO_WIDE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CONSTANT_WITHOUT_NUMBER;
import static org.bitrecord.processor.diagnostics.DiagnosticId.IMPOSSIBLE_RANGE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISSING_WIDTH;
import static org.bitrecord.processor.diagnostics.DiagnosticId.WIDTH_BEYOND_TYPE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.WIDTH_OUT_OF_RANGE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.WIDTH_WITHOUT_NUMBER;

import java.util.List;
import java.util.Locale;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.SourceRef;
import org.jspecify.annotations.Nullable;

/** The texts about numbers: their widths, their constants, and what only numbers can be. */
public final class NumberProblems {
    private NumberProblems() {}

    /** {@code @Range} on something that is no number. */
    public static Diagnostic rangeWithoutNumber(SourceRef at, String component, FieldType type) {
        return Diagnostic.of(
                IMPOSSIBLE_RANGE,
                at,
                "@Range is for `int`, `long`, `float` and `double`, but `" + component + "` is "
                        + Articles.a(type.text()),
                "remove it, or declare `" + component
                        + "` as an `int`, a `long`, a `float`, a `double` or a record of one number");
    }

    /** {@code @Range} with single values and bounds. */
    public static Diagnostic rangeTwice(SourceRef at, String component) {
        return Diagnostic.of(
                IMPOSSIBLE_RANGE,
                at,
                "@Range says twice which values `" + component + "` may have: one by one, and by bounds",
                "write either `in`, or `min` and `max`");
    }

    /** {@code @Range} without a bound. */
    public static Diagnostic rangeOfAll(SourceRef at, String component) {
        return Diagnostic.of(
                IMPOSSIBLE_RANGE,
                at,
                "@Range does not say which values `" + component + "` may have",
                "write `min`, `max` or both, or the values one by one: `in = {1, 2}`; or remove @Range");
    }

    /** {@code @Range} without a value. */
    public static Diagnostic emptyRange(SourceRef at, String component, String min, String max) {
        return Diagnostic.of(
                IMPOSSIBLE_RANGE,
                at,
                "`" + component + "` may have no value: none is at least " + min + " and at most " + max,
                "write the lesser bound as `min`");
    }

    /** {@code @Range} with values that the width does not hold. */
    public static Diagnostic rangeBeyondWidth(
            SourceRef at, String component, String values, int width, long least, long most) {
        return Diagnostic.of(
                IMPOSSIBLE_RANGE,
                at,
                "`" + component + "` is never " + values + ": " + Amounts.bits(width)
                        + (width == 1 ? " holds " : " hold ") + least + " to " + most,
                "correct the values, or widen `" + component + "`");
    }

    /** A constant that a range refuses. */
    public static Diagnostic constantOutOfRange(SourceRef at, String component, String value, String values) {
        return Diagnostic.of(
                IMPOSSIBLE_RANGE,
                at,
                "`" + component + "` is always " + value + ", but has to be " + values,
                "correct the constant, or remove @Range");
    }

    /** An {@code int} or {@code long} without {@code @Bits}. */
    public static Diagnostic missingWidth(SourceRef at, String component, FieldType type) {
        return Diagnostic.of(
                MISSING_WIDTH,
                at,
                "`" + component + "` is " + Articles.a(type.text()) + " without a width",
                "write @Bits(n) before it, n " + widths(type));
    }

    /**
     * A number as a type argument without {@code @Bits}.
     *
     * @param outer what it is the argument of: {@code List}
     */
    public static Diagnostic missingWidthOfArgument(SourceRef at, String component, FieldType type, String outer) {
        return Diagnostic.of(
                MISSING_WIDTH,
                at,
                "the `" + type.argumentText() + "` of `" + component + "` is a number without a width",
                "write @Bits(n) before it: " + outer + "<@Bits(n) " + type.argumentText() + ">, n " + widths(type));
    }

    /**
     * {@code @Bits} before a list or an {@code Optional} instead of before what is in it.
     *
     * @param outer what it stands before: {@code List}
     */
    public static Diagnostic widthOfArgument(SourceRef at, String component, FieldType type, String outer, int width) {
        boolean list = outer.equals("List");
        return new Diagnostic(
                WIDTH_WITHOUT_NUMBER,
                at,
                "@Bits(" + width + ") speaks of `" + component + "` itself, and " + (list ? "a list" : "an Optional")
                        + " is no number",
                List.of("an annotation before the component is about the component, one before the type argument about "
                        + (list ? "each element" : "what is in it")),
                List.of("write it before `" + type.argumentText() + "`: " + outer + "<@Bits(" + width + ") "
                        + type.argumentText() + "> " + component));
    }

    private static String widths(FieldType type) {
        if (type instanceof FieldType.OfInt) {
            return "from 1 to 31, or to 32 with signed = true";
        }
        if (type instanceof FieldType.OfInts) {
            return "the width of each number, from 1 to 31, or to 32 with signed = true";
        }
        if (type instanceof FieldType.OfLongs) {
            return "the width of each number, from 1 to 64";
        }
        return type instanceof FieldType.OfBigInteger ? "a multiple of 8, from 8 on" : "from 1 to 64";
    }

    /** A width that no number has: less than 1 or more than 64 bits. */
    public static Diagnostic widthOutOfRange(SourceRef at, String component, int width) {
        return Diagnostic.of(
                WIDTH_OUT_OF_RANGE,
                at,
                "`" + component + "` takes " + Amounts.bits(width) + ", but a number takes 1 to 64 bits",
                width > 64
                        ? width % 8 == 0
                                ? "declare `Bytes " + component + "` with @Size(" + width / 8 + "), or `BigInteger "
                                        + component + "`, or split it into several numbers"
                                : "split it into several numbers, or declare `Bytes " + component + "`"
                        : "write its width in bits, or remove `" + component + "` if it takes none");
    }

    /**
     * A width that is too much for an {@code int}.
     *
     * @param computed whether the number describes others: then one of its values has to be left for {@code AUTO}
     */
    public static Diagnostic widthBeyondInt(
            SourceRef at, String component, int width, boolean signed, boolean computed) {
        Diagnostic diagnostic = new Diagnostic(
                WIDTH_BEYOND_TYPE,
                at,
                "`" + component + "` takes " + width + " bits, but " + (signed ? "a signed" : "an unsigned")
                        + " `int` holds at most " + (signed ? 32 : 31),
                List.of(),
                List.of());
        if (width != 32) {
            return diagnostic.help("declare `long " + component + "`");
        }
        Diagnostic wider = diagnostic
                .note("as an `int`, values above 2147483647 would turn negative")
                .help("declare `long " + component + "`");
        return computed ? wider : wider.help("or write @Bits(value = 32, signed = true) if it is in two's complement");
    }

    /** {@code @Bits} of another width than a {@code float} or {@code double} has. */
    public static Diagnostic widthOfFloat(SourceRef at, String component, FieldType type, int width, int only) {
        return Diagnostic.of(
                WIDTH_WITHOUT_NUMBER,
                at,
                "`" + component + "` takes " + Amounts.bits(width) + ", but " + Articles.a(type.text()) + " is " + only
                        + " bits",
                width == 16
                        ? "write @With(HalfFloat.class) instead of @Bits for IEEE 754 binary16"
                        : "remove @Bits, or declare a number and convert it");
    }

    /** A width that no {@code BigInteger} has on the wire. */
    public static Diagnostic widthOfBig(SourceRef at, String component, int width, int widest) {
        return Diagnostic.of(
                WIDTH_OUT_OF_RANGE,
                at,
                "`" + component + "` takes " + Amounts.bits(width) + ", but a `BigInteger` takes whole bytes, 8 to "
                        + widest + " bits",
                width <= 64 ? "declare `long " + component + "`" : "give it whole bytes");
    }

    /** A width that is too much for the {@code int}s of {@code Ints}. */
    public static Diagnostic samplesBeyondInt(SourceRef at, String component, int width, boolean signed) {
        return Diagnostic.of(
                WIDTH_BEYOND_TYPE,
                at,
                "each of `" + component + "` takes " + Amounts.bits(width) + ", but "
                        + (signed ? "a signed" : "an unsigned") + " `int` holds at most " + (signed ? 32 : 31),
                "declare `Longs " + component + "`");
    }

    /** {@code @Bits} of more than one bit on a {@code boolean}. */
    public static Diagnostic widthOfBoolean(SourceRef at, String component, int width) {
        return Diagnostic.of(
                WIDTH_WITHOUT_NUMBER,
                at,
                "`" + component + "` takes " + Amounts.bits(width) + ", but a `boolean` is 1 bit",
                "remove @Bits, or declare `int " + component + "`");
    }

    /** {@code @Bits} on something whose width comes from elsewhere. */
    public static Diagnostic widthWithoutNumber(SourceRef at, String component, FieldType type, int width) {
        return new Diagnostic(
                        WIDTH_WITHOUT_NUMBER,
                        at,
                        "@Bits(" + width + ") says nothing on `" + component + "`: the size of "
                                + Articles.a(type.text()) + " comes from elsewhere",
                        List.of(),
                        List.of())
                .note(
                        type instanceof FieldType.Named
                                ? "`" + type.text() + "` has a layout of its own"
                                : Articles.a(type.text()) + " ends where a length or the enclosing region ends")
                .help(
                        (type instanceof FieldType.OfBytes || type instanceof FieldType.OfString)
                                        && width > 0
                                        && width % 8 == 0
                                ? "write @Size(" + width / 8 + ") instead, which counts bytes"
                                : "remove @Bits(" + width + ")");
    }

    /** {@code @Const} on something that is no number. */
    public static Diagnostic constantWithoutNumber(SourceRef at, String component, FieldType type) {
        return Diagnostic.of(
                CONSTANT_WITHOUT_NUMBER,
                at,
                "@Const is for whole numbers, bytes and texts, but `" + component + "` is " + Articles.a(type.text()),
                type instanceof FieldType.OfFloat || type instanceof FieldType.OfDouble
                        ? "write @Range(in = n) if it is always a whole number"
                        : "declare an `int` or a `long` with @Bits, or a record of one such component");
    }

    /**
     * A constant of a number that is given as bytes.
     *
     * @param text whether they are those of a text
     * @param number what they are in big-endian order, or null if the component holds no such number
     */
    public static Diagnostic constantOfBytes(
            SourceRef at, String component, FieldType type, boolean text, @Nullable Long number) {
        Diagnostic diagnostic = new Diagnostic(
                CONSTANT_KIND,
                at,
                "the constant of `" + component + "` (" + type.text() + ") is given as " + (text ? "text" : "bytes")
                        + " and not as a number",
                List.of(),
                List.of());
        if (type instanceof FieldType.OfEnum) {
            return diagnostic.help("write @Const(n) with the code of one constant of `" + type.text() + "`");
        }
        return diagnostic
                .help(
                        number == null
                                ? "write @Const(n) with a number that fits its width"
                                : "write @Const(0x" + Long.toHexString(number).toUpperCase(Locale.ROOT)
                                        + "L), which is the same where the most significant byte comes first")
                .help("or let it be a `" + (text ? "String" : "Bytes") + "`, without @Bits");
    }

    /**
     * A constant outside its width.
     *
     * @param lowest the least value of the width
     * @param highest the greatest value of the width
     */
    public static Diagnostic constantTooWide(
            SourceRef at, String component, long value, int width, boolean signed, long lowest, long highest) {
        String values = (signed ? " signed" : "") + (width == 1 ? " holds " : " hold ") + lowest + " to " + highest;
        Diagnostic diagnostic = new Diagnostic(
                CONSTANT_TOO_WIDE,
                at,
                "`" + component + "` is never " + value + ": " + Amounts.bits(width) + values,
                List.of(),
                List.of());
        boolean intPattern = value < 0 && value >= Integer.MIN_VALUE && width >= 32 && !signed;
        if (intPattern) {
            String hex = "0x" + Integer.toHexString((int) value);
            return diagnostic
                    .note("in Java `" + hex + "` is an `int`, and negative")
                    .help("write `" + hex + "L` if that is what you mean");
        }
        if (value < 0 && !signed) {
            return diagnostic.help("write @Bits(value = " + width + ", signed = true) if it is in two's complement");
        }
        return diagnostic.help("correct the value, or widen `" + component + "`: " + value + " needs "
                + Amounts.bits(bitsFor(value, signed)));
    }

    private static int bitsFor(long value, boolean signed) {
        return signed
                ? 65 - Long.numberOfLeadingZeros(value < 0 ? ~value : value)
                : 64 - Long.numberOfLeadingZeros(value);
    }
}
