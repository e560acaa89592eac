package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.EXPRESSION_NAME;
import static org.bitrecord.processor.diagnostics.DiagnosticId.EXPRESSION_SYNTAX;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISSING_CONDITION;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.model.SourceRef;
import org.jspecify.annotations.Nullable;

/** The texts about conditions in strings. */
public final class ExpressionProblems {
    private ExpressionProblems() {}

    /** An optional component of which nothing says whether it is there. */
    public static Diagnostic missingPresence(SourceRef at, String component) {
        return Diagnostic.of(
                MISSING_CONDITION,
                at,
                "nothing says when `" + component + "` is there",
                "write @When with a condition over components before it, or @Present(of = \"" + component
                        + "\") on a flag before it");
    }

    /**
     * An Optional as a type argument, of which nothing can say whether it is there.
     *
     * @param inList whether it is the element of a list rather than in another Optional
     * @param inner what is in it, with its width
     */
    public static Diagnostic presenceOfArgument(SourceRef at, String component, boolean inList, String inner) {
        return Diagnostic.of(
                MISSING_CONDITION,
                at,
                inList
                        ? "nothing says which elements of `" + component + "` are there"
                        : "`" + component
                                + "` is an Optional in an Optional, and nothing says when the inner one is there",
                inList
                        ? "declare `List<Item> " + component
                                + "`, Item a record with @BitCodec of a flag and `@When(..) " + "Optional<" + inner
                                + ">`"
                        : "declare `Optional<" + inner + "> " + component + "`");
    }

    /**
     * A text that is no condition.
     *
     * @param mended what was probably meant, or null if that is not known
     * @param example a condition over what there is
     */
    public static Diagnostic syntax(
            SourceRef at, String text, int from, int to, String problem, @Nullable String mended, String example) {
        return new Diagnostic(
                EXPRESSION_SYNTAX,
                at,
                problem,
                List.of(pointer(text, from, to)),
                List.of(mended == null ? "a condition asks flags and compares numbers: " + example : write(mended)));
    }

    private static String write(String condition) {
        return "write `" + condition + "`";
    }

    /** The name of an enum's constant, of which a condition compares the code. */
    public static Diagnostic constant(SourceRef at, String text, int from, int to, @Nullable String mended) {
        String problem = "`" + text.substring(from, to) + "` is a constant, but conditions compare codes";
        return name(at, text, from, to, problem, "", List.of(), mended);
    }

    /**
     * A way that goes on behind a number.
     *
     * @param number what it begins with
     */
    public static Diagnostic number(
            SourceRef at, String text, int from, int to, String number, @Nullable String mended) {
        return name(at, text, from, to, "`" + number + "` is a number", "", List.of(), mended);
    }

    /**
     * A place in a list of the context.
     *
     * @param missing what the way does not find behind it, or null if it finds all
     */
    public static Diagnostic elementOfContext(
            SourceRef at,
            String text,
            int from,
            int to,
            @Nullable String missing,
            List<String> known,
            @Nullable String mended) {
        String problem = "the elements of `context` cannot be asked for one by one";
        return name(at, text, from, to, problem, missing == null ? "" : missing, known, mended);
    }

    /**
     * A way that goes on to something that is not there.
     *
     * @param through where what it was looked for in ends
     */
    public static Diagnostic missing(
            SourceRef at,
            String text,
            int from,
            int to,
            int through,
            String missing,
            List<String> known,
            @Nullable String mended) {
        String problem = "`" + text.substring(from, through) + "` has no `" + missing + "`";
        return name(at, text, from, to, problem, missing, known, mended);
    }

    /**
     * A way to something that conditions do not ask for.
     *
     * @param known the numbers inside it
     */
    public static Diagnostic noNumber(
            SourceRef at, String text, int from, int to, List<String> known, @Nullable String mended) {
        return name(at, text, from, to, "`" + text.substring(from, to) + "` is no number", "", known, mended);
    }

    /** A name that nothing has. */
    public static Diagnostic unknown(
            SourceRef at, String text, int from, int to, String name, List<String> known, @Nullable String mended) {
        return name(at, text, from, to, "`" + name + "` is nothing that this condition can use", name, known, mended);
    }

