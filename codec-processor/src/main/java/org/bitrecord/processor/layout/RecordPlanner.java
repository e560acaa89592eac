package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bitrecord.BitOrder;
import org.bitrecord.Order;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.OrderProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Lays out a record: shapes, then lengths, then places, then what the components say of each other, then steps. */
final class RecordPlanner {
    /** The names that generated methods use themselves, beside those of words and ends. */
    private static final Set<String> TAKEN = Set.of("in", "start", "end", "refused", "org", "java");

    private final Declaration.OfRecord written;
    private final Declaration.OfRecord record;
    private final Layouts layouts;
    private final boolean shallow;
    private final List<Diagnostic> problems = new ArrayList<>();

    /**
     * For one record.
     *
     * @param shallow whether the unions in it are passed over: the record is part of one that is being laid out
     */
    RecordPlanner(Declaration.OfRecord record, Layouts layouts, boolean shallow) {
        Declaration.OfRecord complete = HiddenParts.among(record);
        this.record = shallow ? withoutTags(complete) : complete;
        this.written = record;
        this.layouts = layouts.within(record.settings().order().bytes());
        this.shallow = shallow;
    }

    private static Declaration.OfRecord withoutTags(Declaration.OfRecord record) {
        return record.withComponents(record.components().stream()
                .map(component -> new Component(
                        component.name(),
                        component.at(),
                        component.type(),
                        component.marks().stream()
                                .filter(mark -> !(mark instanceof Mark.TagDecl))
                                .toList()))
                .toList());
    }

    Planned<RecordLayout> plan() {
        List<@Nullable Shape> planned = new ShapePlanner(record, layouts, shallow, problems).plan();
        List<Shape> shapes = planned.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (shapes.size() < planned.size()) {
            problems.addAll(layouts.recursion(record));
            Unfinished.check(record, planned, problems);
            return Planned.wrong(problems);
        }
        RegionPlanner regionPlanner = new RegionPlanner(record, shapes, problems);
        List<Region> regions = regionPlanner.plan();
        List<Role> roles = new RolePlanner(record, layouts, shapes, regions, problems).plan();
        new TailRules(record, shapes, regions, problems).check(roles);
        if (!problems.isEmpty()) {
            Unfinished.check(record, planned, problems);
            return Planned.wrong(problems);
        }
        regionPlanner.checkEnds(regions);
        new GreedyRules(record, layouts, shapes, regions, problems).check();
        Phases phases = new Phases(shapes, regions);
        List<Field> fields = place(shapes, roles, phases.grain());
        new SupplyRules(record, layouts, problems).check(fields);
        new OrderRules(record, fields, phases, problems).check();
        if (phases.grain() == Grain.BIT) {
            checkOrdersInside(fields);
        }
        OrderChoice.refuseTwo(record, problems);
        ChecksumRules checksumRules = new ChecksumRules(record, fields, phases, problems);
        checksumRules.check();
        List<Field> checksums = checksumRules.order();
        List<Run> runs = runs(fields, regions);
        if (!problems.isEmpty()) {
            return Planned.wrong(problems);
        }
        RecordLayout layout = layout(fields, regions, runs, checksums, phases);
        FallbackRules.check(record, layout.steps(), problems);
        DiagramRules.check(layout, problems);
        if (!problems.isEmpty()) {
            return Planned.wrong(problems);
        }
        Component chooser = OrderChoice.chooser(record);
        if (chooser == null || record.settings().variant() != null) {
            return Planned.of(layout);
        }
        return new OrderChoice(written, layouts, layout, chooser, problems).plan(shallow);
    }

    private RecordLayout layout(
            List<Field> fields, List<Region> regions, List<Run> runs, List<Field> checksums, Phases phases) {
        Sizes sizes = new Sizes(fields, regions);
        long sum = sizes.min(0, fields.size() - 1);
        // Padding counts for nothing in the sum, though it may be what brings the record to whole bytes.
        long min = phases.areWholeBytes() ? Sizes.wholeBytes(sum) : sum;
        // A length that is too narrow for what it measures bounds it below its least size; then there is no value.
        long max = Math.max(min, sizes.max());
        List<Step> steps = new StepPlanner(fields, regions, runs).plan();
        return new RecordLayout(
                record,
                min,
                max,
                extent(fields, regions),
                phases.grain(),
                phases.areWholeBytes(),
                isLossless(fields),
                fields,
                regions,
                runs,
                checksums,
                steps,
                SupplyRules.supplies(record, layouts, fields),
                null);
    }

