package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bitrecord.BitOrder;
import org.bitrecord.Layout;
import org.bitrecord.Order;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.layout.rules.Contexts;
import org.bitrecord.processor.model.Compiled;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.FieldType;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** The layouts of all records and unions of a compilation; each is made once, when it is first asked for. */
public final class Layouts {
    static final Shape.Size AT_LEAST_A_BYTE = new Shape.Size(8, Layout.UNBOUNDED, Extent.DELIMITED, true);
    private static final int MOST_ROUNDS = 8;

    private static final String LITTLE = "Little";

    private final Known known;

    /** The order of what is around the types that are asked for; null: nothing is. */
    private final @Nullable Order around;

    /** Lays out what these declarations say. */
    public Layouts(Declarations declarations) {
        this(new Known(declarations), null);
    }

    private Layouts(Known known, @Nullable Order around) {
        this.known = known;
        this.around = around;
    }

    /** The same for types inside a record of this order. */
    public Layouts within(Order order) {
        return new Layouts(known, order);
    }

    /** A type in one of the orders that it may have, or in its only one. */
    private record Key(TypeName name, @Nullable Order order) {}

    /** What is known by now, whatever is around. */
    private static final class Known {
        private final Declarations declarations;
        private final Map<Key, Planned<RecordLayout>> records = new HashMap<>();
        private final Map<Key, Planned<UnionLayout>> unions = new HashMap<>();
        /** What is assumed of types that contain themselves until it is known. */
        private final Map<TypeName, Shape.Size> assumed = new HashMap<>();

        /** Those of which something was assumed since everything was known last. */
        private final Set<TypeName> consulted = new HashSet<>();

        /** The mistakes in types where they lie in themselves. */
        private final Map<TypeName, List<Diagnostic>> inItself = new HashMap<>();

        /** How often layouts have been made anew because something had been assumed wrongly. */
        private int rounds;

        /** What is being laid out just now, outermost first. */
        private final List<TypeName> underWay = new ArrayList<>();
        /** The way from a type to itself that was found last, or empty. */
        private List<TypeName> cycle = List.of();

        Known(Declarations declarations) {
            this.declarations = declarations;
        }
    }

    /** Whether there are mistakes in anything that was laid out, at any depth. */
    public boolean haveProblems() {
        return Stream.concat(known.records.values().stream(), known.unions.values().stream())
                .anyMatch(planned -> !planned.problems().isEmpty());
    }

    /** Whether the order of a type is that of what is around it (R11); of a union if that of one of its records is. */
    public boolean inherits(TypeName type) {
        Declaration declaration = find(type);
        if (declaration instanceof Declaration.OfRecord record) {
            return record.inherits();
        }
        return declaration instanceof Declaration.OfUnion union
                && union.permitted().stream()
                        .anyMatch(each -> find(each) instanceof Declaration.OfRecord record && record.inherits());
    }

    private Key key(TypeName type) {
        return new Key(type, inherits(type) ? order() : null);
    }

    private Order order() {
        return around == null ? Order.BIG : around;
    }

    /** The class that reads and writes a type here. */
    TypeName codecOf(TypeName type) {
        TypeName codec = type.codec();
        return inherits(type) && order() == Order.LITTLE ? codec.nested(LITTLE) : codec;
    }

    /** R11: a record whose order is that of what is around it, in that order. */
    private Declaration.OfRecord oriented(Declaration.OfRecord record) {
        return record.inherits()
                ? record.with(order(), new Declaration.Variant(order() == Order.LITTLE ? LITTLE : null, null))
                : record;
    }

    /** The layout of a record, or the mistakes in it. */
    public Planned<RecordLayout> plan(Declaration.OfRecord record) {
        Planned<RecordLayout> done = known.records.get(key(record.name()));
        if (done != null) {
            return checked(done);
        }
        known.underWay.add(record.name());
        Planned<RecordLayout> planned = new RecordPlanner(oriented(record), this, false).plan();
        known.underWay.remove(known.underWay.size() - 1);
        planned = explained(record.name(), planned);
        known.records.put(key(record.name()), planned);
        if (isSettled()) {
            return checked(planned);
        }
        return known.rounds > MOST_ROUNDS
                ? Planned.wrong(
                        List.of(PlaceProblems.endless(record.at(), record.name().simpleName())))
                : plan(record);
    }

