package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.BitOrder;
import org.bitrecord.Order;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.ExpressionProblems;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.diagnostics.RelationProblems;
import org.bitrecord.processor.diagnostics.UnionProblems;
import org.bitrecord.processor.layout.rules.NestedNames;
import org.bitrecord.processor.layout.rules.SizeRules;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** Finds what the bits of each component are. */
final class ShapePlanner {
    /** Instead of a size: one that nothing can have. */
    private static final long IMPOSSIBLE = -2;
    /** What a type argument is called as the only component of a record. */
    private static final String BARE = "it";

    private final Declaration.OfRecord record;
    private final Layouts layouts;
    private final boolean shallow;
    private final List<Diagnostic> problems;
    private final List<@Nullable Shape> shapes = new ArrayList<>();

    ShapePlanner(Declaration.OfRecord record, Layouts layouts, boolean shallow, List<Diagnostic> problems) {
        this.record = record;
        this.layouts = layouts;
        this.shallow = shallow;
        this.problems = problems;
    }

    /**
     * What each component is; null where that cannot be told, for reasons that are told here or elsewhere. Then the others
     * are planned all the same, for their own mistakes.
     */
    List<@Nullable Shape> plan() {
        List<Shape> known = new ArrayList<>();
        for (int i = 0; i < record.components().size(); i++) {
            Component component = record.components().get(i);
            Mark.Padding padding = component.mark(Mark.Padding.class);
            Mark.Inside inside = component.mark(Mark.Inside.class);
            boolean complete = known.size() == i;
            Shape shape;
            if (padding != null) {
                shape = complete ? Paddings.shape(record, i, padding.by(), known, problems) : null;
            } else if (inside != null) {
                shape = complete ? new Insides(record, layouts, problems).shape(inside, known) : null;
            } else {
                shape = component.isMistaken() ? null : shape(i, component);
            }
            shapes.add(shape);
            if (shape != null) {
                known.add(shape);
            }
        }
        return shapes;
    }

    /** The layouts of what has the order of what is around it, in the component. */
    private Layouts layouts(Component component) {
        return layouts.within(OrderChoice.around(record, component).bytes());
    }

    /** R60: a text or bytes that choose a record are a number. */
    private @Nullable Shape tagText(Component component, Mark.TagDecl tag, Shape.Data data) {
        if (data.samples() != null || data.size() < 8 || data.size() > Long.SIZE) {
            problems.add(UnionProblems.textOfOtherSize(
                    tag.at(), component.name(), component.type().text()));
            return null;
        }
        boolean little = OrderChoice.around(record, component).bytes() == Order.LITTLE;
        return new Shape.Scalar(
                new WireNumber((int) data.size(), false, WireNumber.JavaType.LONG, new WireNumber.OfText(data), little),
                null);
    }

    /** What a tag is, which may stand behind its union (R25). */
    private @Nullable Shape tag(int index) {
        if (index < shapes.size()) {
            return shapes.get(index);
        }
        Component tag = record.components().get(index);
        return tag.isMistaken() ? null : shape(index, tag);
    }

    private @Nullable Shape shape(int index, Component component) {
        Long constant =
                component.constant() == null ? null : component.constant().value();
        Mark.Called called = component.mark(Mark.Called.class);
        if (called != null) {
            return new Shape.Called(Hatches.call(record, called.hatch()));
        }
        Mark.WithDecl with = component.mark(Mark.WithDecl.class);
        if (with != null) {
            return with.facts().isRegion() ? packed(component, with) : coded(component, with);
        }
        WireNumber number = Shapes.number(component.type(), component.bits());
        if (number != null) {
            return new Shape.Scalar(
                    number.withSwapped(OrderRules.isSwapped(record, component, component.bits())), constant);
        }
        if (component.type() instanceof FieldType.OfBytes
                || component.type() instanceof FieldType.OfString
                || component.type().isSamples()) {
            Shape.Data data = DataPlanner.plan(record, component);
            return component.tag() == null ? data : tagText(component, component.tag(), data);
        }
        if (component.type() instanceof FieldType.ListOf list) {
            return items(component, list.element());
        }
        if (component.type() instanceof FieldType.OptionalOf optional) {
            return optional(index, component, optional.element());
        }
        if (!(component.type() instanceof FieldType.Named named)) {
            throw new AssertionError("no wire form: " + component.type().text());
        }
        Shape.Nested recursive = recursive(named.name());
        if (recursive != null) {
            return sized(component, recursive);
        }
        if (layouts.find(named.name()) instanceof Declaration.OfUnion) {
            return union(index, component, named);
        }
        RecordLayout layout = layouts(component).record(named.name());
        if (layout == null) {
            return null;
        }
        Diagnostic disorder = OrderRules.inside(record, component, layout);
        if (disorder != null && layout.code() == null) {
            problems.add(disorder);
            return null;
        }
        // Among the type arguments everything has a codec of its own.
        boolean flat = layout.isFlat()
                && (!component.isBare() || layout.code() != null)
                && (component.mark(Mark.SizeDecl.class) == null || layout.code() != null)
                && OrderRules.goTogether(record, layout);
        // A code record that is given a size, which can be none but its own, lies among the numbers all the same.
        Shape.Nested sized = sized(component, nested(layout));
        return flat && sized != null ? new Shape.Flat(layout, constant) : sized;
    }

