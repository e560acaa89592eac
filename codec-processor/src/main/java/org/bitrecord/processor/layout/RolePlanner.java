package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.Zero;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.diagnostics.RelationProblems;
import org.bitrecord.processor.diagnostics.UnionProblems;
import org.bitrecord.processor.layout.References.Range;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Hatch;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.ChecksumDecl;
import org.jspecify.annotations.Nullable;

/** Finds what each component of a record says of the others. */
final class RolePlanner {
    private final Declaration.OfRecord record;
    private final Layouts layouts;
    private final List<Shape> shapes;
    private final List<Region> regions;
    private final List<Diagnostic> problems;
    private final References references;

    RolePlanner(
            Declaration.OfRecord record,
            Layouts layouts,
            List<Shape> shapes,
            List<Region> regions,
            List<Diagnostic> problems) {
        this.record = record;
        this.layouts = layouts;
        this.shapes = shapes;
        this.regions = regions;
        this.problems = problems;
        this.references = new References(record, problems);
    }

    /** One role for each component. */
    List<Role> plan() {
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < record.components().size(); i++) {
            roles.add(role(i, record.components().get(i)));
        }
        return roles;
    }

    private Role role(int index, Component component) {
        List<String> annotations = new ArrayList<>();
        if (!component.lengths().isEmpty()) {
            annotations.add("a length");
        }
        if (component.tag() != null) {
            annotations.add("a tag");
        }
        if (component.checksum() != null) {
            annotations.add("a checksum");
        }
        Mark.CountDecl count = component.mark(Mark.CountDecl.class);
        if (count != null) {
            annotations.add("a count");
        }
        Mark.PresentDecl present = component.mark(Mark.PresentDecl.class);
        if (present != null) {
            annotations.add("a flag of presence");
        }
        Mark.OffsetDecl offset = component.mark(Mark.OffsetDecl.class);
        if (offset != null) {
            annotations.add("an offset");
        }
        if (component.mark(Mark.RangeDecl.class) != null && component.checksum() != null) {
            annotations.add("a range");
        }
        if (component.constant() != null && component.checksum() != null) {
            annotations.add("a constant");
        }
        Hatch derived = Hatches.derivation(record, component);
        if (derived != null) {
            annotations.add("what a method makes of others");
        }
        if (annotations.size() > 1) {
            problems.add(RelationProblems.twoRoles(
                    component.at(), component.name(), annotations.get(0), annotations.get(1)));
            return new Role.Plain();
        }
        if (derived != null) {
            return new Role.DerivedBy(Hatches.call(record, derived));
        }
        refuseTwoEnds(index, component);
        if (component.checksum() != null) {
            return checksum(index, component, component.checksum());
        }
        if (component.tag() != null) {
            return tag(component, component.tag());
        }
        if (count != null) {
            return count(component, count);
        }
        if (present != null) {
            return presence(component, present);
        }
        if (offset != null) {
            return offset(component, offset);
        }
        List<Integer> lengthOf = regions.stream()
                .filter(region -> region.length() == index)
                .map(Region::index)
                .toList();
        return lengthOf.isEmpty() ? new Role.Plain() : new Role.LengthOf(lengthOf);
    }

    private void refuseTwoEnds(int index, Component component) {
        boolean measured = regions.stream()
                .anyMatch(region -> region.from() == index && region.through() == index && !region.isLate());
        if (component.rest() != null && measured) {
            problems.add(PlaceProblems.conflictingEnds(
                    component.rest().at(), component.name(), "a @Length of its own", "@Rest"));
        }
        if (component.rest() != null && component.until() != null) {
            problems.add(PlaceProblems.conflictingEnds(component.until().at(), component.name(), "@Rest", "@Until"));
        }
    }

    private Role count(Component component, Mark.CountDecl decl) {
        int list = references.find(decl.of(), "@Count");
        if (list < 0) {
            return new Role.Plain();
        }
        Component described = record.components().get(list);
        if (!(described.type() instanceof FieldType.ListOf)) {
            problems.add(RelationProblems.withoutParts(
                    decl.of().at(),
                    "@Count",
                    "a list",
                    described.name(),
                    described.type().text()));
        } else if (described.until() != null) {
            problems.add(PlaceProblems.conflictingEnds(described.until().at(), described.name(), "a count", "@Until"));
        } else if (described.rest() != null) {
            problems.add(PlaceProblems.conflictingEnds(described.rest().at(), described.name(), "a count", "@Rest"));
        }
        boolean first = record.components().stream()
                .filter(other -> other.marks(Mark.CountDecl.class).stream()
                        .anyMatch(count -> count.of().name().equals(described.name())))
                .findFirst()
                .filter(component::equals)
                .isPresent();
        if (!first) {
            problems.add(PlaceProblems.conflictingEnds(decl.of().at(), described.name(), "a count", "another count"));
        }
        Mark.TimesDecl times = described.mark(Mark.TimesDecl.class);
        if (times != null) {
            problems.add(PlaceProblems.conflictingEnds(times.at(), described.name(), "a count", "@Times"));
        }
        if (Math.abs((long) decl.plus()) > RegionPlanner.MOST_PLUS) {
            problems.add(PlaceProblems.plus(decl.at(), "a count", "elements", decl.plus(), RegionPlanner.MOST_PLUS));
        }
        return new Role.CountOf(list, decl.plus());
    }

    private Role offset(Component component, Mark.OffsetDecl decl) {
        int of = references.find(decl.of(), "@Offset");
        if (of < 0) {
            return new Role.Plain();
        }
        if (decl.unit() < 1) {
            problems.add(RelationProblems.unit(decl.at(), decl.unit()));
            return new Role.Plain();
        }
        if (Math.abs((long) decl.plus()) > RegionPlanner.MOST_PLUS) {
            problems.add(PlaceProblems.plus(decl.at(), "an offset", "units", decl.plus(), RegionPlanner.MOST_PLUS));
        }
        // A private length in front of a component is a part of it.
        int first = references.withPrefix(new Range(of, of)).from();
        List<Shape> before = shapes.subList(0, first);
        long bits = before.stream().mapToLong(Shape::minBits).sum();
        if (before.stream().allMatch(shape -> shape.extent() == Extent.FIXED) && bits % decl.unit() != 0) {
            problems.add(RelationProblems.unitNeverFits(decl.at(), component.name(), decl.unit(), bits));
        }
        return new Role.OffsetOf(first, decl.unit(), decl.plus());
    }

    private Role presence(Component component, Mark.PresentDecl decl) {
        int optional = references.find(decl.of(), "@Present");
        if (optional < 0) {
            return new Role.Plain();
        }
        Component described = record.components().get(optional);
        if (!(described.type() instanceof FieldType.OptionalOf)) {
            problems.add(RelationProblems.withoutParts(
                    decl.of().at(),
                    "@Present",
                    "an Optional",
                    described.name(),
                    described.type().text()));
        }
        if (described.mark(Mark.WhenDecl.class) != null) {
            problems.add(RelationProblems.presenceTwice(decl.at(), component.name(), described.name()));
        }
        if (component.bits() != null && component.bits().value() != 1) {
            problems.add(RelationProblems.wideFlag(
                    decl.at(), component.name(), component.bits().value(), described.name()));
        }
        return new Role.PresenceOf(optional);
    }

    private Role tag(Component component, Mark.TagDecl decl) {
        int union = references.find(decl.of(), "@Tag");
        if (union < 0) {
            return new Role.Plain();
        }
        if (!(shapes.get(union) instanceof Shape.Tagged)) {
            Component described = record.components().get(union);
            problems.add(UnionProblems.tagWithoutUnion(
                    decl.of().at(),
                    component.name(),
                    described.name(),
                    described.type().text()));
        }
        return new Role.TagOf(union);
    }

    private Role checksum(int index, Component component, ChecksumDecl decl) {
        if (!decl.of().isEmpty() && (decl.from() != null || decl.through() != null)) {
            problems.add(RelationProblems.conflicting(decl.at(), "@Checksum", component.name()));
            return new Role.Plain();
        }
        int last = record.components().size() - 1;
        // R30: bare, the whole record, or everything before the checksum if that comes last.
        boolean bare = decl.of().isEmpty() && decl.from() == null && decl.through() == null;
        Range whole = new Range(0, bare && index == last ? last - 1 : last);
        Range range = references.range("@Checksum", decl.at(), decl.of(), decl.from(), decl.through(), whole);
        if (range == null) {
            return new Role.Plain();
        }
        range = references.withPrefix(range);
        if (range.through() < range.from()) {
            problems.add(RelationProblems.checksumOfNothing(
                    decl.at(), component.name(), name(range.from()), name(range.through())));
            return new Role.Plain();
        }
        if (decl.pseudoHeader() && record.settings().context() == null) {
            problems.add(RelationProblems.pseudoHeaderWithoutContext(
                    decl.at(), component.name(), record.name().simpleName()));
        }
        boolean packed = shapes.get(range.through()) instanceof Shape.Nested nested && nested.packing() != null;
        if (decl.decoded() && (decl.of().size() != 1 || !packed || decl.pseudoHeader())) {
            problems.add(RelationProblems.decodedOfUnpacked(decl.at(), component.name()));
        }
        List<Integer> except = new ArrayList<>();
        for (Mark.Reference reference : decl.except()) {
            int left = references.find(reference, "@Checksum");
            if (left >= 0 && !range.covers(left)) {
                problems.add(RelationProblems.exceptOutside(reference.at(), component.name(), reference.name()));
            }
            except.add(left);
        }
        if (decl.zero() == Zero.TO_END || decl.zero() == Zero.FULL) {
            problems.add(RelationProblems.zeroOfChecksum(decl.at(), component.name()));
        }
        Condition when = decl.when() == null ? null : when(decl.when());
        return new Role.ChecksumOf(
                decl.algorithm(),
                range.from(),
                range.through(),
                except,
                when,
                decl.zero() == Zero.MEANS_ABSENT,
                decl.pseudoHeader(),
                decl.decoded(),
                decl.padsBits());
    }

    /** R33: the condition may be over all components but checksums, which are computed after it is asked. */
    private @Nullable Condition when(Mark.Text text) {
        return new ConditionPlanner(record, layouts, problems).overAll(text.text(), text.at());
    }

    private String name(int component) {
        return component < 0
                ? "the beginning"
                : record.components().get(component).name();
    }
}
