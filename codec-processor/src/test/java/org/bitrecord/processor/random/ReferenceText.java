package org.bitrecord.processor.random;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.bitrecord.Bytes;
import org.bitrecord.processor.random.Format.Text;

/** How texts lie in their bytes (R50 to R52). */
final class ReferenceText {
    private ReferenceText() {}

    /** A code unit as its charset writes it; of bytes, a byte. */
    static Bytes unit(Text text, int code) {
        return Bytes.of(String.valueOf((char) code).getBytes(charset(text)));
    }

    private static Charset charset(Text text) {
        return text.charset() == null ? StandardCharsets.ISO_8859_1 : Charset.forName(text.charset());
    }

    /** The bytes of a text that has a size, or none (-1); null if it cannot be written. */
    static Bytes written(Object value, Text text, int size) {
        Bytes content = value instanceof Bytes bytes ? bytes : Bytes.of(((String) value).getBytes(charset(text)));
        boolean ends = text.terminated() >= 0 && at(content, unit(text, text.terminated())) >= 0;
        // Where a terminator ends the text, what it ends with is not taken for what fills the size.
        boolean isPadded = text.terminated() < 0 && text.padded() >= 0 && endsWith(content, unit(text, text.padded()));
        if (ends || isPadded || !value.equals(content(content, text))) {
            return null;
        }
        if (content.size() == size) {
            return content;
        }
        Bytes all = text.terminated() < 0 ? content : content.concat(unit(text, text.terminated()));
        while (text.padded() >= 0 && all.size() < size) {
            all = all.concat(unit(text, text.padded()));
        }
        return size < 0 || all.size() == size ? all : null;
    }

    /** The text that is written as these bytes, which are those of its size if it has one; null if there is none. */
    static Object read(Bytes bytes, Text text, boolean sized) {
        int end = text.terminated() < 0 ? -1 : at(bytes, unit(text, text.terminated()));
        Bytes content = end < 0 ? bytes : bytes.slice(0, end);
        while (text.terminated() < 0 && text.padded() >= 0 && endsWith(content, unit(text, text.padded()))) {
            content =
                    content.slice(0, content.size() - unit(text, text.padded()).size());
        }
        Object value = content(content, text);
        return bytes.equals(written(value, text, sized ? bytes.size() : -1)) ? value : null;
    }

    /** The first byte that is wrong of those that are no text. */
    static int wrong(Bytes bytes, Text text) {
        int end = text.terminated() < 0 ? -1 : at(bytes, unit(text, text.terminated()));
        if (end < 0) {
            return 0;
        }
        Bytes content = bytes.slice(0, end);
        Object value = content(content, text);
        if (value instanceof String string && !content.equals(Bytes.of(string.getBytes(charset(text))))) {
            return 0;
        }
        // The text is right, so what is behind its end is not what fills the size.
        int size = unit(text, text.terminated()).size();
        int at = end + size;
        while (text.padded() >= 0
                && at + size <= bytes.size()
                && bytes.slice(at, at + size).equals(unit(text, text.padded()))) {
            at += size;
        }
        return at;
    }

    private static Object content(Bytes bytes, Text text) {
        return text.charset() == null ? bytes : new String(bytes.toByteArray(), charset(text));
    }

    /** Where a code unit is found first among whole ones, or -1. */
    static int at(Bytes bytes, Bytes unit) {
        for (int i = 0; i + unit.size() <= bytes.size(); i += unit.size()) {
            if (bytes.slice(i, i + unit.size()).equals(unit)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean endsWith(Bytes bytes, Bytes unit) {
        int begin = bytes.size() - unit.size();
        return begin >= 0
                && begin % unit.size() == 0
                && bytes.slice(begin, bytes.size()).equals(unit);
    }
}