    /**
     * R44: a type that is being laid out just now and contains itself, of which no more is known than its size; null if it is
     * none. Of a union with its tag outside more is needed, unless it is passed over.
     */
    private Shape.@Nullable Nested recursive(TypeName type) {
        boolean isUnion = layouts.find(type) instanceof Declaration.OfUnion;
        if (isUnion && !shallow) {
            return null;
        }
        Shape.Size size = isUnion ? Layouts.AT_LEAST_A_BYTE : layouts.recursive(type);
        return size == null
                ? null
                : new Shape.Nested(type, layouts.codecOf(type), isUnion, null, size, Shape.Items.UNSIZED, false, null);
    }

    /** R40: a record or union that is given a size is a region. */
    private Shape.@Nullable Nested sized(Component component, Shape.Nested nested) {
        long size = size(component, nested.own());
        return size == IMPOSSIBLE
                ? null
                : new Shape.Nested(
                        nested.type(),
                        nested.codec(),
                        nested.isUnion(),
                        nested.bare(),
                        nested.own(),
                        size,
                        nested.fallsBack(),
                        nested.packing());
    }

    /** The size that a component is given, if what is in it can have that; else that is a problem. */
    private long size(Component component, Shape.Size own) {
        Mark.SizeDecl decl = component.mark(Mark.SizeDecl.class);
        if (decl == null) {
            return Shape.Items.UNSIZED;
        }
        long size = 8L * decl.value();
        if (size >= own.minBits() && size <= own.maxBits()) {
            return size;
        }
        problems.add(PlaceProblems.impossibleSize(
                decl.valueAt(), component.name(), component.type().text(), size, own.minBits(), own.maxBits()));
        return IMPOSSIBLE;
    }

    /**
     * R74: what is always of one size, up to that of a word, lies among the numbers; all else is a part of its own, and so is
     * what describes others, which is known by its value and not by its bits.
     */
    private Shape coded(Component component, Mark.WithDecl with) {
        Shape.Coding coding = new Shape.Coding(
                with.codec(),
                with.args(),
                component.type(),
                with.facts().lossless(),
                OrderChoice.around(record, component).bits() == BitOrder.LSB_FIRST,
                component.type() instanceof FieldType.OfInt && !"Integer".equals(with.value()));
        long least = with.facts().minBits();
        long most = with.facts().maxBits();
        if (component.bits() != null) {
            least = component.bits().value();
            most = least;
        }
        boolean describes = component.marks().stream().anyMatch(mark -> mark instanceof Mark.Describing)
                || Hatches.derivation(record, component) != null;
        if (least == most && least <= Long.SIZE && !describes) {
            WireNumber number = new WireNumber(
                    (int) least, least == Long.SIZE, WireNumber.JavaType.LONG, new WireNumber.OfCoding(coding), false);
            return new Shape.Scalar(number, null);
        }
        return new Shape.Coded(coding, least, most);
    }

