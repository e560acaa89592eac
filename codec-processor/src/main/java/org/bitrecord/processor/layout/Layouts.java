package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bitrecord.Layout;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** The layouts of all records and unions of a compilation; each is made once, when it is first asked for. */
public final class Layouts {
    static final Shape.Size AT_LEAST_A_BYTE = new Shape.Size(8, Layout.UNBOUNDED, Extent.DELIMITED);
    private static final int MOST_ROUNDS = 8;

    private final Declarations declarations;
    private final Map<TypeName, Planned<RecordLayout>> records = new HashMap<>();
    private final Map<TypeName, Planned<UnionLayout>> unions = new HashMap<>();
    /** What is assumed of types that contain themselves until it is known. */
    private final Map<TypeName, Shape.Size> assumed = new HashMap<>();

    /** Those of which something was assumed since everything was known last. */
    private final Set<TypeName> consulted = new HashSet<>();

    /** How often layouts have been made anew because something had been assumed wrongly. */
    private int rounds;

    /** What is being laid out just now, outermost first. */
    private final List<TypeName> underWay = new ArrayList<>();
    /** The way from a type to itself that was found last, or empty. */
    private List<TypeName> cycle = List.of();

    /** Lays out what these declarations say. */
    public Layouts(Declarations declarations) {
        this.declarations = declarations;
    }

    /** The layout of a record, or the mistakes in it. */
    public Planned<RecordLayout> plan(Declaration.OfRecord record) {
        Planned<RecordLayout> known = records.get(record.name());
        if (known != null) {
            return known;
        }
        underWay.add(record.name());
        Planned<RecordLayout> planned = new RecordPlanner(record, this, false).plan();
        underWay.remove(underWay.size() - 1);
        records.put(record.name(), planned);
        if (isSettled()) {
            return planned;
        }
        return rounds > MOST_ROUNDS
                ? Planned.wrong(
                        List.of(PlaceProblems.endless(record.at(), record.name().simpleName())))
                : plan(record);
    }

    /** The layout of a union, or the mistakes in it. */
    public Planned<UnionLayout> plan(Declaration.OfUnion union) {
        Planned<UnionLayout> known = unions.get(union.name());
        if (known != null) {
            return known;
        }
        underWay.add(union.name());
        Planned<UnionLayout> planned = new UnionPlanner(union, this).plan();
        underWay.remove(underWay.size() - 1);
        unions.put(union.name(), planned);
        if (isSettled()) {
            return planned;
        }
        return rounds > MOST_ROUNDS
                ? Planned.wrong(
                        List.of(PlaceProblems.endless(union.at(), union.name().simpleName())))
                : plan(union);
    }

    /**
     * Whether everything that was assumed of types that contain themselves has turned out true. If not, all layouts are to be
     * made anew, with what has turned out instead.
     */
    private boolean isSettled() {
        if (!underWay.isEmpty()) {
            return true; // nobody knows yet
        }
        boolean settled = true;
        for (TypeName type : consulted) {
            Planned<RecordLayout> record = records.get(type);
            Planned<UnionLayout> union = unions.get(type);
            Shape.Size actual = null;
            if (record != null && record.layout() != null) {
                actual = new Shape.Size(
                        record.layout().minBits(),
                        Layout.UNBOUNDED,
                        record.layout().extent());
            } else if (union != null && union.layout() != null) {
                actual = new Shape.Size(
                        union.layout().minBits(),
                        Layout.UNBOUNDED,
                        union.layout().extent());
            }
            if (actual != null && !actual.equals(assumed(type))) {
                assumed.put(type, actual);
                settled = false;
            }
        }
        consulted.clear();
        rounds = settled ? 0 : rounds + 1;
        if (!settled) {
            records.clear();
            unions.clear();
        }
        return settled;
    }

    private Shape.Size assumed(TypeName type) {
        return assumed.getOrDefault(type, AT_LEAST_A_BYTE);
    }

    /** The size of a type that is being laid out just now, and contains itself to a depth that is bounded; else null. */
    Shape.@Nullable Size recursive(TypeName type) {
        if (!isBoundedRecursion(type)) {
            return null;
        }
        consulted.add(type);
        return assumed(type);
    }

    /** R44: whether the type is being laid out just now, and one of the records between it and itself bounds the depth. */
    private boolean isBoundedRecursion(TypeName type) {
        int begin = underWay.indexOf(type);
        return begin >= 0
                && underWay.subList(begin, underWay.size()).stream()
                        .anyMatch(each -> declarations.find(each) instanceof Declaration.OfRecord record
                                && record.maxDepth() > 0);
    }

    @Nullable
    Declaration find(TypeName name) {
        return declarations.find(name);
    }

    /** The layout of a record that is part of another type; null if there is none, for reasons that are told elsewhere. */
    @Nullable
    RecordLayout record(TypeName name) {
        Declaration declaration = declarations.find(name);
        if (!(declaration instanceof Declaration.OfRecord record)) {
            return null;
        }
        Shape.Size size = recursive(name);
        if (size != null) {
            underWay.add(name);
            RecordLayout shallow = new RecordPlanner(record, this, true).plan().layout();
            underWay.remove(underWay.size() - 1);
            return shallow == null ? null : shallow.withSize(size);
        }
        return closesCycle(name) ? null : plan(record).layout();
    }

    /** The layout of a union that is part of another type; null if there is none, for reasons that are told elsewhere. */
    @Nullable
    UnionLayout union(TypeName name) {
        Declaration declaration = declarations.find(name);
        if (!(declaration instanceof Declaration.OfUnion union)) {
            return null;
        }
        Shape.Size size = recursive(name);
        if (size != null) {
            underWay.add(name);
            UnionLayout shallow = new UnionPlanner(union, this).plan().layout();
            underWay.remove(underWay.size() - 1);
            return shallow == null ? null : shallow.withSize(size);
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
                    ? !(declarations.find(type) instanceof Declaration.OfUnion union) || areLossless(union.permitted())
                    : record.isLossless();
            if (!lossless) {
                return false;
            }
        }
        return true;
    }

    /** The context that a record takes, or one of the records of a union; null if none does. */
    @Nullable
    TypeName contextOf(TypeName type) {
        Declaration declaration = declarations.find(type);
        if (declaration instanceof Declaration.OfRecord record) {
            return record.settings().context();
        }
        return declaration instanceof Declaration.OfUnion union
                ? union.permitted().stream()
                        .map(this::contextOf)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private boolean closesCycle(TypeName name) {
        int begin = underWay.indexOf(name);
        if (begin < 0) {
            return false;
        }
        cycle = new ArrayList<>(underWay.subList(begin, underWay.size()));
        cycle.add(name);
        return true;
    }

    /** What to say of a type that cannot be laid out because of its parts: that it contains itself, if that is why. */
    List<Diagnostic> recursion(Declaration type) {
        if (cycle.isEmpty() || !cycle.get(0).equals(type.name())) {
            return List.of();
        }
        List<String> path = cycle.stream().map(TypeName::simpleName).toList();
        cycle = List.of();
        return List.of(PlaceProblems.recursive(type.at(), path));
    }
}
