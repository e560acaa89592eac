package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Declarations;
import org.bitrecord.processor.model.TypeName;
import org.jspecify.annotations.Nullable;

/** The layouts of all records and unions of a compilation; each is made once, when it is first asked for. */
public final class Layouts {
    private final Declarations declarations;
    private final Map<TypeName, Planned<RecordLayout>> records = new HashMap<>();
    private final Map<TypeName, Planned<UnionLayout>> unions = new HashMap<>();
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
        Planned<RecordLayout> planned = new RecordPlanner(record, this).plan();
        underWay.remove(underWay.size() - 1);
        records.put(record.name(), planned);
        return planned;
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
        return planned;
    }

    @Nullable
    Declaration find(TypeName name) {
        return declarations.find(name);
    }

    /** The layout of a record that is part of another type; null if there is none, for reasons that are told elsewhere. */
    @Nullable
    RecordLayout record(TypeName name) {
        Declaration declaration = declarations.find(name);
        if (!(declaration instanceof Declaration.OfRecord record) || closesCycle(name)) {
            return null;
        }
        return plan(record).layout();
    }

    /** The layout of a union that is part of another type; null if there is none, for reasons that are told elsewhere. */
    @Nullable
    UnionLayout union(TypeName name) {
        Declaration declaration = declarations.find(name);
        if (!(declaration instanceof Declaration.OfUnion union) || closesCycle(name)) {
            return null;
        }
        return plan(union).layout();
    }

    /** Whether encoding what was decoded gives the same bytes for all of these records and unions. */
    boolean areLossless(List<TypeName> types) {
        for (TypeName type : types) {
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