    /** What begins at any bit is counted in the order of the record around it. */
    private void checkOrdersInside(List<Field> fields) {
        for (Field field : fields) {
            boolean apart = field.inRun() || (field.shape() instanceof Shape.Nested nested && nested.packing() != null);
            for (TypeName type : apart ? List.<TypeName>of() : Shapes.named(field.shape())) {
                if (!layouts.areCounted(type, order().bits())) {
                    problems.add(OrderProblems.withinByte(
                            record.components().get(field.index()).at(), field.name(), type.simpleName()));
                    break;
                }
            }
        }
    }

    private boolean isLossless(List<Field> fields) {
        return shallow
                || fields.stream().allMatch(field -> {
                    if (field.shape() instanceof Shape.Coded coded) {
                        return coded.by().lossless();
                    }
                    if (field.shape().conditions().stream().anyMatch(Condition::dependsOnWhatFollows)) {
                        return false;
                    }
                    if (field.shape() instanceof Shape.Scalar scalar) {
                        if (scalar.number().meaning() instanceof WireNumber.OfCoding of) {
                            return of.coding().lossless();
                        }
                        // A gap that is ignored is in no value.
                        return !field.isHidden() || !(field.role() instanceof Role.Plain) || scalar.constant() != null;
                    }
                    if (field.shape() instanceof Shape.Flat flat) {
                        return flat.layout().isLossless();
                    }
                    return layouts.areLossless(Shapes.named(field.shape()));
                });
    }

    private static Extent extent(List<Field> fields, List<Region> regions) {
        if (fields.stream().allMatch(Field::isFixed)) {
            return Extent.FIXED;
        }
        boolean absorbing = regions.stream().anyMatch(region -> region.mayReachEnd() && region.parent() == Region.NONE)
                || fields.stream()
                        .anyMatch(field -> field.shape().extent() == Extent.ABSORBING
                                && Tails.around(regions, field.index()) == null);
        return absorbing ? Extent.ABSORBING : Extent.DELIMITED;
    }

    private List<Field> place(List<Shape> shapes, List<Role> roles, Grain grain) {
        List<Field> fields = new ArrayList<>();
        Set<String> taken = taken();
        Offset at = Offset.ZERO;
        for (int i = 0; i < shapes.size(); i++) {
            Component component = record.components().get(i);
            Field field = new Field(
                    i,
                    component.name(),
                    local(taken, component.name()),
                    access(component),
                    shapes.get(i) instanceof Shape.Inside inside ? inside(inside, fields) : at,
                    shapes.get(i),
                    roles.get(i),
                    grain);
            fields.add(field);
            at = field.isFixed() ? at.plus((int) field.shape().minBits()) : new Offset(i, 0);
        }
        return fields;
    }

    /** Where a number inside a component lies, if it lies at one place of it; else that of the component. */
    private static Offset inside(Shape.Inside inside, List<Field> fields) {
        Offset record = fields.get(inside.of()).at();
        return inside.isPlaced() ? record.plus(inside.bitsBefore()) : record;
    }

    private Mark.Ordering order() {
        return record.settings().order();
    }

    private static Field.Access access(Component component) {
        if (component.isHidden()) {
            return component.mark(Mark.Inside.class) == null ? Field.Access.HIDDEN : Field.Access.INSIDE;
        }
        return component.isBare() ? Field.Access.BARE : Field.Access.COMPONENT;
    }

    /** Every name that is not free for the local variable of a component. */
    private Set<String> taken() {
        Set<String> taken = new HashSet<>(TAKEN);
        record.components().forEach(component -> taken.add(component.name() + "Start"));
        record.components().forEach(component -> taken.add(component.name() + "Codec"));
        // A region that ends with another one is called after its length, of which there may be several.
        for (Component component : record.components()) {
            String stem = camelCase(component.name());
            for (String end : List.of("End", "RegionEnd")) {
                taken.add(stem + end);
                for (int i = 2; i <= component.lengths().size(); i++) {
                    taken.add(stem + end + i);
                }
            }
        }
        return taken;
    }

