package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.AMOUNT_OUT_OF_RANGE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CONFLICTING_ENDS;
import static org.bitrecord.processor.diagnostics.DiagnosticId.ENDLESS_ELEMENT;
import static org.bitrecord.processor.diagnostics.DiagnosticId.LATER_REFERENCE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISSING_END;
import static org.bitrecord.processor.diagnostics.DiagnosticId.NOT_WHOLE_BYTES;
import static org.bitrecord.processor.diagnostics.DiagnosticId.RECURSIVE_RECORD;
import static org.bitrecord.processor.diagnostics.DiagnosticId.UNALIGNED_VARIABLE_PART;

import java.math.BigInteger;
import java.util.List;
import org.bitrecord.Layout;
import org.bitrecord.processor.model.SourceRef;
import org.jspecify.annotations.Nullable;

/** The texts about places: where things begin and end. */
public final class PlaceProblems {
    private PlaceProblems() {}

    /** A number in an annotation that cannot be meant. */
    public static Diagnostic amount(SourceRef at, String annotation, long value, long least, long most) {
        String bounds = least + " to " + most;
        String fact = switch (annotation) {
            case "@Gap", "@GapAfter" -> "a gap takes " + bounds + " bits";
            case "@Times" -> "a list has " + bounds + " elements";
            case "@Prefixed" -> "the number in front takes " + bounds + " bits";
            default -> "it counts bytes, characters, elements or levels, " + bounds;
        };
        return Diagnostic.of(
                AMOUNT_OUT_OF_RANGE,
                at,
                annotation + "(" + value + ") cannot be: " + fact,
                "write a number from " + least + " to " + most);
    }

    /**
     * A difference between a number and what it counts that is too large to be meant.
     *
     * @param number what it is: {@code a count}
     * @param counted what it counts: {@code elements}
     */
    public static Diagnostic plus(SourceRef at, String number, String counted, int plus, int most) {
        return Diagnostic.of(
                AMOUNT_OUT_OF_RANGE,
                at,
                number + " cannot be " + plus + " more than the " + counted + " that it counts",
                "`plus` is -" + most + " to " + most);
    }

    /** Padding of something else than a bit. */
    public static Diagnostic fill(SourceRef at, int fill) {
        return Diagnostic.of(
                AMOUNT_OUT_OF_RANGE,
                at,
                "@AlignTo cannot fill up with " + fill + ": what it fills up with is a bit",
                "write fill = 0 or fill = 1");
    }

    /** A depth that the stack of a thread may not hold. */
    public static Diagnostic depth(SourceRef at, int depth, int most) {
        return Diagnostic.of(
                AMOUNT_OUT_OF_RANGE,
                at,
                "a record cannot lie in itself " + depth + " times",
                "write a number from 0 to " + most + ": each time takes some of the stack");
    }

    /** A record that has to be whole bytes is not. */
    public static Diagnostic notWholeBytes(SourceRef at, String record, long bits, String why) {
        long over = bits % 8;
        return Diagnostic.of(
                        NOT_WHOLE_BYTES,
                        at,
                        "`" + record + "` ends " + Amounts.bits(over) + " into a byte",
                        "add a component of " + Amounts.bits(8 - over) + " at the end")
                .note(why);
    }

    /** Samples that are no whole bytes in all. */
    public static Diagnostic samplesWithinByte(SourceRef at, String component, long bits, String list) {
        return Diagnostic.of(
                        NOT_WHOLE_BYTES,
                        at,
                        "`" + component + "` ends " + Amounts.bits(bits % 8) + " into a byte",
                        "declare `" + list + "`, which may end anywhere")
                .note("samples are whole bytes in all");
    }

    /** A part that begins or ends within a byte, in a record whose bytes are put in order. */
    public static Diagnostic unaligned(SourceRef at, String component, String type, String because) {
        return Diagnostic.of(
                        UNALIGNED_VARIABLE_PART,
                        at,
                        "`" + component + "` (" + type + ") may begin or end within a byte, but " + because,
                        "let it begin and end at whole bytes: fill up with @GapAfter or @AlignTo")
                .note("there only numbers may begin or end within a byte");
    }