    /** With the mistakes that were found where the type lies in itself, if it has no layout because of those. */
    private <L> Planned<L> explained(TypeName type, Planned<L> planned) {
        return planned.layout() == null && planned.problems().isEmpty()
                ? Planned.wrong(known.inItself.getOrDefault(type, List.of()))
                : planned;
    }

    /** The layout, checked for what is certain only once nothing is assumed of types that contain themselves. */
    private Planned<RecordLayout> checked(Planned<RecordLayout> planned) {
        RecordLayout layout = planned.layout();
        if (!known.underWay.isEmpty() || layout == null) {
            return planned;
        }
        List<Diagnostic> problems = SupplyRules.sizes(layout);
        return problems.isEmpty() ? planned : Planned.wrong(problems);
    }

    /** The layout of a union, or the mistakes in it. */
    public Planned<UnionLayout> plan(Declaration.OfUnion union) {
        Planned<UnionLayout> done = known.unions.get(key(union.name()));
        if (done != null) {
            return done;
        }
        known.underWay.add(union.name());
        Planned<UnionLayout> planned = new UnionPlanner(union, this).plan();
        known.underWay.remove(known.underWay.size() - 1);
        planned = explained(union.name(), planned);
        known.unions.put(key(union.name()), planned);
        if (isSettled()) {
            return planned;
        }
        return known.rounds > MOST_ROUNDS
                ? Planned.wrong(
                        List.of(PlaceProblems.endless(union.at(), union.name().simpleName())))
                : plan(union);
    }

    /**
     * Whether everything that was assumed of types that contain themselves has turned out true. If not, all layouts are to be
     * made anew, with what has turned out instead.
     */
    private boolean isSettled() {
        if (!known.underWay.isEmpty()) {
            return true; // nobody knows yet
        }
        boolean settled = true;
        for (TypeName type : known.consulted) {
            Shape.Size actual = size(type);
            if (actual != null && !actual.equals(assumed(type))) {
                known.assumed.put(type, actual);
                settled = false;
            }
        }
        known.consulted.clear();
        known.rounds = settled ? 0 : known.rounds + 1;
        if (!settled) {
            known.records.clear();
            known.unions.clear();
        }
        return settled;
    }

    /** The size of a type that has been laid out, which is the same in either order; else null. */
    private Shape.@Nullable Size size(TypeName type) {
        for (Map.Entry<Key, Planned<RecordLayout>> each : known.records.entrySet()) {
            RecordLayout record = each.getValue().layout();
            if (each.getKey().name().equals(type) && record != null) {
                return new Shape.Size(record.minBits(), Layout.UNBOUNDED, record.extent(), record.isWholeBytes());
            }
        }
        for (Map.Entry<Key, Planned<UnionLayout>> each : known.unions.entrySet()) {
            UnionLayout union = each.getValue().layout();
            if (each.getKey().name().equals(type) && union != null) {
                return new Shape.Size(union.minBits(), Layout.UNBOUNDED, union.extent(), union.isWholeBytes());
            }
        }
        return null;
    }

    private Shape.Size assumed(TypeName type) {
        return known.assumed.getOrDefault(type, AT_LEAST_A_BYTE);
    }

    /** The size of a type that is being laid out just now, and contains itself to a depth that is bounded; else null. */
    Shape.@Nullable Size recursive(TypeName type) {
        if (!isBoundedRecursion(type)) {
            return null;
        }
        known.consulted.add(type);
        return assumed(type);
    }

    /** R44: whether the type is being laid out just now, and one of the records between it and itself bounds the depth. */
    private boolean isBoundedRecursion(TypeName type) {
        int begin = known.underWay.indexOf(type);
        return begin >= 0
                && known.underWay.subList(begin, known.underWay.size()).stream()
                        .anyMatch(each -> known.declarations.find(each) instanceof Declaration.OfRecord record
                                && record.maxDepth() > 0);
    }

    @Nullable
    Declaration find(TypeName name) {
        return known.declarations.find(name);
    }

