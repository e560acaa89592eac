package org.bitrecord.processor.diagnostics;

import java.util.Optional;
import org.bitrecord.processor.model.ClassLack;

/** The words and helps for classes of which generated code is to make objects. */
final class ClassProblems {
    private ClassProblems() {}

    /**
     * What a class lacks, as it follows its name.
     *
     * @param arguments how many numbers its constructor is to take
     */
    static String words(ClassLack lack, int arguments) {
        String taken = arguments == 0
                ? "without parameters"
                : arguments == 1 ? "of one `long`" : "of " + arguments + " `long`s";
        return switch (lack) {
            case NO_CLASS -> "is no class";
            case ABSTRACT -> "is abstract";
            case PRIVATE -> "is private";
            case INNER -> "is an inner class: it is not static";
            case NO_CONSTRUCTOR -> "has no constructor " + taken;
            case PRIVATE_CONSTRUCTOR -> "has only a private constructor " + taken;
        };
    }

    /** What to change in a class that has all but access; nothing if it lacks something else. */
    static Optional<String> access(String type, ClassLack lack) {
        return switch (lack) {
            case PRIVATE ->
                Optional.of("remove `private` before `class " + type + "`: without a modifier the package sees it");
            case INNER -> Optional.of("write `static` before `class " + type + "`");
            case PRIVATE_CONSTRUCTOR -> Optional.of("remove `private` before that constructor");
            case NO_CLASS, ABSTRACT, NO_CONSTRUCTOR -> Optional.empty();
        };
    }
}