    /** Nothing says where bytes or a list end. */
    public static Diagnostic missingEnd(SourceRef at, String component, String type) {
        return Diagnostic.of(
                        MISSING_END,
                        at,
                        "nothing says where `" + component + "` (" + type + ") ends",
                        "say which number is its length: @Length(of = \"" + component + "\") on an earlier component")
                .help("or say @Rest if it takes all that is left");
    }

    /** A length behind what it measures, which nothing else ends. */
    public static Diagnostic lengthBehind(SourceRef at, String length, String component, String type) {
        return Diagnostic.of(
                        LATER_REFERENCE,
                        at,
                        "@Length on `" + length + "` measures `" + component + "`, which comes before it",
                        "move `" + length + "` before `" + component + "`")
                .note("nothing else says where `" + component + "` (" + type + ") ends, so `" + length
                        + "` is not found")
                .help("or write @Rest before `" + component + "`, if it takes all up to `" + length
                        + "`, which is then among the last");
    }

    /** Bytes or a list would take what belongs to something behind it. */
    public static Diagnostic endTaken(SourceRef at, String component, String next, String nextType) {
        return Diagnostic.of(
                        MISSING_END,
                        at,
                        "`" + component + "` takes all that is left, but `" + next + "` follows",
                        "give `" + component + "` a length of its own: @Length(of = \"" + component
                                + "\") on an earlier component")
                .note("`" + next + "` (" + nextType
                        + ") is of variable size, so it cannot be found from the end either");
    }

    /**
     * A record that always goes on to the end would take what belongs to something behind it.
     *
     * @param type the record
     */
    public static Diagnostic endTakenByRecord(
            SourceRef at, String component, String type, String next, String nextType) {
        return Diagnostic.of(
                        MISSING_END,
                        at,
                        "`" + component + "` takes all that is left, as every `" + type + "` does, but `" + next
                                + "` follows",
                        "give `" + component + "` a length of its own: @Length(of = \"" + component
                                + "\") on an earlier component")
                .note("`" + next + "` (" + nextType
                        + ") is of variable size, so it cannot be found from the end either");
    }

    /**
     * Elements each of which always goes on to the end.
     *
     * @param type the record
     */
    public static Diagnostic endTakenByElement(SourceRef at, String list, String type) {
        return Diagnostic.of(
                        MISSING_END,
                        at,
                        "the first element of `" + list + "` takes all that is left, as every `" + type
                                + "` does, so there is never a second one",
                        "put a length in front of each: List<@Prefixed(8) " + type + "> " + list)
                .help("or say the size that all of them have: List<@Size(n) " + type + "> " + list)
                .help("or say @Max(1) beside the list if it has at most one");
    }

    /**
     * Nothing says where each element of a list ends.
     *
     * @param argument its type: {@code Bytes}
     */
    public static Diagnostic missingEndOfElement(SourceRef at, String list, String argument) {
        return Diagnostic.of(
                        MISSING_END,
                        at,
                        "nothing says where each element of `" + list + "` (" + argument + ") ends",
                        "put a length in front of each: List<@Prefixed(8) " + argument + "> " + list)
                .help("or say the size that all of them have: List<@Size(n) " + argument + "> " + list);
    }

    /** Bytes or a list that a length of zero lets take what belongs to something behind it. */
    public static Diagnostic endTakenByZero(
            SourceRef at, String length, String component, String next, String nextType) {
        return Diagnostic.of(
                        MISSING_END,
                        at,
                        "if `" + length + "` is 0, `" + component + "` takes all that is left, but `" + next
                                + "` follows",
                        "leave out zero = TO_END, or let `" + next + "` not follow: measure it, too")
                .note("`" + next + "` (" + nextType
                        + ") is of variable size, so it cannot be found from the end either");
    }

    /** Two annotations say where a component ends. */
    public static Diagnostic conflictingEnds(SourceRef at, String component, String one, String other) {
        return Diagnostic.of(
                CONFLICTING_ENDS, at, "`" + component + "` has both " + one + " and " + other, "keep one of them");
    }

    /** A list whose elements may be nothing. */
    public static Diagnostic endlessElement(SourceRef at, String component, String element) {
        return Diagnostic.of(
                        ENDLESS_ELEMENT,
                        at,
                        "`" + component + "` could go on for ever: its elements (`" + element
                                + "`) may take no bits at all",
                        "give `" + element + "` at least one component of fixed size")
                .note("decoding a list has to use up input with each element");
    }

