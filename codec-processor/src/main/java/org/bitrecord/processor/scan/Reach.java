package org.bitrecord.processor.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.TypeName;

/** Finds what the layout of a declaration hangs on. */
public final class Reach {
    private Reach() {}

    /** The declaration itself and all records and unions that it names, at any depth. */
    public static Set<TypeName> of(Declaration declaration, Declarations all) {
        Set<TypeName> reached = new LinkedHashSet<>(List.of(declaration.name()));
        follow(named(declaration), reached, all);
        return reached;
    }

    /** All records and unions that the component names, at any depth. */
    public static Set<TypeName> of(Component component, Declarations all) {
        Set<TypeName> reached = new LinkedHashSet<>();
        List<TypeName> named = new ArrayList<>();
        add(component.type(), named);
        follow(named, reached, all);
        return reached;
    }

    private static void follow(List<TypeName> begin, Set<TypeName> reached, Declarations all) {
        Deque<TypeName> waiting = new ArrayDeque<>(begin);
        while (!waiting.isEmpty()) {
            TypeName name = waiting.remove();
            Declaration found = reached.add(name) ? all.find(name) : null;
            if (found != null && all.compiled(name) == null) {
                waiting.addAll(named(found)); // what was compiled before has its codecs
            }
        }
    }

    /**
     * The classes that went into the codec of a declaration, one step away: codecs of what it names, which say in turn what
     * went into them, and codecs of fields.
     */
    public static Set<TypeName> madeFrom(Declaration declaration, Declarations all) {
        Set<TypeName> classes = new LinkedHashSet<>();
        for (TypeName name : named(declaration)) {
            if (!name.equals(declaration.name()) && all.find(name) != null) {
                classes.add(name.codec());
            }
        }
        if (declaration instanceof Declaration.OfRecord record) {
            record.components().forEach(component -> addFieldCodecs(component, classes));
        }
        return classes;
    }

    private static void addFieldCodecs(Component component, Set<TypeName> classes) {
        component.marks(Mark.WithDecl.class).forEach(with -> classes.add(with.codec()));
        if (component.type() instanceof FieldType.ListOf list) {
            addFieldCodecs(list.element(), classes);
        } else if (component.type() instanceof FieldType.PackedOf packed) {
            addFieldCodecs(packed.element(), classes);
        } else if (component.type() instanceof FieldType.OptionalOf optional) {
            addFieldCodecs(optional.element(), classes);
        }
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
