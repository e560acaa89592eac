package org.bitrecord.processor.scan;

import java.util.ArrayDeque;
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
                if (found != null) {
                    waiting.add(found);
                }
            }
        }
        return reached;
    }

    private static List<TypeName> named(Declaration declaration) {
        if (declaration instanceof Declaration.OfUnion union) {
            return union.permitted();
        }
        return ((Declaration.OfRecord) declaration)
                .components().stream()
                        .map(component -> innermost(component.type()))
                        .filter(FieldType.Named.class::isInstance)
                        .map(type -> ((FieldType.Named) type).name())
                        .toList();
    }

    private static FieldType innermost(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return innermost(list.element().type());
        }
        return type instanceof FieldType.OptionalOf optional
                ? innermost(optional.element().type())
                : type;
    }
}
