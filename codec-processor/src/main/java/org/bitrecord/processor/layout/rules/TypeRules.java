package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.CodecProblems;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.ExpressionProblems;
import org.bitrecord.processor.diagnostics.NumberProblems;
import org.bitrecord.processor.diagnostics.RelationProblems;
import org.bitrecord.processor.diagnostics.TextProblems;
import org.bitrecord.processor.diagnostics.TypeProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.ChecksumDecl;
import org.bitrecord.processor.model.Mark.LengthDecl;
import org.bitrecord.processor.model.Mark.RestDecl;
import org.bitrecord.processor.model.Mark.TagDecl;
import org.bitrecord.processor.model.Mark.UntilDecl;
import org.bitrecord.processor.model.SourceRef;

/** Which types components can have, and which annotations go with which type. */
final class TypeRules {
    private TypeRules() {}

    static List<Diagnostic> check(Component component, Declarations all) {
        Mark.WithDecl with = component.mark(Mark.WithDecl.class);
        if (with != null) {
            List<Diagnostic> mistakes = WithRules.check(component, with);
            boolean packed = mistakes.isEmpty() && with.facts().isRegion();
            return packed ? named(component, WithRules.packed(component.type()), component, "", all) : mistakes;
        }
        List<Diagnostic> mistakes = type(component, all);
        return mistakes.isEmpty() ? annotations(component, all) : mistakes;
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
        List<Diagnostic> mistakes = check(argument, all);
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

    private static List<Diagnostic> annotations(Component component, Declarations all) {
        List<Diagnostic> mistakes = new ArrayList<>();
        FieldType type = component.type();
        mistakes.addAll(EndRules.check(component));
        Mark.TextDecl text = component.mark(Mark.TextDecl.class);
        if (DataRules.isData(type)) {
            mistakes.addAll(mistakes.isEmpty() ? DataRules.check(component) : List.of());
        } else if (text != null) {
            mistakes.add(TextProblems.withoutText(text.at(), component.name(), type));
        }
        boolean number = Numbers.isNumber(type);
        // A number inside a component is looked for once that is laid out.
        List<LengthDecl> lengths = component.lengths().stream()
                .filter(length -> length.in() == null)
                .toList();
        boolean optional = type instanceof FieldType.OptionalOf of
                && Numbers.isNumber(of.element().type());
        if (optional) {
            mistakes.addAll(codedOptional(component, ((FieldType.OptionalOf) type).element()));
        }
        if (!lengths.isEmpty() && !number && !optional) {
            mistakes.add(relation(lengths.get(0).at(), "@Length", component));
        }
        Mark.CountDecl count = component.mark(Mark.CountDecl.class);
        if (count != null && count.in() == null && !number && !optional) {
            mistakes.add(relation(count.at(), "@Count", component));
        }
        ChecksumDecl checksum = component.checksum();
        if (checksum != null && checksum.in() == null && !number && !optional) {
            mistakes.add(relation(checksum.at(), "@Checksum", component));
        }
        TagDecl tag = component.tag();
        boolean code = Numbers.isNumberOrCode(component, all)
                || type instanceof FieldType.OfEnum
                || DataRules.isData(type)
                || optional;
        if (tag != null && tag.in() == null && !code && !isExplained(type, all)) {
            mistakes.add(NumberProblems.relationWithoutNumber(tag.at(), "@Tag", component.name(), type, true));
        }
        Mark.OffsetDecl offset = component.mark(Mark.OffsetDecl.class);
        if (offset != null && !number) {
            mistakes.add(relation(offset.at(), "@Offset", component));
        }
        Mark.PresentDecl present = component.mark(Mark.PresentDecl.class);
        if (present != null && !number && !(type instanceof FieldType.OfBoolean)) {
            mistakes.add(RelationProblems.noFlag(present.at(), component.name(), type.text()));
        }
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
        UntilDecl until = component.until();
        boolean terminated = until != null && until.terminator() >= 0 && type instanceof FieldType.OfBytes;
        if (until != null && !(type instanceof FieldType.ListOf) && !terminated) {
            mistakes.add(TypeProblems.untilWithoutElements(until.at(), component.name(), type));
        }
        return mistakes;
    }

    /** R34, R74: what describes others is known by its value if a field codec reads it, and so has to be there. */
    private static List<Diagnostic> codedOptional(Component component, Component argument) {
        Mark.WithDecl with = argument.mark(Mark.WithDecl.class);
        if (with == null) {
            return List.of();
        }
        List<Diagnostic> mistakes = new ArrayList<>();
        String codec = with.codec().simpleName();
        for (Mark mark : component.marks()) {
            if (mark instanceof ChecksumDecl) {
                mistakes.add(CodecProblems.relation(mark.at(), component.name(), codec));
            } else if (mark instanceof LengthDecl || mark instanceof Mark.CountDecl || mark instanceof TagDecl) {
                mistakes.add(CodecProblems.absent(mark.at(), component.name(), codec));
            }
        }
        return mistakes;
    }

    private static Diagnostic relation(SourceRef at, String annotation, Component component) {
        return NumberProblems.relationWithoutNumber(at, annotation, component.name(), component.type(), false);
    }

    private static boolean isExplained(FieldType type, Declarations all) {
        return type instanceof FieldType.Named named && all.isExplained(named.name());
    }
}
