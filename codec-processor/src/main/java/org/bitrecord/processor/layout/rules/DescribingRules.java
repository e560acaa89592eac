package org.bitrecord.processor.layout.rules;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.CodecProblems;
import org.bitrecord.processor.diagnostics.DescribingProblems;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.ChecksumDecl;
import org.bitrecord.processor.model.Mark.LengthDecl;
import org.bitrecord.processor.model.Mark.Reference;
import org.bitrecord.processor.model.Mark.TagDecl;
import org.jspecify.annotations.Nullable;

/** Whether what describes other components is a number; one inside a component is looked for once that is laid out. */
final class DescribingRules {
    private final Component component;
    private final List<Component> siblings;
    private final Declarations all;
    private final List<Diagnostic> mistakes = new ArrayList<>();

    private DescribingRules(Component component, List<Component> siblings, Declarations all) {
        this.component = component;
        this.siblings = siblings;
        this.all = all;
    }

    static List<Diagnostic> check(Component component, List<Component> siblings, Declarations all) {
        DescribingRules rules = new DescribingRules(component, siblings, all);
        rules.check();
        return rules.mistakes;
    }

    private void check() {
        FieldType type = component.type();
        boolean optional = type instanceof FieldType.OptionalOf of
                && Numbers.isNumber(of.element().type());
        if (optional) {
            codedOptional(((FieldType.OptionalOf) type).element());
        }
        boolean number = optional || Numbers.isNumber(type);
        component.lengths().stream()
                .filter(length -> length.in() == null)
                .findFirst()
                .filter(length -> !number)
                .ifPresent(length -> relation(length, length.of()));
        Mark.CountDecl count = component.mark(Mark.CountDecl.class);
        if (count != null && count.in() == null && !number) {
            relation(count, List.of(count.of()));
        }
        ChecksumDecl checksum = component.checksum();
        if (checksum != null && checksum.in() == null && !number) {
            relation(checksum, checksum.of());
        }
        TagDecl tag = component.tag();
        if (tag != null && tag.in() == null && !number && !isCode(component) && !isExplained(type)) {
            relation(tag, List.of(tag.of()));
        }
        Mark.OffsetDecl offset = component.mark(Mark.OffsetDecl.class);
        if (offset != null && !Numbers.isNumber(type)) {
            relation(offset, List.of(offset.of()));
        }
        Mark.PresentDecl present = component.mark(Mark.PresentDecl.class);
        if (present != null && !Numbers.isNumber(type) && !(type instanceof FieldType.OfBoolean)) {
            Component flag = sibling(present.of());
            mistakes.add(
                    flag != null && (Numbers.isNumber(flag.type()) || flag.type() instanceof FieldType.OfBoolean)
                            ? DescribingProblems.turned(present.at(), "@Present", component.name(), type, flag.name())
                            : DescribingProblems.noFlag(present.at(), component.name(), type));
        }
    }

    /** Whether it may be a tag without being a number. */
    private boolean isCode(Component tag) {
        return Numbers.isNumberOrCode(tag, all)
                || tag.type() instanceof FieldType.OfEnum
                || DataRules.isData(tag.type());
    }

    /** A relation on something that is no number: on what it should speak of, perhaps, or on a record that has the number. */
    private void relation(Mark mark, List<Reference> named) {
        FieldType type = component.type();
        Component number = named.isEmpty() ? null : sibling(named.get(0));
        if (number != null && describes(number, mark) && !number.name().equals(component.name())) {
            mistakes.add(
                    DescribingProblems.turned(mark.at(), mark.annotation(), component.name(), type, number.name()));
            return;
        }
        boolean mayLieInside = mark instanceof Mark.Describing;
        mistakes.add(DescribingProblems.withoutNumber(
                mark.at(),
                mark.annotation(),
                component.name(),
                type,
                mayLieInside ? numbersInside(type) : List.of(),
                mark instanceof TagDecl));
    }

    private static boolean describes(Component number, Mark mark) {
        return Numbers.isNumber(number.type())
                || (mark instanceof TagDecl && number.type() instanceof FieldType.OfEnum);
    }

    private List<String> numbersInside(FieldType type) {
        if (!(type instanceof FieldType.Named named && all.find(named.name()) instanceof Declaration.OfRecord record)) {
            return List.of();
        }
        return record.components().stream()
                .filter(inside -> Numbers.isNumber(inside.type()) && inside.bits() != null && !inside.isComputed())
                .map(Component::name)
                .toList();
    }

    private @Nullable Component sibling(Reference reference) {
        return siblings.stream()
                .filter(each -> each.name().equals(reference.name()))
                .findFirst()
                .orElse(null);
    }

    /** R34, R74: what describes others is known by its value if a field codec reads it, and so has to be there. */
    private void codedOptional(Component argument) {
        Mark.WithDecl with = argument.mark(Mark.WithDecl.class);
        if (with == null) {
            return;
        }
        String codec = with.codec().simpleName();
        for (Mark mark : component.marks()) {
            if (mark instanceof ChecksumDecl) {
                mistakes.add(CodecProblems.relation(mark.at(), component.name(), codec));
            } else if (mark instanceof LengthDecl || mark instanceof Mark.CountDecl || mark instanceof TagDecl) {
                mistakes.add(CodecProblems.absent(mark.at(), component.name(), codec));
            }
        }
    }

    private boolean isExplained(FieldType type) {
        return type instanceof FieldType.Named named && all.isExplained(named.name());
    }
}
