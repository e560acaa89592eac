package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.CodecProblems;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.ExpressionProblems;
import org.bitrecord.processor.diagnostics.NumberProblems;
import org.bitrecord.processor.diagnostics.TextProblems;
import org.bitrecord.processor.diagnostics.TypeProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.RestDecl;

/** Which types components can have, and which annotations go with which type. */
final class TypeRules {
    private TypeRules() {}

    /**
     * The mistakes of a component or of a type argument.
     *
     * @param siblings the components of the record; none for a type argument, which describes nothing
     */
    static List<Diagnostic> check(Component component, List<Component> siblings, Declarations all) {
        Mark.WithDecl with = component.mark(Mark.WithDecl.class);
        if (with != null) {
            List<Diagnostic> mistakes = WithRules.check(component, with);
            boolean packed = mistakes.isEmpty() && with.facts().isRegion();
            return packed ? named(component, WithRules.packed(component.type()), component, "", all) : mistakes;
        }
        List<Diagnostic> mistakes = type(component, all);
        return mistakes.isEmpty() ? annotations(component, siblings, all) : mistakes;
    }

    private static List<Diagnostic> type(Component component, Declarations all) {
        FieldType type = component.type();
        if (type instanceof FieldType.PackedOf) {
            return List.of(CodecProblems.packedWithoutCodec(component.at(), component.name(), type.text()));
        }
        if (type instanceof FieldType.ListOf list) {
            return argument(component, list.element(), all);
        }
        if (type instanceof FieldType.OptionalOf optional) {
            return argument(component, optional.element(), all);
        }
        return named(component, type, component, "", all);
    }

    /** A type argument has to have a wire form by itself, with annotations of its own. */
    private static List<Diagnostic> argument(Component component, Component argument, Declarations all) {
        FieldType type = argument.type();
        boolean coded = argument.mark(Mark.WithDecl.class) != null;
        if (type instanceof FieldType.OptionalOf optional) {
            Component inner = optional.element();
            String width = inner.bits() == null ? "" : inner.bits().text() + " ";
            return List.of(ExpressionProblems.presenceOfArgument(
                    component.at(),
                    component.name(),
                    component.type() instanceof FieldType.ListOf,
                    width + inner.type().argumentText()));
        }
        if (!coded && (type instanceof FieldType.Named || type instanceof FieldType.Unsupported)) {
            String outer = component.type() instanceof FieldType.ListOf ? "List" : "Optional";
            List<Diagnostic> missing = named(component, type, argument, outer, all);
            if (!missing.isEmpty()) {
                return missing;
            }
            if (argument.mark(Mark.MaxDecl.class) != null) {
                return List.of(); // told with the depths
            }
        }
        boolean isList = component.type() instanceof FieldType.ListOf;
        if (!coded && argument.bits() == null && Numbers.isNumber(type)) {
            String outer = isList ? "List" : "Optional";
            Mark.BitsDecl bits = component.bits();
            return List.of(
                    bits == null
                            ? NumberProblems.missingWidthOfArgument(argument.at(), component.name(), type, outer)
                            : NumberProblems.widthOfArgument(bits.at(), component.name(), type, outer, bits.value()));
        }
        List<Diagnostic> mistakes = check(argument, List.of(), all);
        mistakes = mistakes.isEmpty() ? WidthRules.check(argument, all) : mistakes;
        return isList
                ? mistakes.stream()
                        .map(mistake -> mistake.about(argument.name(), "each element of `" + component.name() + "`"))
                        .toList()
                : mistakes;
    }

    private static List<Diagnostic> named(
            Component component, FieldType type, Component holder, String outer, Declarations all) {
        if (type instanceof FieldType.Unsupported unsupported) {
            return List.of(TypeProblems.noWireForm(component.at(), component.name(), unsupported, holder, outer));
        }
        if (type instanceof FieldType.Named named && all.find(named.name()) == null && !all.isExplained(named.name())) {
            return List.of(TypeProblems.missingCodec(component.at(), component.name(), named));
        }
        return List.of();
    }

    private static List<Diagnostic> annotations(Component component, List<Component> siblings, Declarations all) {
        List<Diagnostic> mistakes = new ArrayList<>();
        FieldType type = component.type();
        mistakes.addAll(EndRules.check(component));
        Mark.TextDecl text = component.mark(Mark.TextDecl.class);
        if (DataRules.isData(type)) {
            mistakes.addAll(mistakes.isEmpty() ? DataRules.check(component) : List.of());
        } else if (text != null) {
            mistakes.add(TextProblems.withoutText(text.at(), component.name(), type));
        }
        mistakes.addAll(DescribingRules.check(component, siblings, all));
        RestDecl rest = component.rest();
        FieldType ending =
                type instanceof FieldType.OptionalOf of ? of.element().type() : type;
        if (rest != null
                && !(DataRules.isData(ending)
                        || ending instanceof FieldType.OfInts
                        || ending instanceof FieldType.OfLongs
                        || ending instanceof FieldType.PackedOf
                        || ending instanceof FieldType.ListOf)) {
            mistakes.add(TypeProblems.restOfFixedPart(rest.at(), component.name(), type));
        }
        Diagnostic until = UntilRules.check(component, all);
        if (until != null) {
            mistakes.add(until);
        }
        return mistakes;
    }
}
