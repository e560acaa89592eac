package org.bitrecord.processor.emit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bitrecord.processor.layout.Documentation;
import org.bitrecord.processor.model.TypeName;

/** Prints documentation as that of a class: what Javadoc would take for its own is written so that it does not. */
final class JavadocText {
    /** So that a line of a class inside another one has no more than 120 characters. */
    private static final int WIDTH = 108;

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    /** A word of a line, with the code in it, which may hold blanks. */
    private static final Pattern WORD = Pattern.compile("(\\{@\\w+ [^}]*}|<code>.*?</code>|\\S)+");

    private JavadocText() {}

    /** A picture, as it is. */
    static String picture(List<String> lines) {
        return "\n<pre>\n" + lines.stream().map(JavadocText::escaped).collect(Collectors.joining("\n")) + "\n</pre>\n";
    }

    /** A line each of what is said of components. */
    static String components(List<String> lines) {
        return lines.isEmpty()
                ? ""
                : "\n" + list(lines.stream().map(JavadocText::marked).toList());
    }

    /** What chooses each record of a union. */
    static String records(List<Documentation.Chosen> records) {
        return list(records.stream()
                .map(chosen -> marked(chosen.by()) + ": " + link(chosen.record()))
                .toList());
    }

    /** A link to a class. */
    static String link(TypeName type) {
        return "{@link " + Names.type(type).canonicalName() + "}";
    }

    /** Something that is code. */
    static String code(String text) {
        boolean harmless = text.chars().noneMatch(character -> "{}@\\".indexOf(character) >= 0) && !text.contains("*/");
        return harmless ? "{@code " + text + "}" : "<code>" + escaped(text) + "</code>";
    }

    private static String list(List<String> items) {
        return "<ul>\n" + items.stream().map(JavadocText::item).collect(Collectors.joining()) + "</ul>\n";
    }

    private static String item(String text) {
        return wrapped("  <li>", text, "      ");
    }

    /** A paragraph, in as many lines as it needs. */
    static String paragraph(String text) {
        return wrapped("", text, "");
    }

    private static String wrapped(String before, String text, String indent) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(before);
        boolean isFirst = true;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            if (!isFirst && line.length() + 1 + word.length() > WIDTH) {
                lines.append(line).append('\n');
                line = new StringBuilder(indent);
                isFirst = true;
            }
            line.append(isFirst ? "" : " ").append(word);
            isFirst = false;
        }
        return lines.append(line).append('\n').toString();
    }

    /** With what stands in back-ticks as code. */
    private static String marked(String text) {
        StringBuilder marked = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int from = 0;
        while (code.find()) {
            marked.append(escaped(text.substring(from, code.start()))).append(code(code.group(1)));
            from = code.end();
        }
        return marked.append(escaped(text.substring(from))).toString();
    }

    /** As HTML; a backslash too, for before a {@code u} it would be the compiler's. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;");
    }
}
