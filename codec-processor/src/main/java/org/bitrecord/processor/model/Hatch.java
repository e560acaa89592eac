package org.bitrecord.processor.model;

import java.util.List;

/**
 * A static method of a record that says what annotations cannot.
 *
 * @param kind what it says
 * @param method its name
 * @param of the component of which it says so
 * @param parameters in order
 * @param result what it returns
 * @param isVisible whether generated code of the same package can call it
 * @param at the annotation
 */
public record Hatch(
        Kind kind,
        String method,
        Mark.Reference of,
        List<Parameter> parameters,
        FieldType result,
        boolean isVisible,
        SourceRef at) {
    /** Keeps a copy of the list. */
    public Hatch {
        parameters = List.copyOf(parameters);
    }

    /** A parameter, known by its name. */
    public record Parameter(String name, FieldType type, SourceRef at) {}

    /** What a method says of a component. */
    public enum Kind {
        /** The context of what is in it. */
        SUPPLIES,
        /** Its size in bytes. */
        SIZE,
        /** The number of its elements. */
        COUNT,
        /** Its value. */
        VALUE
    }
}