    private static String local(Set<String> taken, String wanted) {
        String name = camelCase(wanted);
        // A variable with the name of a class would hide it.
        while (Character.isUpperCase(name.charAt(0)) || name.matches("word[0-9]+") || !taken.add(name)) {
            name = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            name += "_";
        }
        return name;
    }

    /** {@code headerLength} for {@code header.length}. */
    private static String camelCase(String path) {
        StringBuilder name = new StringBuilder();
        for (String part : List.of(path.split("\\.", -1))) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }

    /** The runs, cut where a region of variable size ends, so that each lies in one region. */
    private List<Run> runs(List<Field> fields, List<Region> regions) {
        Set<String> taken = taken();
        fields.forEach(field -> taken.add(field.local()));
        List<Run> runs = new ArrayList<>();
        List<Slice> slices = new ArrayList<>();
        Offset begin = Offset.ZERO;
        int first = -1;
        for (Field field : fields) {
            if (!field.inRun()) {
                continue;
            }
            if (first < 0) {
                first = field.index();
                begin = field.at();
            }
            int offset = field.at().bits() - begin.bits();
            slices.addAll(slices(field, cut(offset, (int) field.shape().minBits()), taken, fields));
            int next = field.index() + 1;
            boolean cut = regions.stream().anyMatch(region -> !region.fixed() && region.through() == field.index());
            if (cut || next == fields.size() || !fields.get(next).inRun()) {
                runs.add(new Run(first, field.index(), begin, order().bytes() == Order.LITTLE, slices));
                slices = new ArrayList<>();
                first = -1;
            }
        }
        return runs;
    }

    /** R12: where a number lies in a run of words that are cut in the other bit order than their bytes follow in. */
    private int cut(int offset, int bits) {
        int container = record.settings().container();
        boolean little = order().bytes() == Order.LITTLE;
        if (container == 0 || little == (order().bits() == BitOrder.LSB_FIRST)) {
            return offset;
        }
        int inWord = offset % container;
        return offset - inWord + container - inWord - bits;
    }

    private List<Slice> slices(Field field, int offset, Set<String> taken, List<Field> fields) {
        if (field.shape() instanceof Shape.Scalar scalar) {
            return List.of(new Slice(
                    field.index(),
                    List.of(field.name()),
                    field.local(),
                    scalar.number(),
                    offset,
                    scalar.constant(),
                    field.isHidden(),
                    allowed(field, scalar.number())));
        }
        if (field.shape() instanceof Shape.Inside) {
            return List.of(); // its bits are those of the record before it
        }
        Shape.Flat flat = (Shape.Flat) field.shape();
        List<Slice> slices = new ArrayList<>();
        for (Run run : flat.layout().runs()) {
            for (Slice inner : run.slices()) {
                List<String> path = new ArrayList<>(List.of(field.name()));
                path.addAll(inner.path());
                Field describing = RecordLayout.inside(path, fields);
                List<Allowed> allowed = new ArrayList<>(inner.allowed());
                allowed.addAll(allowed(field, inner.number()));
                // R11: a code record has no order, so an order that its number states is compared with the one here.
                WireNumber number = flat.layout().code() == null
                        ? inner.number()
                        : inner.number()
                                .withSwapped(OrderRules.isSwapped(
                                        record,
                                        record.components().get(field.index()),
                                        flat.layout()
                                                .declaration()
                                                .components()
                                                .get(0)
                                                .bits()));
                slices.add(new Slice(
                        field.index(),
                        path,
                        describing == null ? local(taken, String.join(".", path)) : describing.local(),
                        number,
                        offset + run.at().bits() + inner.offset(),
                        flat.constant() == null ? inner.constant() : flat.constant(),
                        inner.hidden(),
                        allowed));
            }
        }
        return slices;
    }

    private List<Allowed> allowed(Field field, WireNumber number) {
        Mark.RangeDecl range = record.components().get(field.index()).mark(Mark.RangeDecl.class);
        if (number.meaning() instanceof WireNumber.OfEnum of && field.shape() instanceof Shape.Scalar) {
            return of.constants().size() < 64 && of.constants().size() == 1L << Math.min(62, number.bits())
                    ? List.of()
                    : List.of(Allowed.codes(of));
        }
        return range == null ? List.of() : List.of(Allowed.of(range, number));
    }
}
