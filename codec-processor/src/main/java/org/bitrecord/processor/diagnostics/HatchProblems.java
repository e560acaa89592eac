package org.bitrecord.processor.diagnostics;

import static org.bitrecord.processor.diagnostics.DiagnosticId.CONFLICTING_RELATIONS;
import static org.bitrecord.processor.diagnostics.DiagnosticId.HATCH_METHOD;

import java.util.List;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.SourceRef;
import org.jspecify.annotations.Nullable;

/** The texts about methods that say what annotations cannot. */
public final class HatchProblems {
    private HatchProblems() {}

    /** A component that there is not. */
    public static Diagnostic unknown(
            SourceRef at, String annotation, String name, String record, List<String> components) {
        return Diagnostic.of(
                        HATCH_METHOD,
                        at,
                        annotation + " names `" + name + "`, which is no component of `" + record + "`",
                        Suggestions.didYouMean(name, components).orElse("name one of its components"))
                .note("components: " + String.join(", ", components));
    }

    /** A method that generated code cannot call. */
    public static Diagnostic invisible(SourceRef at, String annotation, String method) {
        return Diagnostic.of(
                HATCH_METHOD,
                at,
                "the codec cannot call `" + method + "`, which has " + annotation,
                "make it static, and not private");
    }

    /** A method that gives no number. */
    public static Diagnostic result(SourceRef at, String method, String type) {
        return Diagnostic.of(
                HATCH_METHOD,
                at,
                "`" + method + "` gives " + Articles.a(type) + ", but a number is asked for",
                "let it return `int` or `long`");
    }

    /** A method that makes no context. */
    public static Diagnostic contextResult(SourceRef at, String method, String type) {
        return Diagnostic.of(
                HATCH_METHOD,
                at,
                "`" + method + "` gives " + Articles.a(type) + ", but a context is a record with @BitCodec",
                "let it return the record that the component names as its context");
    }

    /** A component of another kind. */
    public static Diagnostic component(SourceRef at, String annotation, String component, FieldType type) {
        String needed = switch (annotation) {
            case "@CountOf" -> "a list";
            case "@DeriveOf" -> "a number or a record of one";
            case "@Supplies" -> "a record or a union";
            default -> "of no fixed size";
        };
        return Diagnostic.of(
                HATCH_METHOD,
                at,
                annotation + " says nothing on `" + component + "`, which is " + Articles.a(type.text()),
                "name a component that is " + needed);
    }

    /** A second method that says the same of a component. */
    public static Diagnostic second(SourceRef at, String annotation, String first, String second, String component) {
        return Diagnostic.of(
                CONFLICTING_RELATIONS,
                at,
                "both `" + first + "` and `" + second + "` have " + annotation + " for `" + component + "`",
                "keep one of them");
    }

    /** A parameter that no component can be given for. */
    public static Diagnostic parameter(
            SourceRef at, String method, String parameter, String component, List<String> usable) {
        return Diagnostic.of(
                        HATCH_METHOD,
                        at,
                        "`" + method + "` cannot be given `" + parameter + "` where `" + component + "` is asked for",
                        Suggestions.didYouMean(parameter, usable).orElse("name its parameters like components"))
                .note("it may use: " + String.join(", ", usable));
    }

    /** A context for something that takes none, or another. */
    public static Diagnostic context(SourceRef at, String component, String supplied, @Nullable String wanted) {
        return Diagnostic.of(
                HATCH_METHOD,
                at,
                "`" + component + "` is given " + Articles.a(supplied) + " as its context, but "
                        + (wanted == null ? "takes none" : "takes " + Articles.a(wanted)),
                wanted == null
                        ? "say @BitCodec(context = " + supplied + ".class) on the record that needs it"
                        : "let the method return " + Articles.a(wanted));
    }

    /**
     * Something that cannot be read without a context, and gets none.
     *
     * @param isPart whether the component is a list of it, or may be absent
     */
    public static Diagnostic contextMissing(
            SourceRef at, String component, boolean isPart, String type, String context) {
        return Diagnostic.of(
                HATCH_METHOD,
                at,
                "`" + component + "` cannot be read without a context: `" + type + "` asks for its `" + context + "`",
                isPart
                        ? "a context is given to a record or union, not to those in a list or an Optional: let the"
                                + " record around hold what it asks for"
                        : "add a static method with @Supplies(to = \"" + component + "\") that returns "
                                + Articles.a(context));
    }

    /** A context made of a size that nobody knows before the component is read. */
    public static Diagnostic contextSize(SourceRef at, String method, String component) {
        return Diagnostic.of(
                HATCH_METHOD,
                at,
                "`" + method + "` asks for `" + component + "Size`, which is not known before `" + component
                        + "` is read",
                "bound `" + component + "`, by @Length or @Size, or leave that parameter out");
    }

    /** A parameter of another type than its component. */
    public static Diagnostic parameterType(SourceRef at, String parameter, String type, String componentType) {
        return Diagnostic.of(
                HATCH_METHOD,
                at,
                "the parameter `" + parameter + "` is " + Articles.a(type) + ", but the component of that name is "
                        + Articles.a(componentType),
                "declare it as `" + componentType + " " + parameter + "`");
    }

    /** A parameter that a method cannot be given while its record is read. */
    public static Diagnostic unreadable(SourceRef at, String method, String parameter, String type) {
        return Diagnostic.of(
                HATCH_METHOD,
                at,
                "`" + method + "` cannot be given `" + parameter + "`, " + Articles.a(type)
                        + ", while the record is read",
                "give it numbers, booleans, enums, plain bytes or records, and compute from these");
    }

    /** A parameter that a region codec unpacks. */
    public static Diagnostic packed(SourceRef at, String method, String parameter, String codec) {
        return Diagnostic.of(
                HATCH_METHOD,
                at,
                "`" + method + "` cannot be given `" + parameter + "`, which `" + codec
                        + "` unpacks, while the record is read",
                "compute it from numbers, booleans, enums, plain bytes or records beside `" + parameter + "`");
    }

    /** A parameter that is not known yet when the method is called on write. */
    public static Diagnostic computedLater(SourceRef at, String parameter) {
        return Diagnostic.of(
                HATCH_METHOD,
                at,
                "`" + parameter + "` is computed itself, and not known when this method is called",
                "compute it from what `" + parameter + "` is computed from");
    }
}
