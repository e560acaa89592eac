package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.AMBIGUOUS_UNION;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CASE_TOO_WIDE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CONFLICTING_RELATIONS;
import static org.bitrecord.processor.diagnostics.DiagnosticId.DUPLICATE_CASE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.FALLBACK_WITHOUT_REGION;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISSING_CASE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISSING_OTHERWISE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISSING_TAG;
import static org.bitrecord.processor.diagnostics.DiagnosticId.SECOND_OTHERWISE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.TAG_TEXT;
import static org.bitrecord.processor.diagnostics.DiagnosticId.TAG_WITHOUT_UNION;

import java.util.List;
import org.bitrecord.processor.model.SourceRef;

/** The texts about unions, their tags and cases. */
public final class UnionProblems {
    private UnionProblems() {}

    /** A record for unknown codes in a union that has none. */
    public static Diagnostic strictWithOtherwise(SourceRef at, String union, String otherwise) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "`" + union + "` is @Strict, so that other codes are malformed, but `" + otherwise + "` is @Otherwise",
                "remove one of them");
    }

    /** A tag of something that is no union chosen from outside. */
    public static Diagnostic tagWithoutUnion(SourceRef at, String tag, String component, String type) {
        return Diagnostic.of(
                TAG_WITHOUT_UNION,
                at,
                "`" + tag + "` is the tag of `" + component + "`, but `" + type + "` is not chosen by a tag",
                "name a component whose type is a sealed interface with @Union whose records have @Case");
    }

    /** A union that nothing chooses. */
    public static Diagnostic missingTag(SourceRef at, String component, String union) {
        return Diagnostic.of(
                MISSING_TAG,
                at,
                "nothing says which record of `" + union + "` is in `" + component + "`",
                "say which number does: @Tag(of = \"" + component + "\") on an earlier component");
    }

    /** Two tags of one union. */
    public static Diagnostic secondTag(SourceRef at, String tag, String first, String component) {
        return Diagnostic.of(
                DiagnosticId.CONFLICTING_RELATIONS,
                at,
                "both `" + first + "` and `" + tag + "` are the tag of `" + component + "`",
                "keep one @Tag");
    }

    /** A record of a union that no code chooses. */
    public static Diagnostic missingCase(SourceRef at, String record, String union) {
        return Diagnostic.of(
                        MISSING_CASE,
                        at,
                        "`" + union + "` permits `" + record + "`, but no code chooses it",
                        "add @Case(...) to `" + record + "`, or @Otherwise if it stands for all other codes")
                .note("the records of `" + union + "` are told apart by a tag outside, since others have @Case");
    }

    /** A union whose records nothing tells apart. */
    public static Diagnostic nothingTellsApart(SourceRef at, String union, List<String> records) {
        return Diagnostic.of(
                        AMBIGUOUS_UNION,
                        at,
                        "nothing tells the records of `" + union + "` apart",
                        "add @Case(...) to each of them, for a tag outside")
                .help(
                        "or give each of them a @Const number at the same place, in the same order and as wide, for a tag inside")
                .note("records: " + String.join(", ", records));
    }

    /** A record that belongs to several unions, with a case that does not say which. */
    public static Diagnostic caseOfSeveral(SourceRef at, String record, List<String> unions) {
        return Diagnostic.of(
                AMBIGUOUS_UNION,
                at,
                "`" + record + "` belongs to " + RelationProblems.names(unions) + ", but @Case does not say to which",
                "say @Case(value = ..., of = " + unions.get(0) + ".class)");
    }

    /** A case without a code. */
    public static Diagnostic noCode(SourceRef at, String record) {
        return Diagnostic.of(
                MISSING_CASE,
                at,
                "@Case names no code, so `" + record + "` can never be chosen",
                "write its codes: @Case(8), or @Case({0, 8})");
    }

    /** A record that ends before the tag inside the others does. */
    public static Diagnostic shorterThanTag(SourceRef at, String record, long bits, String union, String tag, int end) {
        return Diagnostic.of(
                        AMBIGUOUS_UNION,
                        at,
                        "`" + record + "` may end after " + Amounts.bits(bits) + ", before the tag of `" + union
                                + "` does",
                        "give `" + record + "` components of fixed size for the first " + end + " bits")
                .note("the tag `" + tag + "` ends at bit " + end);
    }

    /** One code for two records. */
    public static Diagnostic duplicateCase(SourceRef at, long code, String first, String second) {
        return Diagnostic.of(
                DUPLICATE_CASE,
                at,
                first.equals(second)
                        ? "code " + code + " of `" + first + "` is listed twice"
                        : "code " + code + " stands for both `" + first + "` and `" + second + "`",
                first.equals(second) ? "list it once" : "give one of them another code");
    }

    /** A code that the tag cannot have. */
    public static Diagnostic caseTooWide(
            SourceRef at, long code, String record, String tag, int bits, long min, long max) {
        return Diagnostic.of(
                        CASE_TOO_WIDE,
                        at,
                        "code " + code + " of `" + record + "` can never be in `" + tag + "`",
                        "widen `" + tag + "`, or correct the code")
                .note("`" + tag + "` has " + Amounts.bits(bits) + ": " + min + " to " + max);
    }

    /** A code that the Java type of a tag does not hold, which a field codec reads. */
    public static Diagnostic caseBeyondInt(SourceRef at, long code, String record, String tag) {
        return Diagnostic.of(
                        CASE_TOO_WIDE,
                        at,
                        "code " + code + " of `" + record + "` can never be in `" + tag + "`",
                        "declare `long " + tag + "`, or correct the code")
                .note("`" + tag + "` is an `int`: " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
    }

    /** Two records for all other codes. */
    public static Diagnostic secondOtherwise(SourceRef at, String union, String first, String second) {
        return Diagnostic.of(
                SECOND_OTHERWISE,
                at,
                "both `" + first + "` and `" + second + "` are the @Otherwise of `" + union + "`",
                "give one of them a @Case");
    }

    /** A union without a record for the codes that are not listed. */
    public static Diagnostic missingOtherwise(SourceRef at, String union, String tag, long codes, int bits) {
        return missingOtherwise(at, union, tag, codes, "has " + Amounts.bits(bits), "");
    }

    /** A union without a record for the codes that are not listed, where a field codec reads the tag. */
    public static Diagnostic missingOtherwiseOfCoded(SourceRef at, String union, String tag, long codes, String type) {
        return missingOtherwise(at, union, tag, codes, "is " + Articles.a(type), "");
    }

    /**
     * A union without a record for the codes that are not listed, whose tag lies inside its records.
     *
     * @param head the components of each record up to the tag, the tag included, as they may be declared before another one
     */
    public static Diagnostic missingOtherwiseInside(
            SourceRef at, String union, String tag, long codes, int bits, String head) {
        return missingOtherwise(at, union, tag, codes, "has " + Amounts.bits(bits), head);
    }

    private static Diagnostic missingOtherwise(
            SourceRef at, String union, String tag, long codes, String extent, String head) {
        return Diagnostic.of(
                        MISSING_OTHERWISE,
                        at,
                        "`" + union + "` has no record for most codes that `" + tag + "` can have",
                        keepOthers(union, head))
                .help("or write @Strict before `sealed interface " + union + "` if other codes are malformed")
                .note("`" + tag + "` " + extent + ", and " + (codes == 1 ? "1 code is" : codes + " codes are")
                        + " taken");
    }

    /** A condition on a tag whose union has nothing for when it is false. */
    public static Diagnostic guardWithoutOtherwise(SourceRef at, String tag, String union) {
        return Diagnostic.of(
                MISSING_OTHERWISE,
                at,
                "where the condition on `" + tag + "` is false, no record of `" + union + "` can be read",
                keepOthers(union, ""));
    }

    private static String keepOthers(String union, String head) {
        return "add a record that keeps the bytes, and that `" + union
                + "` permits: @BitCodec @Otherwise record Unknown(" + head
                + "@Rest Bytes bytes) implements " + union + " {}";
    }

    /** A condition on a tag that names what is computed from the tag's union. */
    public static Diagnostic guardOnTag(SourceRef at, String tag, String named) {
        return Diagnostic.of(
                DiagnosticId.CONFLICTING_RELATIONS,
                at,
                "the condition on `" + tag + "` needs `" + named + "`, which cannot be computed before it",
                "name components that are not tags of this union");
    }

    /** Something optional that is a union whose tag lies outside. */
    public static Diagnostic optionalTagged(SourceRef at, String component, String union) {
        return Diagnostic.of(
                        MISSING_TAG,
                        at,
                        "`" + component + "` may be absent, and a @Tag beside it cannot choose its record of `" + union
                                + "`",
                        "put the tag and the `" + union + "` into a record, and make that optional")
                .help("or put the tag into the records of `" + union
                        + "`: a @Const number at the same place in each of them");
    }

    /** A list of a union whose tag lies outside. */
    public static Diagnostic listOfTagged(SourceRef at, String component, String union) {
        return Diagnostic.of(
                        MISSING_TAG,
                        at,
                        "nothing says which record of `" + union + "` each element of `" + component + "` is",
                        "put the tag into the records: a @Const number at the same place in each of them")
                .help("or make a list of a record that has the tag and the `" + union + "`");
    }

    /** A union that falls back to bytes that nobody knows the end of. */
    public static Diagnostic fallbackWithoutRegion(SourceRef at, String component) {
        return Diagnostic.of(
                FALLBACK_WITHOUT_REGION,
                at,
                "`" + component + "` falls back where a record is malformed, but nothing says where that would end",
                "bound it: by a @Length, by @Size, or by @Prefixed on the elements of a list");
    }

    /** A text that is a tag and of no size that a tag can have. */
    public static Diagnostic textOfOtherSize(SourceRef at, String component, String type) {
        return Diagnostic.of(
                TAG_TEXT,
                at,
                "`" + component + "` is " + Articles.a(type) + " and a tag, but not always of 1 to 8 bytes",
                "say its size with @Size, as for the four letters of a PNG chunk");
    }

    /** Codes that are texts of different sizes, or some numbers and some texts. */
    public static Diagnostic textsOfSeveralSizes(SourceRef at, String union, String record) {
        return Diagnostic.of(
                TAG_TEXT,
                at,
                "the codes of `" + union + "` are texts, but those of `" + record
                        + "` are not ASCII of the same length",
                "write all codes as texts of as many characters as the tag has, 8 at most, blanks included");
    }

    /** A text where the union has numbers, or the other way round, or texts of another size. */
    public static Diagnostic textForNumber(SourceRef at, String tag, int size, String union, int wanted) {
        return Diagnostic.of(
                TAG_TEXT,
                at,
                "`" + tag + "` is " + (size == 0 ? "a number" : "a text of " + Amounts.bits(8L * size))
                        + ", but `"
                        + union + "` is chosen by "
                        + (wanted == 0 ? "numbers" : "texts of " + wanted + (wanted == 1 ? " byte" : " bytes")),
                "make the tag what the codes in @Case are");
    }

    /** A union that is open and told apart from inside. */
    public static Diagnostic openInside(SourceRef at, String union) {
        return Diagnostic.of(
                AMBIGUOUS_UNION,
                at,
                "`" + union + "` is open, but a constant inside tells its records apart, which others need not have",
                "let a @Tag outside choose: write @Case on the records");
    }
}
