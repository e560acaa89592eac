package org.bitrecord.runtime;

import java.util.IdentityHashMap;
import java.util.List;
import org.bitrecord.Described;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Field;
import org.bitrecord.Layout.Relation;
import org.bitrecord.Zero;
import org.jspecify.annotations.Nullable;

/** What follows from the layout of one record alone: its expressions, what they need, and which fields take all they get. */
final class Shape {
    static final String ELEMENT = "it";
    private static final String INDEX = "index";
    static final String REMAINING = "remaining";

    private final Layout.OfRecord layout;
    private final boolean[] absorbs;

    /**
     * For a list the condition that ends it; for a union the one under which its tag counts; for a number inside a field the
     * way there.
     */
    private final @Nullable Expression[] conditions;

    /** For a union the field that is its tag, otherwise -1. */
    private final int[] tags;

    private final @Nullable Count[] counts;

    private final Need components = new Need();
    private final LateFields late;

    /** Which fields are texts that choose a record. */
    private final boolean[] tagTexts;

    private final @Nullable Need[] elements;

    /** The field that says the order of those behind it, or -1. */
    private int lastBefore = -1;

    private Layout.Numbering before = Layout.Numbering.NETWORK;

    private Shape(Layout.OfRecord layout, boolean[] absorbs) {
        this.layout = layout;
        this.absorbs = absorbs;
        int count = layout.fields().size();
        conditions = new Expression[count];
        elements = new Need[count];
        tags = new int[count];
        counts = new Count[count];
        tagTexts = new boolean[count];
        for (int i = 0; i < count; i++) {
            tags[i] = -1;
        }
        for (int i = 0; i < count; i++) {
            Field field = layout.fields().get(i);
            if (field.type() instanceof Layout.Type.Items items && items.until() != null) {
                conditions[i] = Expression.parse(items.until());
                addNeedsOfElements(i, conditions[i]);
            } else if (field.type() instanceof Layout.Type.Maybe maybe) {
                Expression when = Expression.parse(maybe.when());
                conditions[i] = when;
                when.references().forEach(components::add);
            } else if (field.type() instanceof Layout.Type.Inside) {
                Expression number = Expression.parse(field.name());
                conditions[i] = number;
                number.references().forEach(components::add);
            }
            for (Relation relation : field.relations()) {
                if (relation instanceof Relation.Tag tag) {
                    tagTexts[i] = field.type() instanceof Layout.Type.Content;
                    addTag(i, tag);
                } else if (relation instanceof Relation.Count elements) {
                    counts[elements.of()] = new Count(i, elements.plus());
                } else if (relation instanceof Relation.Checksum checksum && checksum.when() != null) {
                    Expression.parse(checksum.when()).references().forEach(components::add);
                } else if (relation instanceof Relation.OrderFrom said) {
                    lastBefore = i;
                    before = Layout.Numbering.of(said.before());
                }
            }
        }
        late = new LateFields(this);
    }

    /**
     * What says how many elements a list has.
     *
     * @param field the field with the number
     * @param plus what it is more than the number of elements
     */
    record Count(int field, int plus) {}

    /** R11: how bits are numbered around a field: otherwise than in the record up to the number that says its order. */
    Layout.Numbering around(int index, Layout.Numbering own) {
        return index <= lastBefore ? before : own;
    }

    /** What says how many elements a list has, or null. */
    @Nullable
    Count count(int list) {
        return counts[list];
    }

    private void addTag(int field, Relation.Tag tag) {
        tags[tag.of()] = field;
        if (tag.when() != null) {
            Expression when = Expression.parse(tag.when());
            conditions[tag.of()] = when;
            when.references().forEach(components::add);
        }
    }

    private void addNeedsOfElements(int field, Expression until) {
        Need names = new Need();
        for (Expression.Reference reference : until.references()) {
            (isOfElement(reference.root()) ? names : components).add(reference);
        }
        elements[field] = Need.member(names, ELEMENT);
    }

    static boolean isOfElement(String name) {
        return isElement(name) || name.equals(INDEX);
    }