    /** A name that a component of one other record has. */
    public static Diagnostic insideAnother(
            SourceRef at, String text, int from, int to, String name, List<String> known, @Nullable String mended) {
        String problem = "`" + name + "` is no component of its own, but lies inside another";
        return name(at, text, from, to, problem, name, known, mended);
    }

    /**
     * A name that a condition cannot use.
     *
     * @param name the name, or nothing if it is there and no number
     * @param mended what was probably meant, or null if that is not known
     */
    private static Diagnostic name(
            SourceRef at,
            String text,
            int from,
            int to,
            String problem,
            String name,
            List<String> known,
            @Nullable String mended) {
        String help = name.equals("context") && !known.contains(name)
                ? "say @BitCodec(context = X.class), with X the record that is handed down"
                : known.isEmpty() ? "ask for a number" : "name one of these";
        List<String> notes = new ArrayList<>(List.of(pointer(text, from, to)));
        if (!known.isEmpty()) {
            notes.add("it may use: " + String.join(", ", known));
        }
        return new Diagnostic(
                EXPRESSION_NAME,
                at,
                problem,
                notes,
                List.of(mended == null ? Suggestions.didYouMean(name, known).orElse(help) : write(mended)));
    }

    /**
     * The name of a component that is not read when the condition is asked.
     *
     * @param asking the component that the condition is about
     */
    public static Diagnostic later(SourceRef at, String text, int from, int to, String name, String asking) {
        boolean itself = name.equals(asking);
        return new Diagnostic(
                EXPRESSION_NAME,
                at,
                "`" + name + "` is not read yet when this condition is asked"
                        + (itself ? ": it is what the condition is about" : ", for it comes after `" + asking + "`"),
                List.of(pointer(text, from, to)),
                List.of(
                        itself
                                ? "name components before `" + name + "`"
                                : "move `" + name + "` before `" + asking + "`"));
    }

    /** A name that components of several records have. */
    public static Diagnostic severalPlaces(
            SourceRef at, String text, int from, int to, String name, List<String> places) {
        return new Diagnostic(
                EXPRESSION_NAME,
                at,
                "`" + name + "` is no component of its own, but lies inside several",
                List.of(pointer(text, from, to)),
                List.of("write which one is meant: " + String.join(" or ", places)));
    }

    /**
     * A way that leads into a record that is none of the codecs'.
     *
     * @param type the record
     */
    public static Diagnostic withoutCodec(SourceRef at, String text, int from, int to, String type, String name) {
        return new Diagnostic(
                EXPRESSION_NAME,
                at,
                "`" + text.substring(from, to) + "` is a `" + type + "`, which has no @BitCodec, so `" + name
                        + "` cannot be asked for",
                List.of(pointer(text, from, to)),
                List.of("write @BitCodec before `record " + type + "`"));
    }

    /**
     * A way that leads into a union whose records may well have the name, but not all of them.
     *
     * @param union the interface
     * @param known what it declares
     */
    public static Diagnostic undeclared(
            SourceRef at, String text, int from, int to, String union, String name, List<String> known) {
        List<String> notes = new ArrayList<>(List.of(pointer(text, from, to)));
        notes.add(
                known.isEmpty()
                        ? "of a union a condition can ask what its interface declares"
                        : "of a union a condition can ask what its interface declares: " + String.join(", ", known));
        String help = "declare `int " + name + "();` in `" + union + "`, if each of its records has such a component";
        return new Diagnostic(
                EXPRESSION_NAME,
                at,
                "the union `" + union + "` does not declare `" + name + "`",
                notes,
                List.of(Suggestions.didYouMean(name, known).orElse(help)));
    }

    /** The text once more, with a line of its own under it that marks the part. */
    static String pointer(String text, int from, int to) {
        return "in the condition\n  " + text.replaceAll("\\s", " ") + "\n  " + " ".repeat(from)
                + "^".repeat(Math.max(1, to - from));
    }
}
