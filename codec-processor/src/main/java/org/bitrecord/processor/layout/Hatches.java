package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Hatch;
import org.jspecify.annotations.Nullable;

/** Finds the methods of a record that make its components, and what a method is given. */
final class Hatches {
    private static final String SIZE = "Size";

    private Hatches() {}

    /** R72: the method that makes the component of others, or null. */
    static @Nullable Hatch derivation(Declaration.OfRecord record, Component component) {
        return record.hatches().stream()
                .filter(hatch ->
                        hatch.kind() == Hatch.Kind.VALUE && hatch.of().name().equals(component.name()))
                .findFirst()
                .orElse(null);
    }

    static Call call(Declaration.OfRecord record, Hatch hatch) {
        List<String> names = record.components().stream().map(Component::name).toList();
        List<Call.Argument> arguments = new ArrayList<>();
        for (Hatch.Parameter parameter : hatch.parameters()) {
            String name = parameter.name();
            if (names.contains(name)) {
                arguments.add(new Call.OfComponent(names.indexOf(name)));
            } else if (name.equals("context")) {
                arguments.add(new Call.OfContext());
            } else {
                arguments.add(
                        new Call.SizeOfComponent(names.indexOf(name.substring(0, name.length() - SIZE.length()))));
            }
        }
        return new Call(hatch.method(), arguments);
    }
}
