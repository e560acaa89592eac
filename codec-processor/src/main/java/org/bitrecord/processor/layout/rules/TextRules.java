package org.bitrecord.processor.layout.rules;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.diagnostics.TextProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;

/** Which charsets texts can have. */
final class TextRules {
    /** Of each kind of script a character that many charsets have, some of them only after a shift. */
    private static final List<String> SAMPLES = List.of("a", "\u00e9", "\u0416", "\u3042", "\u4e2d", "\ud55c");

    /** Places behind a part of this size still fit an int in bits. */
    private static final int MOST_BYTES = 1 << 24;

    private TextRules() {}

    static List<Diagnostic> check(Component component) {
        Mark.SizeDecl size = component.mark(Mark.SizeDecl.class);
        boolean data = component.type() instanceof FieldType.OfString || component.type() instanceof FieldType.OfBytes;
        if (size != null && data) {
            if (size.value() < 0 || size.value() > MOST_BYTES) {
                return List.of(TextProblems.size(size.valueAt(), component.name(), size.value(), MOST_BYTES));
            }
            if (component.rest() != null) {
                return List.of(
                        PlaceProblems.conflictingEnds(component.rest().at(), component.name(), "@Size", "@Rest"));
            }
        }
        Mark.TextDecl text = component.mark(Mark.TextDecl.class);
        if (text == null) {
            return List.of();
        }
        if (!(component.type() instanceof FieldType.OfString)) {
            return List.of(TextProblems.withoutText(text.at(), component.name(), component.type()));
        }
        if (text.terminated() != -1 || text.padded() != -1) {
            String member = text.terminated() != -1 ? "terminated" : "padded";
            return List.of(TextProblems.unsupported(text.at(), component.name(), member));
        }
        if (!isKnown(text.charset())) {
            return List.of(TextProblems.unknownCharset(
                    text.charsetAt(),
                    text.charset(),
                    Charset.availableCharsets().keySet()));
        }
        Charset charset = Charset.forName(text.charset());
        return isStateless(charset)
                ? List.of()
                : List.of(TextProblems.statefulCharset(text.charsetAt(), charset.name()));
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException notAName) {
            return false;
        }
    }

    /** Whether two characters take what each of them takes: no mark at the beginning, no shift around them (R50). */
    private static boolean isStateless(Charset charset) {
        return charset.canEncode()
                && SAMPLES.stream()
                        .allMatch(sample ->
                                sample.repeat(2).getBytes(charset).length == 2 * sample.getBytes(charset).length);
    }
}
