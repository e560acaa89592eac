package org.bitrecord.processor.model;

import java.util.List;
import java.util.Map;
import org.bitrecord.Order;
import org.jspecify.annotations.Nullable;

/** A type that the user declared to have a wire form. */
public sealed interface Declaration {
    /** Its name. */
    TypeName name();

    /** Where it stands. */
    SourceRef at();

    /** Whether it and all classes around it are public. */
    boolean isPublic();

    /**
     * A record with {@code @BitCodec}.
     *
     * @param settings what it says of itself as a whole
     * @param constructorMayRefuse whether its canonical constructor is written out, so that it may throw
     * @param components in order
     * @param cases its {@code @Case} annotations
     * @param otherwise its {@code @Otherwise} annotation, or null
     * @param unions the sealed interfaces with {@code @Union} that it implements directly
     * @param hatches its static methods that say what annotations cannot
     */
    record OfRecord(
            TypeName name,
            SourceRef at,
            boolean isPublic,
            Settings settings,
            boolean constructorMayRefuse,
            List<Component> components,
            List<CaseDecl> cases,
            @Nullable OtherwiseDecl otherwise,
            List<TypeName> unions,
            List<Hatch> hatches)
            implements Declaration {
        /**
         * How often the record may lie in itself: as it says, or as {@code @Max} on a component says that is no list, no
         * bytes and no text; 0 if nothing says so.
         */
        public int maxDepth() {
            return components.stream()
                    .filter(component -> component.type() instanceof FieldType.Named
                            || component.type() instanceof FieldType.OptionalOf)
                    .flatMap(component -> component.marks(Mark.MaxDecl.class).stream())
                    .mapToInt(Mark.MaxDecl::value)
                    .reduce(settings.maxDepth(), Math::max);
        }

        /** Whether its order is that of what is around it (R11). */
        public boolean inherits() {
            return settings.order().bytes() == Order.INHERIT;
        }

        /** The same record in one of the orders that it may have. */
        public OfRecord with(Order bytes, Variant variant) {
            return new OfRecord(
                    name,
                    at,
                    isPublic,
                    settings.with(bytes, variant),
                    constructorMayRefuse,
                    components,
                    cases,
                    otherwise,
                    unions,
                    hatches);
        }

        /** The same record with other components. */
        public OfRecord withComponents(List<Component> others) {
            return new OfRecord(
                    name, at, isPublic, settings, constructorMayRefuse, others, cases, otherwise, unions, hatches);
        }
    }

    /**
     * {@code @BitCodec} and what is around the record.
     *
     * @param container the size in bits of the words that its numbers fill, or 0
     * @param context the record that its expressions use as {@code context}, or null
     * @param maxDepth how often it may lie in itself; 0: not at all
     * @param variant what it is one of, if its order depends on something else; null: its order is its own
     * @param names the constants of the record's class that are numbers
     * @param isBindable whether the record implements what a union leaves open (R65)
     * @param diagram the picture in its specification, or null if there is none to compare with
     * @param documentation what its documentation comment says
     * @param at the annotation
     */
    record Settings(
            Mark.Ordering order,
            int container,
            @Nullable TypeName context,
            int maxDepth,
            @Nullable Variant variant,
            List<Name> names,
            boolean isBindable,
            @Nullable Diagram diagram,
            Documentation documentation,
            SourceRef at) {
        /** Keeps a copy of the list. */
        public Settings {
            names = List.copyOf(names);
        }

        /** The same in another order. */
        public Settings with(Mark.Ordering other) {
            return new Settings(
                    other, container, context, maxDepth, variant, names, isBindable, diagram, documentation, at);
        }

        /** The same of one variant. */
        Settings with(Order bytes, Variant variant) {
            return new Settings(
                    order.with(bytes),
                    container,
                    context,
                    maxDepth,
                    variant,
                    names,
                    isBindable,
                    diagram,
                    documentation,
                    at);
        }
    }

    /**
     * A picture as a specification draws it.
     *
     * @param at the member of the annotation
     */
    record Diagram(String text, SourceRef at) {}

    /**
     * A documentation comment, as plain text.
     *
     * @param summary its first sentence, or nothing
     * @param components what it says of components, by their names
     */
    record Documentation(String summary, Map<String, String> components) {
        /** That of a record without a comment. */
        public static final Documentation NONE = new Documentation("", Map.of());

        /** Keeps a copy of the map. */
        public Documentation {
            components = Map.copyOf(components);
        }

        /** What it says of a component, or nothing. */
        public String of(String component) {
            return components.getOrDefault(component, "");
        }
    }

    /** A number that has a name. */
    record Name(String name, long value) {}

    /**
     * One of the two byte orders that a record may have.
     *
     * @param codec the simple name of the class in the codec that reads it, or null if that is the codec itself
     * @param before the order of what comes before the number that chooses, or null if what is around the record chooses
     */
    record Variant(@Nullable String codec, @Nullable Order before) {}

    /**
     * A sealed interface with {@code @Union}.
     *
     * @param strict whether codes without a record are malformed
     * @param permitted the classes that it permits, in the order of the declaration, but for {@code door}
     * @param door the interface that it permits and that anybody may implement, or null (R65)
     * @param accessors the methods without parameters that it declares, by name
     */
    record OfUnion(
            TypeName name,
            SourceRef at,
            boolean isPublic,
            boolean strict,
            List<TypeName> permitted,
            @Nullable TypeName door,
            List<Accessor> accessors)
            implements Declaration {}

    /**
     * A method without parameters that a union declares; its records have a component of that name.
     *
     * @param name the method's name
     * @param type what it returns
     */
    record Accessor(String name, FieldType type) {}

    /**
     * {@code @Case} on a record.
     *
     * @param values its codes
     * @param texts its codes where the tag is a text
     * @param of the union that is meant, or null if not said
     * @param at the annotation
     * @param valuesAt its values, then its texts
     */
    record CaseDecl(
            List<Long> values, List<String> texts, @Nullable TypeName of, SourceRef at, List<SourceRef> valuesAt) {}

    /**
     * {@code @Otherwise} on a record.
     *
     * @param of the unions that are meant; empty: all
     * @param fallback whether it is also read where the record of a code is malformed
     * @param at the annotation
     */
    record OtherwiseDecl(List<TypeName> of, boolean fallback, SourceRef at) {}
}