    static boolean isElement(String name) {
        return name.equals(ELEMENT);
    }

    static boolean isWhatRemains(String name) {
        return name.equals(REMAINING) || name.equals(REMAINING + "Bytes");
    }

    /** Whether the name stands for the context of the record, which a component of that name hides. */
    boolean isContext(String name) {
        return name.equals(ContextValue.NAME)
                && layout.fields().stream().noneMatch(field -> field.name().equals(name));
    }

    /** Whether a condition asks what is left of the innermost region. */
    private static boolean asksWhatRemains(String condition) {
        return Expression.parse(condition).references().stream().anyMatch(reference -> isWhatRemains(reference.root()));
    }

    Layout.OfRecord layout() {
        return layout;
    }

    Field field(int index) {
        return layout.fields().get(index);
    }

    int size() {
        return layout.fields().size();
    }

    /** Whether it is a code record: one number, for which it stands in expressions and as a tag. */
    boolean isCode() {
        return isCode(layout);
    }

    static boolean isCode(Layout.OfRecord layout) {
        boolean argument = layout.name().isEmpty(); // whose number may be anything: it is no record of its own
        return layout.fields().size() == 1
                && layout.fields().get(0).type() instanceof Layout.Type.Number
                && (argument || !(layout.fields().get(0).meaning() instanceof Layout.Meaning.FloatingPoint))
                && (argument || !(layout.fields().get(0).meaning() instanceof Layout.Meaning.Enumerated))
                && layout.fields().get(0).relations().stream().allMatch(relation -> relation instanceof Relation.Range);
    }

    /** Whether one of the fields is what a type argument is. */
    boolean hasArgument() {
        return layout.name().isEmpty();
    }

    /** Whether the field is what a type argument is, which has no name of its own. */
    boolean isArgument(int index) {
        return hasArgument() && field(index).name().equals(ELEMENT);
    }

    /** The condition of a list, a union or something optional, or the way to a number inside another field; or null. */
    @Nullable
    Expression condition(int field) {
        return conditions[field];
    }

    /** Whether the field is a text, or bytes, that choose a record. */
    boolean isTagText(int field) {
        return tagTexts[field];
    }

    /** The field that is the tag of a union. */
    int tag(int union) {
        if (tags[union] < 0) {
            throw new AssertionError(
                    "nothing chooses " + layout.name() + "." + field(union).name());
        }
        return tags[union];
    }

    /** What the record's own expressions need of a component. */
    @Nullable
    Need need(int field) {
        return Need.member(components, field(field).name());
    }

    /** What a list's own condition needs of an element. */
    @Nullable
    Need needOfElements(int list) {
        return elements[list];
    }

    /** The size in bits that a list, a record or a union is given, or -1. */
    long size(int field) {
        return size(field(field).type());
    }

    private static long size(Layout.Type type) {
        if (type instanceof Layout.Type.Items items) {
            return items.sizeInBits();
        }
        if (type instanceof Layout.Type.Nested nested) {
            return nested.sizeInBits();
        }
        return type instanceof Layout.Type.Tagged tagged ? tagged.sizeInBits() : -1;
    }

    /** Whether the field may take all that it gets. */
    boolean absorbs(int field) {
        return absorbs[field];
    }

    /** The size in bits of the fields behind {@code field} to {@code last}, or 0 if it is not the same in every value. */
    long tail(int field, int last) {
        long bits = 0;
        for (int i = field + 1; i <= last; i++) {
            if (!isFixed(i)) {
                return 0;
            }
            bits += field(i).minBits();
        }
        return bits;
    }

    /** Whether the field is of the same size in every value, and that is known without a look at its bits. */
    boolean isFixed(int field) {
        Layout.Type type = field(field).type();
        boolean endsItself = type instanceof Layout.Type.Items items && items.times() < 0 && items.sizeInBits() < 0;
        return !(endsItself || type instanceof Layout.Type.Maybe)
                && field(field).minBits() == field(field).maxBits();
    }

    /** Which fields stand behind what they describe. */
    LateFields late() {
        return late;
    }

