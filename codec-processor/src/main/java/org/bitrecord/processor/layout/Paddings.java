package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Mark;

/** Finds how much an alignment fills up: always the same, or what the sizes before it leave. */
final class Paddings {
    private static final int MOST_UNIT = 32768;
    private static final int MOST_BITS = 63;

    private Paddings() {}

    /**
     * The shape of what lies behind an aligned component.
     *
     * @param index the place of the padding in the record
     * @param before the shapes of the components before it
     */
    static Shape shape(
            Declaration.OfRecord record,
            int index,
            Mark.AlignDecl align,
            List<Shape> before,
            List<Diagnostic> problems) {
        boolean wrongUnit = align.unit() < 8 || align.unit() > MOST_UNIT || align.unit() % 8 != 0;
        boolean wrongFill = align.fill() != 0 && align.fill() != 1;
        if (wrongUnit) {
            problems.add(PlaceProblems.alignmentUnit(align.unitAt(), align.unit()));
        }
        if (wrongFill) {
            problems.add(PlaceProblems.fill(align.at(), align.fill()));
        }
        int from = align.from() == Mark.Anchor.REGION ? regionStart(record, index, problems) : 0;
        boolean fixed = before.subList(from, index).stream().allMatch(shape -> shape.extent() == Extent.FIXED);
        if (!fixed || wrongUnit || wrongFill) {
            int unit = Math.max(1, align.unit() / 8);
            return new Shape.Padding(unit, from, align.fill() != 0, most(unit, before.subList(from, index)));
        }
        long bits =
                before.subList(from, index).stream().mapToLong(Shape::minBits).sum();
        int left = (int) Math.floorMod(-bits, (long) align.unit());
        if (left > MOST_BITS || (align.fill() != 0 && left > 0)) {
            problems.add(PlaceProblems.fixedPadding(
                    align.at(), record.components().get(index - 1).name(), left));
        }
        return left == 0 || left > MOST_BITS
                ? new Shape.Nothing()
                : new Shape.Scalar(new WireNumber(left, false, WireNumber.JavaType.LONG), 0L);
    }

    /** What has to be filled up at most: bits, unless that is whole bytes. */
    private static long most(int unit, List<Shape> filled) {
        long fixed = filled.stream()
                .filter(shape -> shape.extent() == Extent.FIXED)
                .mapToLong(Shape::minBits)
                .sum();
        boolean whole = fixed % 8 == 0
                && filled.stream().allMatch(shape -> shape.extent() == Extent.FIXED || shape.isWholeBytes());
        return whole ? 8L * (unit - 1) : 8L * unit - 1;
    }

    /** The first component of the innermost length around the padding that names its components. */
    private static int regionStart(Declaration.OfRecord record, int index, List<Diagnostic> problems) {
        References references = new References(record, problems);
        int start = 0;
        int size = record.components().size() + 1;
        List<String> names = record.components().stream().map(Component::name).toList();
        for (Component component : record.components()) {
            for (Mark.LengthDecl length : component.lengths()) {
                if (length.of().isEmpty()) {
                    continue;
                }
                int from = names.indexOf(length.of().get(0).name());
                int through =
                        names.indexOf(length.of().get(length.of().size() - 1).name());
                // The padding belongs to the region if the component that it follows does not end it.
                if (from >= 0 && from < index && index <= through && through - from < size) {
                    References.Range range = new References.Range(from, through);
                    start = (component.isHidden() ? range : references.withPrefix(range)).from();
                    size = through - from;
                }
            }
        }
        return start;
    }
}