    /** R75: all bytes of a region, by a codec of their own inside that of the record. */
    private @Nullable Shape packed(Component component, Mark.WithDecl with) {
        FieldType type = component.type() instanceof FieldType.PackedOf packed
                ? packed.element().type()
                : component.type();
        Shape.Nested inner = null;
        if (type instanceof FieldType.Named) {
            inner = element(component, new Component(component.name(), component.at(), type, List.of()));
            if (inner == null) {
                return null;
            }
        }
        String simple = NestedNames.packed(component);
        TypeName codec = component.isBare()
                ? record.name().nested(simple)
                : RecordLayout.codecOf(record).nested(simple);
        return sized(
                component,
                new Shape.Nested(
                        inner == null ? record.name() : inner.type(),
                        codec,
                        false,
                        null,
                        new Shape.Size(0, org.bitrecord.Layout.UNBOUNDED, Extent.ABSORBING, true),
                        Shape.Items.UNSIZED,
                        false,
                        new Shape.Packing(
                                with.codec(), with.args(), inner, component.type() instanceof FieldType.PackedOf)));
    }

    private static Shape.Nested nested(RecordLayout layout) {
        return new Shape.Nested(
                layout.name(),
                layout.codec(),
                false,
                layout.isBare() ? layout : null,
                new Shape.Size(layout.minBits(), layout.maxBits(), layout.extent(), layout.isWholeBytes()),
                Shape.Items.UNSIZED,
                false,
                null);
    }

    private static Shape.Nested nested(UnionLayout union) {
        return new Shape.Nested(
                union.name(), union.codec(), true, null, union.size(), Shape.Items.UNSIZED, union.fallsBack(), null);
    }

    private @Nullable Shape union(int index, Component component, FieldType.Named named) {
        UnionLayout union = layouts(component).union(named.name());
        if (union == null) {
            return null;
        }
        OrderRules.inside(record, component, named.name(), layouts, problems);
        if (union.inside() != null) {
            return sized(component, nested(union));
        }
        long size = size(component, union.size());
        return size == IMPOSSIBLE
                ? null
                : new TagFinder(record, layouts, this::tag, problems).tagged(index, component, union, size);
    }

    private @Nullable Shape items(Component component, Component argument) {
        Shape.Nested element = element(component, argument);
        if (element == null) {
            return null;
        }
        Mark.TimesDecl times = component.mark(Mark.TimesDecl.class);
        Mark.SizeDecl size = component.mark(Mark.SizeDecl.class);
        Shape.Count count = times == null ? countedBy(component) : new Shape.Times(times.value());
        if (element.minBits() == 0 && times == null) {
            problems.add(PlaceProblems.endlessElement(
                    component.at(), component.name(), argument.type().argumentText()));
            return null;
        }
        Diagnostic impossible = SizeRules.elements(component, element.minBits(), element.maxBits());
        if (impossible != null) {
            problems.add(impossible);
            return null;
        }
        Condition until = null;
        Mark.UntilDecl end = component.until();
        if (end != null) {
            until = new ConditionPlanner(record, layouts, problems)
                    .overElements(end.condition(), end.conditionAt(), argument);
            if (until == null) {
                return null;
            }
        }
        Mark.MaxDecl most = component.mark(Mark.MaxDecl.class);
        return new Shape.Items(
                element,
                until,
                end != null && end.orEnd(),
                count,
                size == null ? Shape.Items.UNSIZED : 8L * size.value(),
                most == null ? Shape.Items.UNLIMITED : most.value());
    }

    /** The component that says how many elements the list has, or null if there is none. */
    private Shape.@Nullable Count countedBy(Component list) {
        for (int i = 0; i < record.components().size(); i++) {
            for (Mark.CountDecl decl : record.components().get(i).marks(Mark.CountDecl.class)) {
                if (decl.of().name().equals(list.name())) {
                    return new Shape.CountedBy(i, decl.plus());
                }
            }
        }
        return null;
    }