    /** The least size in bits of the fields from {@code from} to {@code through}. */
    long minBits(int from, int through) {
        long bits = 0;
        for (int i = from; i <= through; i++) {
            bits += field(i).minBits();
        }
        return bits;
    }

    /** How many bits a number has, which may lie inside another field. */
    int width(int field) {
        Layout.Type type = field(field).type();
        if (type instanceof Layout.Type.Inside inside) {
            return inside.bits();
        }
        // R34: one that may be absent is as wide as it is where it is there.
        return (int)
                (type instanceof Layout.Type.Maybe maybe
                        ? maybe.type().layout().minBits()
                        : field(field).minBits());
    }

    /** Finds the shape of each record once. Safe for several threads. */
    static final class Cache {
        private final IdentityHashMap<Layout, Shape> shapes = new IdentityHashMap<>();
        private final IdentityHashMap<Layout, Boolean> absorbing = new IdentityHashMap<>();

        synchronized Shape of(Layout.OfRecord layout) {
            Shape shape = shapes.get(layout);
            if (shape == null) {
                boolean[] absorbs = new boolean[layout.fields().size()];
                for (int i = 0; i < absorbs.length; i++) {
                    absorbs[i] = absorbs(layout.fields().get(i).type(), isCounted(layout.fields(), i));
                }
                shape = new Shape(layout, absorbs);
                shapes.put(layout, shape);
            }
            return shape;
        }

        private boolean absorbs(Layout.Type type, boolean isCounted) {
            if (Shape.size(type) >= 0) {
                return false;
            }
            if (type instanceof Layout.Type.Items items) {
                boolean ends = items.times() >= 0 || isCounted;
                return items.times() != 0
                        && ((!ends && (items.until() == null || items.orEnd())) || absorbs(items.element()));
            }
            if (type instanceof Layout.Type.Nested nested) {
                return absorbs(nested.type());
            }
            if (type instanceof Layout.Type.Maybe maybe) {
                return absorbs(maybe.type()) || asksWhatRemains(maybe.when());
            }
            if (type instanceof Layout.Type.Tagged tagged) {
                return absorbs(tagged.union());
            }
            if (type instanceof Layout.Type.Content content) {
                return content.sizeInBits() < 0 && content.terminated() < 0;
            }
            if (type instanceof Layout.Type.Samples samples) {
                return samples.sizeInBits() < 0;
            }
            return type instanceof Layout.Type.Data;
        }

        private boolean absorbs(Described type) {
            Layout layout = type.layout();
            Boolean known = absorbing.get(layout);
            if (known == null) {
                // What contains itself absorbs only if something else in it does.
                absorbing.put(layout, false);
                known = layout instanceof Layout.OfPacked
                        || (layout instanceof Layout.OfRecord record
                                ? absorbs(record)
                                : layout instanceof Layout.OfUnion union && absorbs(union));
                absorbing.put(layout, known);
            }
            return known;
        }

        private boolean absorbs(Layout.OfUnion union) {
            for (Layout.Choice choice : union.choices()) {
                if (absorbs(choice.type())) {
                    return true;
                }
            }
            return union.otherwise() != null && absorbs(union.otherwise());
        }

        private boolean absorbs(Layout.OfRecord record) {
            for (Field field : record.fields()) {
                for (Relation relation : field.relations()) {
                    if (relation instanceof Relation.Length length && length.zero() == Zero.TO_END) {
                        return true;
                    }
                }
            }
            for (int i = 0; i < record.fields().size(); i++) {
                if (absorbs(record.fields().get(i).type(), isCounted(record.fields(), i))
                        && !isBounded(record.fields(), i)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isCounted(List<Field> fields, int index) {
            return fields.stream()
                    .flatMap(field -> field.relations().stream())
                    .anyMatch(relation -> relation instanceof Relation.Count count && count.of() == index);
        }

        private static boolean isBounded(List<Field> fields, int index) {
            for (Field field : fields) {
                for (Relation relation : field.relations()) {
                    if (relation instanceof Relation.Length length
                            && length.from() <= index
                            && index <= length.through()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
