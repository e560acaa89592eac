package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Hatch;

/** Finds the components that a method of the record is given. */
final class Hatches {
    private Hatches() {}

    static Field.Call call(Declaration.OfRecord record, Hatch hatch) {
        List<String> names = record.components().stream().map(Component::name).toList();
        List<Integer> arguments = new ArrayList<>();
        for (Hatch.Parameter parameter : hatch.parameters()) {
            int index = names.indexOf(parameter.name());
            if (index < 0) {
                throw new AssertionError("no component " + parameter.name());
            }
            arguments.add(index);
        }
        return new Field.Call(hatch.method(), arguments);
    }
}
