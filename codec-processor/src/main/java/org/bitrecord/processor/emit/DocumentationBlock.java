package org.bitrecord.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what adds documentation to the description of a record or of a component, in lines that are not too long. */
final class DocumentationBlock {
    private static final int WIDTH = 70;

    private DocumentationBlock() {}

    /** The call, or nothing if nothing is said. */
    static CodeBlock of(String text) {
        if (text.isEmpty()) {
            return CodeBlock.of("");
        }
        List<CodeBlock> lines =
                lines(text).stream().map(DocumentationBlock::literal).toList();
        return CodeBlock.of("\n.documented($>$>$L$<$<)", CodeBlock.join(lines, "\n+ "));
    }

    /** A literal in ASCII: the encoding of the build may lack what a comment says by an escape. */
    private static CodeBlock literal(String line) {
        String quoted = CodeBlock.of("$S", line).toString();
        StringBuilder ascii = new StringBuilder();
        quoted.chars().forEach(each -> {
            if (each < 0x7F) {
                ascii.append((char) each);
            } else {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", each));
            }
        });
        return CodeBlock.of("$L", ascii);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String left = text;
        while (left.length() > WIDTH && left.indexOf(' ') >= 0) {
            int blank = left.lastIndexOf(' ', WIDTH - 1);
            int end = (blank < 0 ? left.indexOf(' ') : blank) + 1;
            lines.add(left.substring(0, end));
            left = left.substring(end);
        }
        lines.add(left);
        return lines;
    }
}
