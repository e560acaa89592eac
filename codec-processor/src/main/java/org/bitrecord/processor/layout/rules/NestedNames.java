package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.TypeProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.jspecify.annotations.Nullable;

/** Whether the classes inside a codec, which are called after components, have names of their own. */
public final class NestedNames {
    private NestedNames() {}

    static List<Diagnostic> check(Declaration.OfRecord record) {
        List<Diagnostic> mistakes = new ArrayList<>();
        Map<String, Component> taken = new HashMap<>();
        for (Component component : record.components()) {
            String nested = nested(component);
            Component first = nested == null ? null : taken.putIfAbsent(nested, component);
            if (nested != null && first != null) {
                mistakes.add(TypeProblems.nestedNameClash(component.at(), first.name(), component.name(), nested));
            }
        }
        return mistakes;
    }

    /** The class of the bytes of a component that are packed. */
    public static String packed(Component component) {
        return stem(component) + "Packed";
    }

    /** The class of the type argument of a component, if that has no codec by itself. */
    public static String element(Component component) {
        return stem(component) + "Element";
    }

    private static String stem(Component component) {
        return Character.toUpperCase(component.name().charAt(0))
                + component.name().substring(1);
    }

    /** The class of what has no codec by itself: a type argument that is no record, or bytes that are packed. */
    private static @Nullable String nested(Component component) {
        Mark.WithDecl with = component.mark(Mark.WithDecl.class);
        if (with != null) {
            return with.facts().isRegion() ? packed(component) : null;
        }
        Component argument = null;
        if (component.type() instanceof FieldType.ListOf list) {
            argument = list.element();
        } else if (component.type() instanceof FieldType.OptionalOf optional) {
            argument = optional.element();
        }
        boolean own = argument != null
                && !(argument.type() instanceof FieldType.Named
                        && argument.marks().isEmpty());
        return own ? element(component) : null;
    }
}
