package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Hatch;

/** Finds what a method of the record is given. */
final class Hatches {
    private static final String SIZE = "Size";

    private Hatches() {}

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
