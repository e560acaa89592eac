package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bitrecord.Zero;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.diagnostics.RelationProblems;
import org.bitrecord.processor.layout.References.Range;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.LengthDecl;
import org.bitrecord.processor.model.SourceRef;
import org.jspecify.annotations.Nullable;

/** Finds what the lengths of a record measure, and how these parts lie in each other. */
final class RegionPlanner {
    static final int MOST_PLUS = 65536;
    private static final int MOST_FULL_BITS = 32;

    private final Declaration.OfRecord record;
    private final List<Shape> shapes;
    private final List<Diagnostic> problems;
    private final References references;

    RegionPlanner(Declaration.OfRecord record, List<Shape> shapes, List<Diagnostic> problems) {
        this.record = record;
        this.shapes = shapes;
        this.problems = problems;
        this.references = new References(record, problems);
    }

    private record Measured(int length, LengthDecl decl, Range range) {}

    /** The regions, outer ones before those inside them; incomplete if there are problems. */
    List<Region> plan() {
        List<Measured> measured = new ArrayList<>();
        for (int i = 0; i < record.components().size(); i++) {
            for (LengthDecl decl : record.components().get(i).lengths()) {
                measure(i, decl, measured);
            }
        }
        measured.sort(Comparator.<Measured>comparingInt(m -> m.range().from())
                .thenComparingInt(m -> -m.range().through())
                .thenComparingInt(Measured::length));
        refuseOverlaps(measured);
        List<Region> regions = new ArrayList<>();
        for (Measured m : measured) {
            regions.add(region(regions, m));
        }
        return regions;
    }

    private void measure(int length, LengthDecl decl, List<Measured> measured) {
        Component describing = record.components().get(length);
        if (decl.zero() == Zero.MEANS_ABSENT) {
            problems.add(RelationProblems.zeroOfLength(decl.at(), describing.name()));
            return;
        }
        if (decl.unit() < 1 || decl.unit() > Region.MOST_UNIT) {
            problems.add(RelationProblems.unit(decl.unitAt(), decl.unit()));
            return;
        }
        if (Math.abs((long) decl.plus()) > MOST_PLUS) {
            problems.add(RelationProblems.plus(decl.at(), decl.plus(), MOST_PLUS));
            return;
        }
        if (!decl.of().isEmpty() && decl.through() != null) {
            problems.add(RelationProblems.conflicting(decl.at(), "@Length", describing.name()));
            return;
        }
        Range whole = new Range(0, record.components().size() - 1);
        Range range = references.range("@Length", decl.at(), decl.of(), null, decl.through(), whole);
        if (range == null) {
            return;
        }
        if (!describing.isHidden() || describing.mark(Mark.Inside.class) != null) {
            range = references.withPrefix(range);
        }
        boolean coded = shapes.get(length) instanceof Shape.Coded;
        if ((coded || shapes.get(length) instanceof Shape.Maybe) && range.covers(length)) {
            problems.add(
                    coded && shapes.get(length).extent() == Extent.FIXED
                            ? RelationProblems.codedMeasuresItself(decl.at(), describing.name())
                            : RelationProblems.measuresItself(decl.at(), describing.name()));
            return;
        }
        // R25: behind what is of variable size it has to stand in the tail; behind fixed parts it says nothing in time.
        boolean fixedOnly = firstVariable(range) == Integer.MAX_VALUE;
        boolean toEnd = decl.zero() == Zero.TO_END && length > firstVariable(range);
        if ((fixedOnly && length > range.through()) || toEnd) {
            int described = Math.min(firstVariable(range), range.through());
            problems.add(RelationProblems.later(
                    decl.at(),
                    "@Length",
                    describing.name(),
                    record.components().get(described).name()));
            return;
        }
        measured.add(new Measured(length, decl, range));
    }

