package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.AMOUNT_OUT_OF_RANGE;
import static org.bitrecord.processor.diagnostics.DiagnosticId.CONSTANT_KIND;
import static org.bitrecord.processor.diagnostics.DiagnosticId.MISPLACED_ANNOTATION;
import static org.bitrecord.processor.diagnostics.DiagnosticId.STATEFUL_CHARSET;
import static org.bitrecord.processor.diagnostics.DiagnosticId.TEXT_PADDING;
import static org.bitrecord.processor.diagnostics.DiagnosticId.UNKNOWN_CHARSET;
import static org.bitrecord.processor.diagnostics.DiagnosticId.WIDTH_OUT_OF_RANGE;

import java.util.List;
import java.util.Locale;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.SourceRef;

/** The texts about bytes and texts. */
public final class TextProblems {
    private TextProblems() {}

    /**
     * A charset that the compiler's machine does not know.
     *
     * @param usable those that it knows and a text may have
     */
    public static Diagnostic unknownCharset(SourceRef at, String name, List<String> usable) {
        return Diagnostic.of(
                UNKNOWN_CHARSET,
                at,
                "no charset is called `" + name + "`",
                Suggestions.didYouMean(name.toUpperCase(Locale.ROOT), usable)
                        .orElse(
                                "write US-ASCII, ISO-8859-1, UTF-8, UTF-16BE or UTF-16LE, which every Java has, or another that"
                                        + " yours has"));
    }

    /** A charset that writes more than the text. */
    public static Diagnostic statefulCharset(SourceRef at, String name) {
        return new Diagnostic(
                STATEFUL_CHARSET,
                at,
                "the charset `" + name + "` writes a mark or shifts between tables",
                List.of("what a text takes would depend on what is around it"),
                List.of("name a charset without: UTF-16BE or UTF-16LE for UTF-16"));
    }

    /** A size that no bytes and no text can have. */
    public static Diagnostic size(SourceRef at, String component, int bytes, int most) {
        return Diagnostic.of(
                WIDTH_OUT_OF_RANGE,
                at,
                "`" + component + "` takes " + bytes + " bytes, but @Size is from 0 to " + most,
                bytes < 0 ? "write its size in bytes" : "give `" + component + "` a length or say @Rest");
    }

    /** A size that no text of its charset has. */
    public static Diagnostic sizeWithinUnit(SourceRef at, String component, int bytes, String charset, int unit) {
        return Diagnostic.of(
                AMOUNT_OUT_OF_RANGE,
                at,
                "`" + component + "` takes " + Amounts.bytes(bytes) + ", but a code unit of " + charset + " takes "
                        + unit,
                "write a multiple of " + unit);
    }

    /** {@code @Text} on something that is no text, and that nothing ends or fills. */
    public static Diagnostic withoutText(SourceRef at, String component, FieldType type) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                "@Text says nothing on `" + component + "`, which is `" + type.text() + "`",
                "declare `String " + component + "`, or remove @Text");
    }

    /** A charset of bytes, which are taken as they are. */
    public static Diagnostic charsetOfBytes(SourceRef at, String component) {
        return Diagnostic.of(
                        MISPLACED_ANNOTATION,
                        at,
                        "a charset says nothing on `" + component + "`, which is `Bytes`",
                        "leave `charset` out")
                .help("or declare `String " + component + "`");
    }

    /** Padding of a text that has no size of its own. */
    public static Diagnostic paddingWithoutSize(SourceRef at, String component) {
        return Diagnostic.of(
                TEXT_PADDING,
                at,
                "`" + component + "` is padded, but has no size to be filled",
                "write @Size(n) beside it, or remove `padded`");
    }

    /** A constant that is given in several ways, or in none. */
    public static Diagnostic membersOfConstant(SourceRef at, String component, List<String> members) {
        return Diagnostic.of(
                CONSTANT_KIND,
                at,
                members.isEmpty()
                        ? "@Const does not say which constant `" + component + "` is"
                        : "the constant of `" + component + "` is given as " + RelationProblems.names(members),
                members.isEmpty()
                        ? "write @Const(n) for a number, or @Const(hex = \"...\") or @Const(text = \"...\")"
                        : "keep one of them");
    }

    /** A constant of another kind than the component. */
    public static Diagnostic constantOfOtherKind(SourceRef at, String component, String type) {
        boolean isText = type.equals("String");
        return Diagnostic.of(
                CONSTANT_KIND,
                at,
                "the constant of `" + component + "` (" + type + ") is not given as " + (isText ? "text" : "bytes"),
                isText ? "write @Const(text = \"...\")" : "write @Const(hex = \"...\") or @Const(text = \"...\")");
    }

    /** A constant that has a size already. */
    public static Diagnostic constantWithSize(SourceRef at, String component, String annotation) {
        return Diagnostic.of(
                CONSTANT_KIND, at, "the constant of `" + component + "` says its size already", "remove " + annotation);
    }

    /** A constant that something else ends as well. */
    public static Diagnostic constantWithEnd(SourceRef at, String component) {
        return Diagnostic.of(
                CONSTANT_KIND,
                at,
                "the constant of `" + component + "` ends where it ends, but a terminator or padding is to end it too",
                "write them into the constant, and remove the other");
    }

    /** A constant that its charset has no bytes for. */
    public static Diagnostic constantNotInCharset(SourceRef at, String component, String charset) {
        return Diagnostic.of(
                CONSTANT_KIND,
                at,
                "the constant of `" + component + "` cannot be written in " + charset,
                "give its bytes with @Const(hex = \"...\"), or name another charset");
    }

    /** A terminator or padding that is no code unit. */
    public static Diagnostic notAByte(SourceRef at, String component, String element, int value) {
        return Diagnostic.of(
                AMOUNT_OUT_OF_RANGE,
                at,
                "`" + element + "` of `" + component + "` is " + value + ", which is no code unit",
                "a code unit is 0 to 255; of a charset of two bytes each, 0 to 65535 without the surrogates");
    }

    /** A constant that is no sequence of bytes. */
    public static Diagnostic constantNotHex(SourceRef at, String component, String problem) {
        return Diagnostic.of(
                CONSTANT_KIND,
                at,
                "the constant of `" + component + "` spells no bytes: " + problem,
                "write two hexadecimal digits a byte");
    }
}
