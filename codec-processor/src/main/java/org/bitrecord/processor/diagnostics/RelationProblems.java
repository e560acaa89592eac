package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.CHECKSUM_ALGORITHM;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CHECKSUM_COVERAGE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CHECKSUM_WIDTH;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CONFLICTING_RELATIONS;
import static org.bitrecord.processor.diagnostics.DiagnosticId.LATER_REFERENCE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.LENGTH_OVERLAP;
import static org.bitrecord.processor.diagnostics.DiagnosticId.LENGTH_UNIT;
import static org.bitrecord.processor.diagnostics.DiagnosticId.NOT_NEIGHBOURS;
import static org.bitrecord.processor.diagnostics.DiagnosticId.RELATION_WITHOUT_PARTS;
import static org.bitrecord.processor.diagnostics.DiagnosticId.UNKNOWN_REFERENCE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.WIDTH_OUT_OF_RANGE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitrecord.processor.model.ClassLack;
import org.bitrecord.processor.model.SourceRef;

/** The texts about components that speak of other components. */
public final class RelationProblems {
    /** What may be said of a number inside a component, by its path. */
    private static final Set<String> DESCRIBING = Set.of("@Length", "@Count", "@Tag");

    private RelationProblems() {}

    /** The components from one to another, as they are told of in a text. */
    public static String span(String first, String last) {
        return first.equals(last) ? "`" + first + "`" : "`" + first + "` to `" + last + "`";
    }

    /**
     * A relation to a component of another kind.
     *
     * @param needed what it is a relation to, as {@code a list}
     */
    public static Diagnostic withoutParts(
            SourceRef at, String annotation, String needed, String component, String type) {
        return Diagnostic.of(
                RELATION_WITHOUT_PARTS,
                at,
                annotation + " speaks of " + needed + ", but `" + component + "` is of type `" + type + "`",
                "name " + needed + ", or remove " + annotation);
    }

    /**
     * An annotation on a component of another kind.
     *
     * @param needed what it is for, as {@code a list}
     */
    public static Diagnostic notForType(SourceRef at, String annotation, String needed, String component, String type) {
        return Diagnostic.of(
                RELATION_WITHOUT_PARTS,
                at,
                annotation + " is for " + needed + ", but `" + component + "` is of type `" + type + "`",
                "remove " + annotation + ", or declare `" + component + "` as " + needed);
    }

    /**
     * A condition of something that is always there.
     *
     * @param argument the same as a type argument, with its width
     * @param moving the annotations that go with it
     */
    public static Diagnostic conditionOfRequired(
            SourceRef at, String component, String type, String argument, List<String> moving) {
        return Diagnostic.of(
                RELATION_WITHOUT_PARTS,
                at,
                "@When says that `" + component + "` may be absent, but it is " + Articles.a(type),
                "declare `Optional<" + argument + "> " + component + "`"
                        + (moving.isEmpty() ? "" : ", with " + String.join(" and ", moving) + " inside the `<`"));
    }

    /**
     * A depth on a type argument.
     *
     * @param besideComponent whether it may stand beside the component
     */
    public static Diagnostic depthOfArgument(
            SourceRef at, String component, String type, String recursive, int most, boolean besideComponent) {
        return Diagnostic.of(
                RELATION_WITHOUT_PARTS,
                at,
                "@Max on a type argument says nothing of how often `" + recursive + "` may lie in itself",
                besideComponent
                        ? "write it beside the component: @Max(" + most + ") " + type + " " + component
                        : "say it of the record that lies in itself: @BitCodec(maxDepth = " + most + ")");
    }

    /** {@code @Present} on a number of several bits. */
    public static Diagnostic wideFlag(SourceRef at, String flag, int bits, String optional) {
        return Diagnostic.of(
                WIDTH_OUT_OF_RANGE,
                at,
                "@Present makes `" + flag + "` 1 or 0, but it has " + bits + " bits",
                "declare a `boolean` or a number of @Bits(1); or write @When(\"" + flag + " != 0\") on `" + optional
                        + "`, and set `" + flag + "` yourself");
    }