    private int firstVariable(Range range) {
        for (int i = range.from(); i <= range.through(); i++) {
            if (shapes.get(i).extent() != Extent.FIXED) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private void refuseOverlaps(List<Measured> measured) {
        for (int i = 0; i < measured.size(); i++) {
            for (Measured other : measured.subList(0, i)) {
                Measured one = measured.get(i);
                if (one.range().equals(other.range()) && (mayBeAbsent(one) || mayBeAbsent(other))) {
                    Measured absent = mayBeAbsent(one) ? one : other;
                    Measured rival = mayBeAbsent(one) ? other : one;
                    problems.add(RelationProblems.absentRival(
                            absent.decl().at(), name(absent.length()), name(rival.length()), text(one.range())));
                }
                boolean apart = !one.range().overlaps(other.range());
                boolean nested =
                        one.range().contains(other.range()) || other.range().contains(one.range());
                if (!apart && !nested) {
                    problems.add(RelationProblems.overlap(
                            one.decl().at(),
                            name(one.length()),
                            text(one.range()),
                            name(other.length()),
                            text(other.range())));
                }
            }
        }
    }

    private boolean mayBeAbsent(Measured m) {
        return shapes.get(m.length()) instanceof Shape.Maybe;
    }

    /** R24: 0 means 2 to the number of bits, so there has to be one, and it has to fit. */
    private void requireWidthOfFull(Measured m) {
        Shape shape = shapes.get(m.length());
        WireNumber number = shape.number();
        if (shape instanceof Shape.Coded) {
            problems.add(RelationProblems.fullWithoutWidth(m.decl().at(), name(m.length())));
        } else if (number == null || number.bits() > MOST_FULL_BITS) {
            problems.add(RelationProblems.fullOfWide(m.decl().at(), name(m.length()), MOST_FULL_BITS));
        }
    }

    private Region region(List<Region> outer, Measured m) {
        int parent = Region.NONE;
        for (Region candidate : outer) {
            if (candidate.covers(m.range().from()) && candidate.covers(m.range().through())) {
                parent = candidate.index();
            }
        }
        long min = shapes.subList(m.range().from(), m.range().through() + 1).stream()
                .mapToLong(Shape::minBits)
                .reduce(0, Sizes::add);
        boolean fixed = firstVariable(m.range()) == Integer.MAX_VALUE;
        if (m.decl().zero() != Zero.ORDINARY && fixed) {
            problems.add(RelationProblems.zeroSaysNothing(m.decl().at(), name(m.length())));
        } else if (m.decl().zero() == Zero.FULL) {
            requireWidthOfFull(m);
        }
        if (mayBeAbsent(m) && m.decl().zero() != Zero.ORDINARY) {
            problems.add(RelationProblems.absentOrZero(m.decl().at(), name(m.length())));
        } else if (mayBeAbsent(m) && min > 0) {
            problems.add(RelationProblems.absentLength(m.decl().at(), name(m.length()), min));
        }
        if (fixed && min % m.decl().unit() != 0) {
            problems.add(RelationProblems.unitNeverFits(
                    m.decl().unitAt(), name(m.length()), m.decl().unit(), min));
        }
        return new Region(
                outer.size(),
                m.length(),
                m.range().from(),
                m.range().through(),
                m.decl().unit(),
                m.decl().plus(),
                parent,
                min,
                fixed,
                m.decl().zero(),
                m.length() > firstVariable(m.range()));
    }

    /** Refuses what nothing ends, and what would take the bits of something behind it. */
    void checkEnds(List<Region> regions) {
        Tails tails = new Tails(shapes, regions);
        for (Region region : regions) {
            if (region.mayReachEnd()) {
                int last = tails.last(region.parent() == Region.NONE ? null : regions.get(region.parent()));
                int next = tails.firstNotFoundFromEnd(region.through(), last);
                if (next >= 0) {
                    Component length = record.components().get(region.length());
                    Component follower = record.components().get(next);
                    problems.add(PlaceProblems.endTakenByZero(
                            length.lengths().get(0).at(),
                            length.name(),
                            name(region.through()),
                            follower.name(),
                            follower.type().text()));
                }
            }
        }
        for (int i = 0; i < shapes.size(); i++) {
            Component component = record.components().get(i);
            requireBoundOfWhatRemains(component, shapes.get(i), Tails.around(regions, i));
            if (!StepPlanner.takesAll(shapes.get(i))) {
                continue;
            }
            Region innermost = Tails.around(regions, i);
            if (component.rest() == null && innermost == null && tails.sizing(i) == null) {
                Component length = lengthBehind(record, i);
                problems.add(
                        length == null
                                ? missingEnd(component)
                                : PlaceProblems.lengthBehind(
                                        length.lengths().get(0).at(),
                                        length.name(),
                                        component.name(),
                                        component.type().text()));
                continue;
            }
            int last = tails.last(innermost);
            requireFoundFromEnd(
                    tails,
                    i,
                    last,
                    component.rest() == null ? component.at() : component.rest().at());
        }
    }

    /** The component behind another one whose length says how long that alone is, or null if there is none. */
    static @Nullable Component lengthBehind(Declaration.OfRecord record, int component) {
        String measured = record.components().get(component).name();
        return record.components().subList(component + 1, record.components().size()).stream()
                .filter(each -> !each.isHidden())
                .filter(each -> each.lengths().stream().anyMatch(length -> length.measuresOnly(measured)))
                .findFirst()
                .orElse(null);
    }

    static Diagnostic missingEnd(Component component) {
        Mark.Bare bare = component.mark(Mark.Bare.class);
        if (bare != null && bare.inList()) {
            return PlaceProblems.missingEndOfElement(
                    component.at(), bare.of(), component.type().text());
        }
        return PlaceProblems.missingEnd(
                component.at(),
                bare == null ? component.name() : bare.of(),
                component.type().text());
    }

    /** R43: without a region of the record's own, what remains includes what lies behind the record. */
    private void requireBoundOfWhatRemains(Component component, Shape shape, @Nullable Region region) {
        Condition when = shape instanceof Shape.Maybe maybe
                ? maybe.when()
                : shape instanceof Shape.Tagged tagged ? tagged.when() : null;
        if (region != null || when == null || !when.asksWhatRemains()) {
            return;
        }
        if (!(shape instanceof Shape.Maybe) || !when.growsWithWhatRemains()) {
            problems.add(PlaceProblems.remainsOfOthers(component.at(), component.name(), when.text()));
        }
    }

    /** R21: only what is found from the end can lie behind a component that takes all that is left. */
    private void requireFoundFromEnd(Tails tails, int component, int last, SourceRef at) {
        int next = tails.firstNotFoundFromEnd(component, last);
        if (next >= 0) {
            Component follower = record.components().get(next);
            problems.add(PlaceProblems.endTaken(
                    at, name(component), follower.name(), follower.type().text()));
        }
    }

    private String name(int component) {
        return record.components().get(component).name();
    }

    private String text(Range range) {
        return RelationProblems.span(name(range.from()), name(range.through()));
    }
}
