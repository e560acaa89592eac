package org.bitrecord.processor.diagnostics;

/** Puts the names of types into sentences. */
final class Articles {
    private Articles() {}

    /** The name behind its article: an {@code int}, a {@code long}. */
    static String a(String type) {
        // Most names in `U` are spoken as if in `Y`: a Uuid, a Union; but an Unknown.
        boolean open = "AEIOaeiou".indexOf(type.charAt(0)) >= 0 || (type.startsWith("Un") && !type.startsWith("Uni"));
        return (open ? "an `" : "a `") + type + "`";
    }
}
