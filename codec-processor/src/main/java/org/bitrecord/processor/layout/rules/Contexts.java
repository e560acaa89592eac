package org.bitrecord.processor.layout.rules;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.bitrecord.processor.model.Compiled;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Hatch;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.TypeName;
import org.bitrecord.runtime.Expression;
import org.bitrecord.runtime.ExpressionException;
import org.jspecify.annotations.Nullable;

/** Which records and unions take a context, and which of them cannot be read without it (R70). */
public final class Contexts {
    /** What expressions and parameters call it. */
    public static final String NAME = "context";

    private final Declarations declarations;

    /** Over these declarations. */
    public Contexts(Declarations declarations) {
        this.declarations = declarations;
    }

    /** The context that a record takes, or one of the records of a union; null if none does. */
    public @Nullable TypeName of(TypeName type) {
        Declaration declaration = declarations.find(type);
        if (declaration instanceof Declaration.OfRecord record) {
            return record.settings().context();
        }
        return declaration instanceof Declaration.OfUnion union
                ? union.permitted().stream()
                        .map(this::of)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Whether reading a record asks for its context, or that of one of the records of a union does. */
    public boolean isRead(TypeName type) {
        return isRead(type, new HashSet<>());
    }

    private boolean isRead(TypeName type, Set<TypeName> visited) {
        if (!visited.add(type)) {
            return false;
        }
        Declaration declaration = declarations.find(type);
        if (declaration instanceof Declaration.OfUnion union) {
            return union.permitted().stream().anyMatch(record -> isRead(record, visited));
        }
        Compiled compiled = declarations.compiled(type);
        if (compiled != null) {
            return compiled.readsContext(); // class files do not have the names of parameters
        }
        if (!(declaration instanceof Declaration.OfRecord record)
                || record.settings().context() == null
                || record.components().stream()
                        .anyMatch(component -> component.name().equals(NAME))) {
            return false;
        }
        return record.components().stream().anyMatch(Contexts::asks)
                || record.hatches().stream().anyMatch(hatch -> takesContext(hatch) && isRead(record, hatch, visited));
    }

    /** Whether the method is called when the record is read. */
    private boolean isRead(Declaration.OfRecord record, Hatch hatch, Set<TypeName> visited) {
        return switch (hatch.kind()) {
            case SIZE, COUNT -> true;
            case VALUE -> false;
            case SUPPLIES ->
                record.components().stream()
                        .anyMatch(
                                component -> component.name().equals(hatch.of().name())
                                        && component.type() instanceof FieldType.Named named
                                        && isRead(named.name(), visited));
        };
    }

    private static boolean takesContext(Hatch hatch) {
        return hatch.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(NAME));
    }

    private static boolean asks(Component component) {
        for (Mark mark : component.marks()) {
            if ((mark instanceof Mark.WhenDecl when && asks(when.condition().text()))
                    || (mark instanceof Mark.UntilDecl until && asks(until.condition()))
                    || (mark instanceof Mark.TagDecl tag && asks(tag.when()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean asks(@Nullable String condition) {
        if (condition == null || condition.isEmpty()) {
            return false;
        }
        try {
            return Expression.parse(condition).references().stream()
                    .anyMatch(reference -> reference.root().equals(NAME));
        } catch (ExpressionException wrong) {
            return false; // said where the condition is planned
        }
    }
}
