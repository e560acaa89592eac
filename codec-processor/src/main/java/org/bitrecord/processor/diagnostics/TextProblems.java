package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.MISPLACED_ANNOTATION;
import static org.bitrecord.processor.diagnostics.DiagnosticId.STATEFUL_CHARSET;
import static org.bitrecord.processor.diagnostics.DiagnosticId.UNKNOWN_CHARSET;
import static org.bitrecord.processor.diagnostics.DiagnosticId.WIDTH_OUT_OF_RANGE;

import java.util.Collection;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.SourceRef;

/** The texts about text. */
public final class TextProblems {
    private TextProblems() {}

    /** A charset that Java does not have. */
    public static Diagnostic unknownCharset(SourceRef at, String charset, Collection<String> known) {
        return Diagnostic.of(
                UNKNOWN_CHARSET,
                at,
                "there is no charset `" + charset + "`",
                Suggestions.didYouMean(charset, known)
                        .orElse("write the name of a charset that Java has, such as UTF-8 or ISO-8859-1"));
    }

    /** A charset in which the bytes of a character depend on what stands before it. */
    public static Diagnostic statefulCharset(SourceRef at, String charset) {
        String remedy = charset.equals("UTF-16")
                ? "write UTF-16BE or UTF-16LE: the byte order is part of the format"
                : "declare `Bytes`, and convert them by a method of the record";
        return Diagnostic.of(
                        STATEFUL_CHARSET,
                        at,
                        "`" + charset + "` writes a mark or state beside the characters, or writes none at all",
                        remedy)
                .note("text has to give the same bytes again when it is encoded");
    }

    /** A size that no bytes and no text can have. */
    public static Diagnostic size(SourceRef at, String component, int bytes, int most) {
        return Diagnostic.of(
                WIDTH_OUT_OF_RANGE,
                at,
                "`" + component + "` takes " + bytes + " bytes, but @Size is from 0 to " + most,
                bytes < 0 ? "write its size in bytes" : "give `" + component + "` a length or say @Rest");
    }

    /** {@code @Text} on something that is no text. */
    public static Diagnostic withoutText(SourceRef at, String component, FieldType type) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                "@Text says nothing on `" + component + "`, which is `" + type.text() + "`",
                "declare `String " + component + "`, or remove @Text");
    }

    /** A member of {@code @Text} that codecs do not know yet. */
    public static Diagnostic unsupported(SourceRef at, String component, String member) {
        return Diagnostic.of(
                MISPLACED_ANNOTATION,
                at,
                "@Text of `" + component + "` says `" + member + "`, which codecs cannot read yet",
                "give `" + component + "` a length, and strip it by a method of the record");
    }
}
