package org.bitrecord;

import java.util.Optional;
import org.bitrecord.Dissection.Part;

/** Follows a path down a tree of parts: a name, then {@code /} and the record that it is, then a component or an element. */
final class DissectionPath {
    private final String path;

    DissectionPath(String path) {
        this.path = path;
    }

    /** The part that the path leads to from the whole. */
    Optional<Part> from(Part root) {
        return path.startsWith(root.name()) ? at(root, root.name().length()) : Optional.empty();
    }

    /** The part behind {@code end} characters of the path, which led to this one. */
    private Optional<Part> at(Part part, int end) {
        String record = "/" + part.type();
        int behind = path.startsWith(record, end) ? end + record.length() : end;
        if (behind == path.length()) {
            return Optional.of(part);
        }
        // What is in a record has a point before it, what is in a list or in an Optional has none.
        boolean isRecord = !part.type().isEmpty();
        if (isRecord != (path.charAt(behind) == '.')) {
            return Optional.empty();
        }
        int start = isRecord ? behind + 1 : behind;
        for (Part inside : part.parts()) {
            if (path.startsWith(inside.name(), start)) {
                Optional<Part> found = at(inside, start + inside.name().length());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