    /** {@code @Present} of something with a condition of its own. */
    public static Diagnostic presenceTwice(SourceRef at, String flag, String optional) {
        return Diagnostic.of(
                        CONFLICTING_RELATIONS,
                        at,
                        "`" + flag + "` and the @When of `" + optional + "` both say when `" + optional + "` is there",
                        "remove @When, or remove @Present and set `" + flag + "` yourself")
                .note("@Present gives `" + optional + "` its condition");
    }

    /** A name that no component has. */
    public static Diagnostic unknown(
            SourceRef at, String annotation, String name, String record, List<String> components) {
        Optional<String> meant = Suggestions.didYouMean(name, components);
        Diagnostic unknown = Diagnostic.of(
                        UNKNOWN_REFERENCE,
                        at,
                        annotation + " names `" + name + "`, which is no component of `" + record + "`",
                        meant.orElse("name one of its components"))
                .note("components: " + String.join(", ", components));
        return meant.isEmpty() && DESCRIBING.contains(annotation)
                ? unknown.help("or, if `" + name + "` lies beside a component of type `" + record + "`, write "
                        + annotation + "(in = \"...\", of = \"" + name + "\") on that component, not here")
                : unknown;
    }

    /** A description that comes after what it describes. */
    public static Diagnostic later(SourceRef at, String annotation, String describing, String described) {
        return Diagnostic.of(
                        LATER_REFERENCE,
                        at,
                        annotation + " on `" + describing + "` speaks of `" + described + "`, which comes before it",
                        "move `" + describing + "` before `" + described + "`")
                .note("decoding goes from the first bit to the last, so `" + described
                        + "` is reached before anything is known of it")
                .note(
                        "only among the last components of fixed size, which are found from the end, may it stand behind");
    }

    /** Names that are not neighbours, or not in order. */
    public static Diagnostic notNeighbours(SourceRef at, String annotation, List<String> names, List<String> range) {
        return Diagnostic.of(
                        NOT_NEIGHBOURS,
                        at,
                        annotation + " names " + names(names) + ", which are not neighbours in that order",
                        "name neighbouring components in their order")
                .note("from the first to the last there are: " + String.join(", ", range));
    }

    /** Two lengths that measure overlapping parts, neither inside the other. */
    public static Diagnostic overlap(SourceRef at, String one, String oneRange, String other, String otherRange) {
        return Diagnostic.of(
                        LENGTH_OVERLAP,
                        at,
                        "what `" + one + "` measures overlaps what `" + other
                                + "` measures, and neither lies inside the other",
                        "let one end before the other begins, or measure all of the other")
                .note("`" + one + "` measures " + oneRange)
                .note("`" + other + "` measures " + otherRange);
    }

    /** A unit that is none. */
    public static Diagnostic unit(SourceRef at, int unit) {
        return Diagnostic.of(
                LENGTH_UNIT,
                at,
                "a length cannot count in units of " + Amounts.bits(unit),
                "a unit is 1 to 32768 bits: Unit.BYTE, Unit.WORD32 ...");
    }

    /** A meaning of 0 that a length never has. */
    public static Diagnostic zeroSaysNothing(SourceRef at, String component) {
        return zero(at, "`zero` says nothing on `" + component + "`: what it measures always has the same size");
    }

    /** A length whose bits could say more than there ever is. */
    public static Diagnostic fullOfWide(SourceRef at, String component, int widest) {
        return zero(
                at, "`" + component + "` is too wide for zero = FULL: it is for lengths of up to " + widest + " bits");
    }

    /** A length that has as many bits as its value needs. */
    public static Diagnostic fullWithoutWidth(SourceRef at, String component) {
        return zero(
                at,
                "zero = FULL says nothing on `" + component
                        + "`: 0 would mean 2 to the number of its bits, but its codec finds these itself");
    }