    /** What is repeated in a list or there in an optional component, by a codec of its own. */
    private Shape.@Nullable Nested element(Component component, Component argument) {
        if (argument.type() instanceof FieldType.Named named && argument.marks().isEmpty()) {
            Shape.Nested recursive = recursive(named.name());
            if (recursive != null) {
                return recursive;
            }
            if (layouts.find(named.name()) instanceof Declaration.OfUnion) {
                UnionLayout union = layouts(component).union(named.name());
                if (union != null && union.inside() == null) {
                    problems.add(
                            component.type() instanceof FieldType.OptionalOf
                                    ? UnionProblems.optionalTagged(
                                            component.at(),
                                            component.name(),
                                            union.name().simpleName())
                                    : UnionProblems.listOfTagged(
                                            component.at(),
                                            component.name(),
                                            union.name().simpleName()));
                    return null;
                }
                OrderRules.inside(record, component, named.name(), layouts, problems);
                return union == null ? null : nested(union);
            }
            RecordLayout layout = layouts(component).record(named.name());
            // R11: a code record has no order of its own, but its codec has.
            boolean turned = layout != null
                    && layout.code() != null
                    && !OrderChoice.around(record, component)
                            .isAs(layout.declaration().settings().order());
            if (!turned) {
                Diagnostic disorder = layout == null ? null : OrderRules.inside(record, component, layout);
                if (disorder != null) {
                    problems.add(disorder);
                    return null;
                }
                return layout == null ? null : nested(layout);
            }
        }
        Planned<RecordLayout> planned = new RecordPlanner(bare(component, argument), layouts, shallow).plan();
        String spoken =
                (component.type() instanceof FieldType.ListOf ? "each element of " : "") + "`" + component.name() + "`";
        planned.problems().forEach(problem -> problems.add(problem.about(BARE, spoken)));
        return planned.layout() == null ? null : nested(planned.layout());
    }

    /** A type argument as the only component of a record, whose codec lies in that of the record around it. */
    private Declaration.OfRecord bare(Component component, Component argument) {
        List<Mark> marks = new ArrayList<>(argument.marks());
        marks.add(new Mark.Bare(component.name(), component.type() instanceof FieldType.ListOf, argument.at()));
        if (component.type() instanceof FieldType.OptionalOf && isBounded(component)) {
            marks.add(new Mark.RestDecl(component.at())); // what bounds the component bounds what is in it
        }
        String simple = NestedNames.element(component);
        TypeName outer = record.name();
        boolean nested = record.components().stream().anyMatch(Component::isBare);
        List<String> names = new ArrayList<>((nested ? outer : RecordLayout.codecOf(record)).simpleNames());
        String name = nested ? "Inner" + simple : simple;
        while (names.contains(name)) {
            name = "Inner" + name; // no class may be called like one around it
        }
        names.add(name);
        return new Declaration.OfRecord(
                new TypeName(outer.packageName(), names),
                component.at(),
                false,
                record.settings().with(OrderChoice.around(record, component)),
                false,
                List.of(new Component(BARE, argument.at(), argument.type(), marks)),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private boolean isBounded(Component component) {
        return component.rest() != null
                || record.components().stream()
                        .flatMap(other -> other.lengths().stream())
                        .anyMatch(length -> length.names(component.name()));
    }

    private @Nullable Shape optional(int index, Component component, Component argument) {
        Shape.Nested inner = element(component, argument);
        if (inner == null) {
            return null;
        }
        ConditionPlanner conditions = new ConditionPlanner(record, layouts, problems);
        Mark.WhenDecl when = component.mark(Mark.WhenDecl.class);
        if (when != null) {
            Condition condition = conditions.overComponents(
                    when.condition().text(), when.condition().at(), index);
            return condition == null ? null : new Shape.Maybe(inner, condition);
        }
        for (int i = 0; i < record.components().size(); i++) {
            Component flag = record.components().get(i);
            Mark.PresentDecl present = flag.mark(Mark.PresentDecl.class);
            if (present == null || !present.of().name().equals(component.name())) {
                continue;
            }
            if (i > index) {
                problems.add(RelationProblems.later(present.at(), "@Present", flag.name(), component.name()));
                return null;
            }
            String text = flag.type() instanceof FieldType.OfBoolean ? flag.name() : flag.name() + " == 1";
            Condition condition = conditions.overComponents(text, present.at(), index);
            return condition == null ? null : new Shape.Maybe(inner, condition);
        }
        if (!Unfinished.isMisnamed(record, Mark.PresentDecl.class)) {
            problems.add(ExpressionProblems.missingPresence(component.at(), component.name()));
        }
        return null;
    }
}