    /** The layout of a record that is part of another type; null if there is none, for reasons that are told elsewhere. */
    @Nullable
    RecordLayout record(TypeName name) {
        Declaration declaration = known.declarations.find(name);
        if (!(declaration instanceof Declaration.OfRecord record)) {
            return null;
        }
        Compiled compiled = known.declarations.compiled(name);
        if (compiled != null && !isPlain(record)) {
            return RecordLayout.compiled(oriented(record), compiled);
        }
        Shape.Size size = recursive(name);
        if (size != null) {
            known.underWay.add(name);
            Planned<RecordLayout> shallow = new RecordPlanner(oriented(record), this, true).plan();
            known.underWay.remove(known.underWay.size() - 1);
            known.inItself.putIfAbsent(name, shallow.problems());
            return shallow.layout() == null ? null : shallow.layout().withSize(size);
        }
        return closesCycle(name) ? null : plan(record).layout();
    }

    /** Whether a record that was compiled before is nothing but numbers, of which class files tell everything. */
    private boolean isPlain(Declaration.OfRecord record) {
        return record.components().stream()
                .allMatch(component -> Shapes.number(component.type(), component.bits()) != null
                        || (component.type() instanceof FieldType.Named named
                                && find(named.name()) instanceof Declaration.OfRecord inner
                                && !inner.name().equals(record.name())
                                && isPlain(inner)));
    }

    /** The layout of a union that is part of another type; null if there is none, for reasons that are told elsewhere. */
    @Nullable
    UnionLayout union(TypeName name) {
        Declaration declaration = known.declarations.find(name);
        if (!(declaration instanceof Declaration.OfUnion union)) {
            return null;
        }
        Compiled compiled = known.declarations.compiled(name);
        if (compiled != null) {
            return new UnionPlanner(union, this).compiled(compiled);
        }
        Shape.Size size = recursive(name);
        if (size != null) {
            known.underWay.add(name);
            Planned<UnionLayout> shallow = new UnionPlanner(union, this).plan();
            known.underWay.remove(known.underWay.size() - 1);
            known.inItself.putIfAbsent(name, shallow.problems());
            return shallow.layout() == null ? null : shallow.layout().withSize(size);
        }
        return closesCycle(name) ? null : plan(union).layout();
    }

    /** Whether encoding what was decoded gives the same bytes for all of these records and unions. */
    boolean areLossless(List<TypeName> types) {
        for (TypeName type : types) {
            if (isBoundedRecursion(type)) {
                continue; // it is what everything else in it is
            }
            RecordLayout record = record(type);
            boolean lossless = record == null
                    ? !(known.declarations.find(type) instanceof Declaration.OfUnion union)
                            || areLossless(union.permitted())
                    : record.isLossless();
            if (!lossless) {
                return false;
            }
        }
        return true;
    }

    /** Who takes a context. */
    Contexts contexts() {
        return new Contexts(known.declarations);
    }

    /** Whether the bits of a record, or of one of a union, are counted from this end of a byte. */
    boolean areCounted(TypeName type, BitOrder bits) {
        Declaration declaration = find(type);
        if (declaration instanceof Declaration.OfUnion union) {
            return union.permitted().stream().allMatch(record -> areCounted(record, bits));
        }
        return !(declaration instanceof Declaration.OfRecord record)
                || record.inherits()
                || record.settings().order().bits() == bits;
    }

    private boolean closesCycle(TypeName name) {
        int begin = known.underWay.indexOf(name);
        if (begin < 0) {
            return false;
        }
        known.cycle = new ArrayList<>(known.underWay.subList(begin, known.underWay.size()));
        known.cycle.add(name);
        return true;
    }

    /** What to say of a type that cannot be laid out because of its parts: that it contains itself, if that is why. */
    List<Diagnostic> recursion(Declaration type) {
        if (known.cycle.isEmpty() || !known.cycle.get(0).equals(type.name())) {
            return List.of();
        }
        List<String> path = known.cycle.stream().map(TypeName::simpleName).toList();
        Declaration record = known.cycle.stream()
                .map(this::find)
                .filter(Declaration.OfRecord.class::isInstance)
                .findFirst()
                .orElse(type);
        known.cycle = List.of();
        return List.of(PlaceProblems.recursive(record.at(), record.name().simpleName(), path));
    }
}
