package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.HatchProblems;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Hatch;
import org.bitrecord.processor.model.Mark;
import org.jspecify.annotations.Nullable;

/** Whether the methods that say what annotations cannot can be called, and with what (R71 to R73). */
final class HatchRules {
    private HatchRules() {}

    static List<Diagnostic> check(Declaration.OfRecord record, Declarations all) {
        List<Diagnostic> mistakes = new ArrayList<>();
        for (Hatch hatch : record.hatches()) {
            Diagnostic mistake = mistake(record, hatch, all);
            if (mistake != null) {
                mistakes.add(mistake);
            }
        }
        return mistakes;
    }

    private static @Nullable Diagnostic mistake(Declaration.OfRecord record, Hatch hatch, Declarations all) {
        List<String> names = record.components().stream().map(Component::name).toList();
        int of = names.indexOf(hatch.of().name());
        if (of < 0) {
            return HatchProblems.unknown(
                    hatch.of().at(),
                    text(hatch),
                    hatch.of().name(),
                    record.name().simpleName(),
                    names);
        }
        Component component = record.components().get(of);
        if (!hatch.isVisible()) {
            return HatchProblems.invisible(hatch.at(), text(hatch), hatch.method());
        }
        if (hatch.kind() == Hatch.Kind.SUPPLIES) {
            boolean context = hatch.result() instanceof FieldType.Named named && all.find(named.name()) != null;
            if (!context) {
                return HatchProblems.contextResult(
                        hatch.at(), hatch.method(), hatch.result().text());
            }
        } else if (!Numbers.isNumber(hatch.result())) {
            return HatchProblems.result(
                    hatch.at(), hatch.method(), hatch.result().text());
        }
        if (!suits(hatch, component, all)) {
            return HatchProblems.component(hatch.of().at(), text(hatch), component.name(), component.type());
        }
        for (Hatch.Parameter parameter : hatch.parameters()) {
            int index = names.indexOf(parameter.name());
            if (index < 0 && isGivenOtherwise(record, hatch, component, parameter)) {
                continue;
            }
            boolean known = hatch.kind() == Hatch.Kind.VALUE ? index >= 0 && index != of : index >= 0 && index < of;
            if (!known) {
                List<String> usable = hatch.kind() == Hatch.Kind.VALUE ? new ArrayList<>(names) : names.subList(0, of);
                usable = usable.stream()
                        .filter(name -> !name.equals(component.name()))
                        .toList();
                return HatchProblems.parameter(
                        parameter.at(), hatch.method(), parameter.name(), component.name(), usable);
            }
            Component given = record.components().get(index);
            if (!given.type().text().equals(parameter.type().text())) {
                return HatchProblems.parameterType(
                        parameter.at(),
                        parameter.name(),
                        parameter.type().text(),
                        given.type().text());
            }
            boolean read = hatch.kind() == Hatch.Kind.SIZE
                    || hatch.kind() == Hatch.Kind.COUNT
                    || (hatch.kind() == Hatch.Kind.SUPPLIES
                            && component.type() instanceof FieldType.Named child
                            && new Contexts(all).isRead(child.name()));
            Mark.WithDecl with = given.mark(Mark.WithDecl.class);
            if (read && with != null && with.facts().isRegion()) {
                return HatchProblems.packed(
                        parameter.at(),
                        hatch.method(),
                        parameter.name(),
                        with.codec().simpleName());
            }
            if (read && !isReadable(given, all)) {
                return HatchProblems.unreadable(
                        parameter.at(),
                        hatch.method(),
                        parameter.name(),
                        given.type().text());
            }
            if (given.checksum() != null || isDerived(record, given)) {
                return HatchProblems.computedLater(parameter.at(), parameter.name());
            }
        }
        return another(record, hatch, component);
    }

    /** Something else that says the same of the component: only one of them would be heard. */
    private static @Nullable Diagnostic another(Declaration.OfRecord record, Hatch hatch, Component component) {
        Hatch first = record.hatches().stream()
                .filter(each -> each.kind() == hatch.kind() && each.of().name().equals(component.name()))
                .findFirst()
                .orElse(hatch);
        if (!first.equals(hatch)) {
            return HatchProblems.second(hatch.at(), text(hatch), first.method(), hatch.method(), component.name());
        }
        if (hatch.kind() != Hatch.Kind.SIZE) {
            return null;
        }
        boolean measured = record.components().stream()
                .flatMap(each -> each.lengths().stream())
                .anyMatch(length -> length.measuresOnly(component.name()));
        String end = component.mark(Mark.SizeDecl.class) != null
                ? "@Size"
                : component.mark(Mark.PrefixedDecl.class) != null
                        ? "@Prefixed"
                        : measured ? "a @Length of its own" : null;
        return end == null ? null : PlaceProblems.conflictingEnds(hatch.at(), component.name(), end, text(hatch));
    }

    /** R70: the context of the record, and the size of the component that is given one. */
    private static boolean isGivenOtherwise(
            Declaration.OfRecord record, Hatch hatch, Component component, Hatch.Parameter parameter) {
        if (parameter.name().equals(Contexts.NAME) && record.settings().context() != null) {
            return parameter.type() instanceof FieldType.Named named
                    && named.name().equals(record.settings().context());
        }
        return hatch.kind() == Hatch.Kind.SUPPLIES
                && parameter.name().equals(component.name() + "Size")
                && parameter.type() instanceof FieldType.OfInt;
    }

    /** Whether the component is known by itself when its record is only partly read. */
    private static boolean isReadable(Component component, Declarations all) {
        FieldType type = component.type();
        Mark.WithDecl with = component.mark(Mark.WithDecl.class);
        if (with != null) {
            // What comes as an object is cast, which would be unchecked with type arguments.
            return !with.facts().isRegion() && !type.text().contains("<");
        }
        if (component.mark(Mark.TextDecl.class) != null) {
            return false;
        }
        return Numbers.isNumber(type)
                || type instanceof FieldType.OfBoolean
                || type instanceof FieldType.OfEnum
                || (type instanceof FieldType.OfBytes && component.until() == null)
                || (type instanceof FieldType.Named named && all.find(named.name()) instanceof Declaration.OfRecord);
    }

    private static boolean isDerived(Declaration.OfRecord record, Component component) {
        return record.hatches().stream()
                .anyMatch(hatch ->
                        hatch.kind() == Hatch.Kind.VALUE && hatch.of().name().equals(component.name()));
    }

    private static boolean suits(Hatch hatch, Component component, Declarations all) {
        return switch (hatch.kind()) {
            case COUNT -> component.type() instanceof FieldType.ListOf;
            case VALUE -> Numbers.isNumberOrCode(component, all);
            case SUPPLIES -> component.type() instanceof FieldType.Named;
            default ->
                DataRules.isData(component.type())
                        || component.type() instanceof FieldType.ListOf
                        || component.type() instanceof FieldType.OptionalOf
                        || component.type() instanceof FieldType.Named;
        };
    }

    private static String text(Hatch hatch) {
        return switch (hatch.kind()) {
            case SUPPLIES -> "@Supplies";
            case SIZE -> "@SizeOf";
            case COUNT -> "@CountOf";
            case VALUE -> "@DeriveOf";
        };
    }
}
