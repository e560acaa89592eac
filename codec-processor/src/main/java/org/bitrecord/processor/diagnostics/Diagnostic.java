package org.bitrecord.processor.diagnostics;

import java.util.List;
import java.util.stream.Stream;
import org.bitrecord.processor.model.SourceRef;

/**
 * One mistake of the user, or what is probably one.
 *
 * @param id which mistake
 * @param at where
 * @param fact what is wrong, in one line
 * @param notes where in the layout, or who else takes part; each printed behind {@code note:}
 * @param helps what to write instead; each printed behind {@code help:}
 */
public record Diagnostic(DiagnosticId id, SourceRef at, String fact, List<String> notes, List<String> helps) {
    /** A mistake without notes. */
    public static Diagnostic of(DiagnosticId id, SourceRef at, String fact, String help) {
        return new Diagnostic(id, at, fact, List.of(), List.of(help));
    }

    /** Whether there is no codec because of it. */
    public boolean isError() {
        return id.severity() == DiagnosticId.Severity.ERROR;
    }

    /** The same with one more note. */
    public Diagnostic note(String note) {
        return new Diagnostic(id, at, fact, append(notes, note), helps);
    }

    /** The same with one more help. */
    public Diagnostic help(String help) {
        return new Diagnostic(id, at, fact, notes, append(helps, help));
    }

    /**
     * The same, told of a part that has no name of its own: an element of a list, or what is in an {@code Optional}.
     *
     * @param name what it is called where it was found
     * @param spoken what to call it: {@code each element of `names`}
     */
    public Diagnostic about(String name, String spoken) {
        String quoted = "`" + name + "`";
        return new Diagnostic(
                id,
                at,
                fact.replace(quoted, spoken),
                notes.stream().map(note -> note.replace(quoted, spoken)).toList(),
                helps.stream().map(help -> help.replace(quoted, spoken)).toList());
    }

    private static List<String> append(List<String> list, String more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
