package org.bitrecord.processor.random;

import java.util.List;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sized;
import org.bitrecord.processor.random.Format.Text;

/** Makes up texts, and bytes that end as texts do. */
final class Texts {
    private static final List<String> CHARSETS =
            List.of("US-ASCII", "UTF-8", "UTF-8", "ISO-8859-1", "UTF-16BE", "UTF-16LE");

    /** Those that values may hold: zero, blank, a bar and a letter. */
    private static final List<Integer> UNITS = List.of(0, 0, 0x20, 0x7C, 0x61);

    private final Draft draft;

    Texts(Draft draft) {
        this.draft = draft;
    }

    /** A text that may go on to the end of what encloses it, or not. */
    Shape text() {
        return draft.chance(40) ? new Text(draft.any(CHARSETS), -1, -1) : bounded();
    }

    /** A text of a size, or one that something ends; it takes at least a byte. */
    Shape bounded() {
        String charset = draft.chance(15) ? null : draft.any(CHARSETS);
        int unit = charset != null && charset.startsWith("UTF-16") ? 2 : 1;
        if (draft.chance(50)) {
            return new Text(charset, draft.any(UNITS), -1);
        }
        boolean isPadded = charset == null || draft.chance(60);
        Text text = new Text(charset, draft.chance(50) ? draft.any(UNITS) : -1, isPadded ? draft.any(UNITS) : -1);
        return new Sized(text, unit * (1 + draft.random.nextInt(7)));
    }
}