    private static Diagnostic zero(SourceRef at, String fact) {
        return Diagnostic.of(CONFLICTING_RELATIONS, at, fact, "leave `zero` out");
    }

    /** A length that may be absent, of something that is there anyway. */
    public static Diagnostic absentLength(SourceRef at, String component, long bits) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "`" + component + "` may be absent, which says that what it measures is empty, but that takes at least "
                        + Amounts.bits(bits),
                "measure bytes, a text or a list, which can be empty");
    }

    /** Two lengths of the same parts, one of which may be absent. */
    public static Diagnostic absentRival(SourceRef at, String absent, String other, String range) {
        return Diagnostic.of(
                        CONFLICTING_RELATIONS,
                        at,
                        "`" + absent + "` may be absent, which says that what it measures is empty, but `" + other
                                + "` measures the same",
                        "put both into a record of their own, and compute the size from it: @SizeOf(..)")
                .note("both measure " + range);
    }

    /** A length that says something by being absent, and something else by being 0. */
    public static Diagnostic absentOrZero(SourceRef at, String component) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "`" + component + "` may be absent, which says that what it measures is empty, so 0 cannot say more",
                "leave out `zero`, or make the length no Optional");
    }

    /** A length of no fixed width inside what it measures. */
    public static Diagnostic measuresItself(SourceRef at, String component) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "`" + component + "` measures itself, but how long it is depends on what it says",
                "measure what is behind it, with `of`");
    }

    /** A length of fixed width inside what it measures that a field codec reads. */
    public static Diagnostic codedMeasuresItself(SourceRef at, String component) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "`" + component
                        + "` measures itself, but a number that a field codec reads comes after the end is known",
                "measure what is behind it, with `of`, and add what is before with `plus`");
    }

    /** Something that 0 means in checksums only. */
    public static Diagnostic zeroOfLength(SourceRef at, String component) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "`" + component + "` is a length, and a length is never absent",
                "say zero = TO_END or FULL, or leave it out");
    }

    /** A difference that is too large to be meant. */
    public static Diagnostic plus(SourceRef at, int plus, int most) {
        return Diagnostic.of(
                LENGTH_UNIT,
                at,
                "a length cannot be " + plus + " more than what it measures",
                "`plus` is -" + most + " to " + most);
    }

    /** A length of a size that no whole number of units makes. */
    public static Diagnostic unitNeverFits(SourceRef at, String describing, int unit, long bits) {
        return Diagnostic.of(
                LENGTH_UNIT,
                at,
                "`" + describing + "` counts units of " + Amounts.bits(unit) + ", but measures always "
                        + Amounts.bits(bits),
                "choose a unit that divides " + bits + ", or measure something else");
    }

    /** Two of {@code of}, {@code from}, {@code through} that exclude each other. */
    public static Diagnostic conflicting(SourceRef at, String annotation, String component) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                annotation + " on `" + component + "` says what it covers twice",
                "keep either `of`, or `from` and `through`");
    }

    /** One component with two different roles. */
    public static Diagnostic twoRoles(SourceRef at, String component, String one, String other) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "`" + component + "` is both " + one + " and " + other,
                "use one component for each");
    }

    /** An algorithm of which generated code cannot make an object. */
    public static Diagnostic algorithm(SourceRef at, String component, String algorithm, ClassLack lack) {
        return Diagnostic.of(
                CHECKSUM_ALGORITHM,
                at,
                "the codec cannot compute `" + component + "`: `" + algorithm + "` " + ClassProblems.words(lack, 0),
                ClassProblems.access(algorithm, lack)
                        .orElse("name a class that implements ChecksumAlgorithm and has a constructor without"
                                + " parameters"));
    }

    /** A checksum in a component of another width. */
    public static Diagnostic checksumWidth(SourceRef at, String component, int bits, String algorithm, int width) {
        return Diagnostic.of(
                CHECKSUM_WIDTH,
                at,
                "`" + component + "` has " + Amounts.bits(bits) + ", but a checksum by `" + algorithm + "` has "
                        + width,
                "say @Bits(" + width + ")");
    }

    /** A checksum, or what it covers, that is not whole bytes; {@code bits} is negative where it depends on the value. */
    public static Diagnostic checksumWithinByte(SourceRef at, String component, String what, long bits) {
        return Diagnostic.of(
                        CHECKSUM_COVERAGE,
                        at,
                        "the checksum `" + component + "` needs whole bytes, but " + what + " "
                                + (bits < 0 ? "anywhere in" : Amounts.bits(bits % 8) + " into") + " a byte",
                        "cover whole bytes: choose other components with `from` and `through`")
                .note("checksums are computed over bytes");
    }

    /** A checksum that begins, ends, or covers up to somewhere within a word whose bytes lie in another order. */
    public static Diagnostic checksumWithinWord(SourceRef at, String component, int container) {
        return Diagnostic.of(
                        CHECKSUM_COVERAGE,
                        at,
                        "the checksum `" + component + "` is not a word of its own, or covers parts of words",
                        "give `" + component + "` a whole word, and cover whole words")
                .note("in words of " + container
                        + " bits with `bits` against `order`, the bytes do not follow each other as the components do");
    }

    /** A checksum that covers nothing. */
    public static Diagnostic checksumOfNothing(SourceRef at, String component, String from, String through) {
        return Diagnostic.of(
                CHECKSUM_COVERAGE,
                at,
                "the checksum `" + component + "` covers nothing: `" + through + "` comes before `" + from + "`",
                "swap `from` and `through`");
    }

    /** A pseudo-header that nothing gives. */
    public static Diagnostic pseudoHeaderWithoutContext(SourceRef at, String component, String record) {
        return Diagnostic.of(
                CHECKSUM_COVERAGE,
                at,
                "the checksum `" + component + "` covers a pseudo-header, but `" + record + "` takes no context",
                "say @BitCodec(context = X.class) on `" + record + "`, with X the record of the pseudo-header");
    }

    /** A checksum of what is packed where nothing is. */
    public static Diagnostic decodedOfUnpacked(SourceRef at, String component) {
        return Diagnostic.of(
                CHECKSUM_COVERAGE,
                at,
                "the checksum `" + component
                        + "` covers what is unpacked, but `of` does not name a packed component alone",
                "name one component with @With(a RegionCodec), or leave out `decoded`");
    }

    /** Something left out that is not in. */
    public static Diagnostic exceptOutside(SourceRef at, String component, String left) {
        return Diagnostic.of(
                CHECKSUM_COVERAGE,
                at,
                "the checksum `" + component + "` leaves out `" + left + "`, which it does not cover anyway",
                "remove `" + left + "` from `except`");
    }

    /** Something that 0 means in lengths only. */
    public static Diagnostic zeroOfChecksum(SourceRef at, String component) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "`" + component + "` is a checksum, which is no size",
                "say zero = MEANS_ABSENT if 0 says that there is none, or leave it out");
    }

    /** A condition on a checksum that would have to be computed before it. */
    public static Diagnostic conditionOnChecksum(SourceRef at, String named) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "a condition cannot depend on `" + named + "`, a checksum, which is computed after everything else",
                "name other components");
    }

    /** Two checksums that cover each other. */
    public static Diagnostic checksumCycle(SourceRef at, String one, String other) {
        return Diagnostic.of(
                CHECKSUM_COVERAGE,
                at,
                "the checksums `" + one + "` and `" + other + "` are in a circle of checksums that cover each other",
                "leave one of them out of what covers it: the one that is left out is computed first");
    }

    static String names(List<String> names) {
        return "`" + String.join("`, `", names) + "`";
    }
}
