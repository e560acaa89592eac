package org.bitrecord.processor.layout.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.RelationProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Whether {@code @Max} on a record, a union or something optional bounds a depth: whether it leads back (R40, R44). */
final class DepthRules {
    private DepthRules() {}

    static List<Diagnostic> check(Declaration.OfRecord record, Component component, Declarations all) {
        Mark.MaxDecl most = component.mark(Mark.MaxDecl.class);
        FieldType type = component.type();
        for (Component argument = argument(type); argument != null; argument = argument(argument.type())) {
            Mark.MaxDecl misplaced = argument.mark(Mark.MaxDecl.class);
            if (misplaced != null && argument.type() instanceof FieldType.Named named) {
                boolean helps =
                        type instanceof FieldType.OptionalOf && leads(type, record.name(), all, new HashSet<>());
                return List.of(ofArgument(component, argument, misplaced, named, helps, all));
            }
        }
        boolean isDepth = type instanceof FieldType.Named || type instanceof FieldType.OptionalOf;
        return most == null || !isDepth || leads(type, record.name(), all, new HashSet<>())
                ? List.of()
                : List.of(EndRules.misplacedMax(component, most));
    }

    private static @Nullable Component argument(FieldType type) {
        return type instanceof FieldType.ListOf list
                ? list.element()
                : type instanceof FieldType.OptionalOf optional ? optional.element() : null;
    }

    /** A depth is stated beside a component, or on the record itself; {@code helps}: the former is allowed. */
    private static Diagnostic ofArgument(
            Component component,
            Component argument,
            Mark.MaxDecl most,
            FieldType.Named type,
            boolean helps,
            Declarations all) {
        return isRecursive(type.name(), all)
                ? RelationProblems.depthOfArgument(
                        most.at(),
                        component.name(),
                        component.type().text(),
                        type.name().simpleName(),
                        most.value(),
                        helps)
                : EndRules.misplacedMax(argument, most);
    }

    private static boolean isRecursive(TypeName type, Declarations all) {
        Declaration declaration = all.find(type);
        if (declaration instanceof Declaration.OfUnion union) {
            return union.permitted().stream().anyMatch(each -> leads(each, type, all, new HashSet<>()));
        }
        return declaration instanceof Declaration.OfRecord record
                && record.components().stream().anyMatch(each -> leads(each.type(), type, all, new HashSet<>()));
    }

    private static boolean leads(FieldType type, TypeName to, Declarations all, Set<TypeName> visited) {
        if (type instanceof FieldType.ListOf list) {
            return leads(list.element().type(), to, all, visited);
        }
        if (type instanceof FieldType.OptionalOf optional) {
            return leads(optional.element().type(), to, all, visited);
        }
        if (type instanceof FieldType.PackedOf packed) {
            return leads(packed.element().type(), to, all, visited);
        }
        return type instanceof FieldType.Named named && leads(named.name(), to, all, visited);
    }

    private static boolean leads(TypeName from, TypeName to, Declarations all, Set<TypeName> visited) {
        if (from.equals(to) || all.isExplained(from)) {
            return true; // of what is a mistake of its own nothing is known
        }
        if (!visited.add(from)) {
            return false;
        }
        Declaration declaration = all.find(from);
        if (declaration instanceof Declaration.OfUnion union) {
            return union.permitted().stream().anyMatch(each -> leads(each, to, all, visited));
        }
        return declaration instanceof Declaration.OfRecord record
                && record.components().stream().anyMatch(each -> leads(each.type(), to, all, visited));
    }
}
