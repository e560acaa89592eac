package org.bitrecord.processor.layout.rules;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bitrecord.Bytes;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.diagnostics.TextProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.jspecify.annotations.Nullable;

/** What can be said of bytes and texts. */
final class DataRules {
    /** Places behind a part of this size still fit an int in bits. */
    static final int MOST_BYTES = 1 << 24;

    /** A letter of several scripts each. */
    private static final List<String> SAMPLES = List.of("a", "\u00e9", "\u0416", "\u3042", "\u4e2d", "\ud55c");

    /** What a terminator or padding is that is not given. */
    private static final int NONE = -1;

    private DataRules() {}

    static boolean isData(FieldType type) {
        return type instanceof FieldType.OfBytes || type instanceof FieldType.OfString;
    }

    static List<Diagnostic> check(Component component) {
        Diagnostic mistake = mistake(component);
        return mistake == null ? List.of() : List.of(mistake);
    }

    private static @Nullable Diagnostic mistake(Component component) {
        Mark.TextDecl text = component.mark(Mark.TextDecl.class);
        Mark.ConstDecl constant = component.constant();
        Mark.SizeDecl size = component.mark(Mark.SizeDecl.class);
        if (text != null
                && text.terminated() == NONE
                && text.padded() == NONE
                && component.type() instanceof FieldType.OfBytes) {
            return TextProblems.withoutText(text.at(), component.name(), component.type());
        }
        if (text != null && text.isNamed() && component.type() instanceof FieldType.OfBytes) {
            return TextProblems.charsetOfBytes(text.charsetAt(), component.name());
        }
        if (text != null) {
            Diagnostic charset = charset(text);
            if (charset != null) {
                return charset;
            }
            if (text.padded() >= 0 && size == null) {
                return TextProblems.paddingWithoutSize(text.at(), component.name());
            }
        }
        Mark.UntilDecl until = component.until();
        if (text != null && text.terminated() >= 0 && until != null) {
            return PlaceProblems.conflictingEnds(until.at(), component.name(), "@Text(terminated = ..)", "@Until");
        }
        Diagnostic unit = unit(component, text);
        if (unit != null) {
            return unit;
        }
        return constant == null ? null : constant(component, constant, size);
    }

    /** A terminator or padding has to be a code unit of the charset; of bytes, a byte. A size is some of them. */
    private static @Nullable Diagnostic unit(Component component, Mark.@Nullable TextDecl text) {
        if (text == null) {
            return null;
        }
        Charset charset = component.type() instanceof FieldType.OfString
                ? Charset.forName(text.charset())
                : StandardCharsets.ISO_8859_1;
        int width = "a".getBytes(charset).length;
        Mark.SizeDecl size = component.mark(Mark.SizeDecl.class);
        if (size != null && size.value() % width != 0) {
            return TextProblems.sizeWithinUnit(size.valueAt(), component.name(), size.value(), charset.name(), width);
        }
        Diagnostic mistake = unit(component, text, "terminated", text.terminated(), width);
        return mistake == null ? unit(component, text, "padded", text.padded(), width) : mistake;
    }

    private static @Nullable Diagnostic unit(
            Component component, Mark.TextDecl text, String element, int code, int width) {
        boolean fits = code < 0
                ? code == NONE
                : width == 1 ? code <= 0xFF : code <= 0xFFFF && !Character.isSurrogate((char) code);
        return fits ? null : TextProblems.notAByte(text.at(), component.name(), element, code);
    }

    private static @Nullable Diagnostic constant(
            Component component, Mark.ConstDecl constant, Mark.@Nullable SizeDecl size) {
        Diagnostic members = ConstantRules.members(component, constant);
        if (members != null) {
            return members;
        }
        boolean isText = component.type() instanceof FieldType.OfString;
        if (constant.value() != null || (isText && constant.text() == null)) {
            return TextProblems.constantOfOtherKind(
                    constant.valueAt(), component.name(), component.type().text());
        }
        if (size != null) {
            return TextProblems.constantWithSize(size.at(), component.name(), "@Size");
        }
        Mark.TextDecl text = component.mark(Mark.TextDecl.class);
        if (component.until() != null || (text != null && (text.terminated() >= 0 || text.padded() >= 0))) {
            return TextProblems.constantWithEnd(constant.at(), component.name());
        }
        Charset charset = isText && text != null ? Charset.forName(text.charset()) : StandardCharsets.UTF_8;
        charset = isText ? charset : StandardCharsets.US_ASCII;
        if (constant.text() != null && !charset.newEncoder().canEncode(constant.text())) {
            return TextProblems.constantNotInCharset(constant.valueAt(), component.name(), charset.name());
        }
        Mark.MaxDecl most = component.mark(Mark.MaxDecl.class);
        if (most != null) {
            return TextProblems.constantWithSize(most.at(), component.name(), "@Max");
        }
        if (constant.hex() != null) {
            try {
                Bytes.fromHex(constant.hex());
            } catch (IllegalArgumentException e) {
                return TextProblems.constantNotHex(
                        constant.valueAt(), component.name(), String.valueOf(e.getMessage()));
            }
        }
        return null;
    }

    /** R50: a charset has to be known, and to write nothing but the text. */
    private static @Nullable Diagnostic charset(Mark.TextDecl text) {
        String name = text.charset();
        try {
            if (!Charset.isSupported(name)) {
                return TextProblems.unknownCharset(text.charsetAt(), name, usableCharsets());
            }
        } catch (IllegalCharsetNameException e) {
            return TextProblems.unknownCharset(text.charsetAt(), name, usableCharsets());
        }
        return writesMore(Charset.forName(name)) ? TextProblems.statefulCharset(text.charsetAt(), name) : null;
    }

    /** Two characters take what each of them takes where there is neither a mark before them nor a shift around them. */
    private static boolean writesMore(Charset charset) {
        return !charset.canEncode()
                || SAMPLES.stream()
                        .anyMatch(sample ->
                                sample.repeat(2).getBytes(charset).length != 2 * sample.getBytes(charset).length);
    }

    private static List<String> usableCharsets() {
        Stream<String> usual = Stream.of("UTF-8", "US-ASCII", "ISO-8859-1", "UTF-16BE", "UTF-16LE"); // meant most often
        Stream<String> names = Charset.availableCharsets().values().stream()
                .filter(charset -> !writesMore(charset))
                .map(Charset::name);
        Stream<String> others = Stream.of(StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1)
                .flatMap(charset -> charset.aliases().stream().sorted())
                .map(alias -> alias.toUpperCase(Locale.ROOT));
        return Stream.of(usual, names, others).flatMap(each -> each).toList();
    }
}
