package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bitrecord.Policy;
import org.bitrecord.Unit;
import org.bitrecord.Zero;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Hatch;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.GapDecl;
import org.bitrecord.processor.model.Mark.PrefixedDecl;
import org.bitrecord.processor.model.Mark.Reference;
import org.bitrecord.processor.model.SourceRef;

/**
 * Puts what no component of its own holds among the components of a record: gaps, the private lengths and counts of
 * {@code @Prefixed}, numbers inside records that describe what is outside. All that follows treats them as components that
 * nobody can name.
 */
final class HiddenParts {
    private static final int MOST_BITS = 63;
    private static final int MOST_INT_BITS = 31;

    private final Set<String> names = new HashSet<>();
    private final List<Component> parts = new ArrayList<>();

    private HiddenParts(Declaration.OfRecord record) {
        record.components().forEach(component -> names.add(component.name()));
        for (Component component : record.components()) {
            component.marks(GapDecl.class).stream().filter(gap -> !gap.after()).forEach(gap -> gap(component, gap));
            PrefixedDecl prefix = component.mark(PrefixedDecl.class);
            if (prefix != null) {
                prefix(component, prefix);
            }
            record.hatches().stream()
                    .filter(hatch -> hatch.of().name().equals(component.name()))
                    .forEach(hatch -> called(component, hatch));
            component(component);
            component.marks(GapDecl.class).stream().filter(GapDecl::after).forEach(gap -> gap(component, gap));
            component.marks(Mark.AlignDecl.class).forEach(align -> align(component, align));
        }
    }

    /** The record with its hidden parts among its components. */
    static Declaration.OfRecord among(Declaration.OfRecord record) {
        List<Component> parts = new HiddenParts(record).parts;
        return record.withComponents(parts.stream()
                .map(part -> new Component(
                        part.name(),
                        part.at(),
                        part.type(),
                        part.marks().stream().map(mark -> counted(record, mark)).toList()))
                .toList());
    }

    /** The number of samples is their length in units of a sample. */
    private static Mark counted(Declaration.OfRecord record, Mark mark) {
        if (!(mark instanceof Mark.CountDecl count)) {
            return mark;
        }
        return record.components().stream()
                .filter(component -> component.name().equals(count.of().name()))
                .filter(component -> component.type().isSamples() && component.bits() != null)
                .map(component -> (Mark) new Mark.LengthDecl(
                        List.of(count.of()),
                        null,
                        Objects.requireNonNull(component.bits()).value(),
                        count.plus(),
                        Zero.ORDINARY,
                        null,
                        count.at(),
                        count.at()))
                .findFirst()
                .orElse(mark);
    }

    /** The component, and behind it each number inside it that describes others. */
    private void component(Component component) {
        Map<String, List<Mark>> inside = new LinkedHashMap<>();
        List<Mark> own = new ArrayList<>();
        for (Mark mark : component.marks()) {
            Reference in = mark instanceof Mark.Describing describing ? describing.in() : null;
            if (in == null) {
                own.add(mark);
                continue;
            }
            inside.computeIfAbsent(
                            in.name(),
                            path -> new ArrayList<>(List.of(
                                    new Mark.Hidden(in.at()),
                                    new Mark.Inside(component.name(), path(component, path), in.at()))))
                    .add(((Mark.Describing) mark).ofItself());
        }
        parts.add(new Component(component.name(), component.at(), component.type(), own));
        inside.forEach((path, marks) -> parts.add(
                new Component(component.name() + "." + path, marks.get(0).at(), new FieldType.OfLong(), marks)));
    }

    private static List<String> path(Component component, String inside) {
        List<String> path = new ArrayList<>(List.of(component.name()));
        path.addAll(List.of(inside.split("\\.", -1)));
        return path;
    }

    private void gap(Component beside, GapDecl gap) {
        for (int left = gap.bits(); left > 0; left -= MOST_BITS) {
            int bits = Math.min(left, MOST_BITS);
            List<Mark> marks = new ArrayList<>(hidden(bits, gap.at(), gap.bitsAt()));
            if (gap.policy() == Policy.ZERO) {
                marks.add(new Mark.ConstDecl(0L, null, null, gap.at(), gap.at()));
            }
            parts.add(new Component(
                    name(beside.name() + (gap.after() ? "GapAfter" : "Gap")), gap.at(), type(bits), marks));
        }
    }

    private void prefix(Component measured, PrefixedDecl prefix) {
        Reference of = new Reference(measured.name(), prefix.at());
        List<Mark> marks = new ArrayList<>(hidden(prefix.bits(), prefix.at(), prefix.bitsAt()));
        marks.add(
                prefix.count()
                        ? new Mark.CountDecl(of, prefix.plus(), null, prefix.at())
                        : new Mark.LengthDecl(
                                List.of(of),
                                null,
                                prefix.unit(),
                                prefix.plus(),
                                Zero.ORDINARY,
                                null,
                                prefix.at(),
                                prefix.at()));
        parts.add(new Component(
                name(measured.name() + (prefix.count() ? "Count" : "Length")),
                prefix.at(),
                type(prefix.bits()),
                marks));
    }

    private void align(Component component, Mark.AlignDecl align) {
        parts.add(new Component(
                name(component.name() + "Padding"),
                align.at(),
                new FieldType.OfInt(),
                List.of(new Mark.Hidden(align.at()), new Mark.Padding(align, align.at()))));
    }

    /** R71: a size or a count that a method gives is a number without bits. */
    private void called(Component measured, Hatch hatch) {
        Reference of = new Reference(measured.name(), hatch.at());
        boolean size = hatch.kind() == Hatch.Kind.SIZE;
        if (!size && hatch.kind() != Hatch.Kind.COUNT) {
            return;
        }
        Mark relation = size
                ? new Mark.LengthDecl(List.of(of), null, Unit.BYTE, 0, Zero.ORDINARY, null, hatch.at(), hatch.at())
                : new Mark.CountDecl(of, 0, null, hatch.at());
        parts.add(new Component(
                name(measured.name() + (size ? "Length" : "Count")),
                hatch.at(),
                new FieldType.OfLong(),
                List.of(new Mark.Hidden(hatch.at()), new Mark.Called(hatch, hatch.at()), relation)));
    }

    private static List<Mark> hidden(int bits, SourceRef at, SourceRef bitsAt) {
        return List.of(new Mark.Hidden(at), new Mark.BitsDecl(bits, false, null, at, bitsAt));
    }

    private static FieldType type(int bits) {
        return bits <= MOST_INT_BITS ? new FieldType.OfInt() : new FieldType.OfLong();
    }

    private String name(String wanted) {
        String name = wanted;
        for (int i = 2; !names.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }
}