    /** A condition on what remains where that is not of the record alone. */
    public static Diagnostic remainsOfOthers(SourceRef at, String component, String condition) {
        return Diagnostic.of(
                        MISSING_END,
                        at,
                        "`" + condition + "` on `" + component + "` counts what lies behind the record, too",
                        "give the record a length of its own, or an optional component a condition `remaining > n`")
                .note("on write nobody knows what will lie behind the record: only that more is left than n keeps its"
                        + " meaning whatever follows");
    }

    /** A unit that nothing can be aligned to. */
    public static Diagnostic alignmentUnit(SourceRef at, int unit) {
        return Diagnostic.of(
                AMOUNT_OUT_OF_RANGE,
                at,
                "nothing can be aligned to units of " + Amounts.bits(unit),
                "a unit is whole bytes, 8 to 32768 bits: Unit.WORD32 ...");
    }

    /** Padding that is always the same, and that a gap would say better. */
    public static Diagnostic fixedPadding(SourceRef at, String component, int bits) {
        return Diagnostic.of(
                AMOUNT_OUT_OF_RANGE,
                at,
                "`" + component + "` always ends " + Amounts.bits(bits) + " before the next unit",
                "write @GapAfter(" + bits + ") instead, or a component with their constant");
    }

    /** A size that no value of the component has. */
    public static Diagnostic impossibleSize(
            SourceRef at, String component, String type, long size, long least, long most) {
        boolean tooSmall = size < least;
        return Diagnostic.of(
                AMOUNT_OUT_OF_RANGE,
                at,
                "`" + component + "` is " + Amounts.bytes(size / 8) + ", but " + Articles.a(type) + " takes "
                        + (tooSmall ? "at least " + (least + 7) / 8 : "at most " + most / 8),
                "write a size that " + Articles.a(type) + " can have");
    }

    /**
     * What is known of the elements of a list, or of samples.
     *
     * @param least the least size of one in bits
     * @param most the greatest, or {@link Layout#UNBOUNDED}
     * @param times how many there are, or null if that is not said
     * @param max how many there are at most, or null
     */
    public record Elements(
            long least,
            long most,
            @Nullable Integer times,
            @Nullable Integer max) {
        private String words() {
            String each = least == most
                    ? Amounts.bits(least)
                    : most == Layout.UNBOUNDED ? "at least " + Amounts.bits(least) : least + " to " + most + " bits";
            return times != null
                    ? times == 1 ? "its only element takes " + each : "each of its " + times + " elements takes " + each
                    : "each element takes " + each + (max == null ? "" : ", and there are at most " + max);
        }

        /** How many bytes some of these always are a multiple of. */
        private long step() {
            return least
                    / BigInteger.valueOf(least)
                            .gcd(BigInteger.valueOf(Byte.SIZE))
                            .longValue();
        }
    }

    /** A size that no number of elements has. */
    public static Diagnostic sizeWithinElement(SourceRef at, String component, long size, Elements elements) {
        boolean fixed = elements.least() == elements.most();
        String help = elements.times() != null
                ? "leave out @Size: @Times says where the list ends"
                : elements.max() != null
                        ? "leave out @Max: @Size says how many there may be"
                        : fixed ? "write a multiple of " + elements.step() : "write a size that some of them have";
        return Diagnostic.of(
                AMOUNT_OUT_OF_RANGE,
                at,
                "`" + component + "` is " + Amounts.bytes(size / 8) + ", but " + elements.words(),
                help);
    }

    /**
     * A record that contains itself.
     *
     * @param path from one type through others to itself
     */
    public static Diagnostic recursive(SourceRef at, String record, List<String> path) {
        return Diagnostic.of(
                        RECURSIVE_RECORD,
                        at,
                        "`" + record + "` contains itself, so nothing bounds its depth",
                        "say how often it may lie in itself: @BitCodec(maxDepth = 16)")
                .note(String.join(" -> ", path));
    }

    /** A record that always contains another one of its kind. */
    public static Diagnostic endless(SourceRef at, String name) {
        return Diagnostic.of(
                RECURSIVE_RECORD,
                at,
                "`" + name + "` has no end: every value of it contains another one",
                "let a list, an Optional or another record of a union end it");
    }
}
