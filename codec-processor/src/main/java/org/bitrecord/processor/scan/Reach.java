package org.bitrecord.processor.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.TypeName;

/** Finds what the layout of a declaration hangs on. */
public final class Reach {
    private Reach() {}

    /** The declaration itself and all records and unions that it names, at any depth. */
    public static Set<TypeName> of(Declaration declaration, Declarations all) {
        Set<TypeName> reached = new LinkedHashSet<>();
        Deque<Declaration> waiting = new ArrayDeque<>();
        reached.add(declaration.name());
        waiting.add(declaration);
        while (!waiting.isEmpty()) {
            for (TypeName name : named(waiting.remove())) {
                Declaration found = reached.add(name) ? all.find(name) : null;
                if (found != null && all.compiled(name) == null) {
                    waiting.add(found); // what was compiled before has its codecs
                }
            }
        }
        return reached;
    }

    private static List<TypeName> named(Declaration declaration) {
        if (declaration instanceof Declaration.OfUnion union) {
            return union.permitted();
        }
        Declaration.OfRecord record = (Declaration.OfRecord) declaration;
        List<TypeName> named = new ArrayList<>();
        record.components().forEach(component -> add(component.type(), named));
        record.hatches().forEach(hatch -> add(hatch.result(), named));
        if (record.settings().context() != null) {
            named.add(record.settings().context());
        }
        return named;
    }

    private static void add(FieldType type, List<TypeName> named) {
        if (innermost(type) instanceof FieldType.Named found) {
            named.add(found.name());
        }
    }

    private static FieldType innermost(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return innermost(list.element().type());
        }
        if (type instanceof FieldType.PackedOf packed) {
            return innermost(packed.element().type());
        }
        return type instanceof FieldType.OptionalOf optional
                ? innermost(optional.element().type())
                : type;
    }
}
