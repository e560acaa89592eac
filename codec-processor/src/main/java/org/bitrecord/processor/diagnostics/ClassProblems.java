package org.bitrecord.processor.diagnostics;

import java.util.Optional;

/** The helps for classes of which generated code is to make objects. */
final class ClassProblems {
    private ClassProblems() {}

    /** What to change in a class that has all but access; nothing if it lacks something else. */
    static Optional<String> access(String type, String lack) {
        if (lack.equals("is private")) {
            return Optional.of("remove `private` before `class " + type + "`: without a modifier the package sees it");
        }
        if (lack.startsWith("is an inner class")) {
            return Optional.of("write `static` before `class " + type + "`");
        }
        return lack.startsWith("has only a private constructor")
                ? Optional.of("remove `private` before that constructor")
                : Optional.empty();
    }
}
