package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.RelationProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.Reference;
import org.bitrecord.processor.model.SourceRef;
import org.jspecify.annotations.Nullable;

/** Finds the components that annotations name. */
final class References {
    private final Declaration.OfRecord record;
    private final List<String> names;
    private final List<String> visible;
    private final List<Diagnostic> problems;

    References(Declaration.OfRecord record, List<Diagnostic> problems) {
        this.record = record;
        this.names = record.components().stream().map(Component::name).toList();
        this.visible = record.components().stream()
                .filter(component -> !component.isHidden())
                .map(Component::name)
                .toList();
        this.problems = problems;
    }

    /**
     * Neighbouring components.
     *
     * @param from the first
     * @param through the last
     */
    record Range(int from, int through) {
        boolean covers(int component) {
            return from <= component && component <= through;
        }

        boolean contains(Range other) {
            return from <= other.from && other.through <= through;
        }

        boolean overlaps(Range other) {
            return from <= other.through && other.from <= through;
        }
    }

    /** The index of the component, or -1 if there is none, which is a problem then. */
    int find(Reference reference, String annotation) {
        if (!visible.contains(reference.name())) {
            problems.add(RelationProblems.unknown(
                    reference.at(), annotation, reference.name(), record.name().simpleName(), visible));
            return -1;
        }
        return names.indexOf(reference.name());
    }

    /** The range with the private length or count in front of its first component, which is a part of that. */
    Range withPrefix(Range range) {
        if (range.from() == 0) {
            return range;
        }
        Component before = record.components().get(range.from() - 1);
        String first = names.get(range.from());
        boolean prefix = before.isHidden()
                && before.mark(Mark.Inside.class) == null
                && (before.lengths().stream()
                                .anyMatch(length -> length.of().get(0).name().equals(first))
                        || before.marks(Mark.CountDecl.class).stream()
                                .anyMatch(count -> count.of().name().equals(first)));
        return prefix ? new Range(range.from() - 1, range.through()) : range;
    }

    /** What {@code of}, or {@code from} and {@code through}, name; null if that is a problem. */
    @Nullable
    Range range(
            String annotation,
            SourceRef at,
            List<Reference> of,
            @Nullable Reference from,
            @Nullable Reference through,
            Range whole) {
        if (!of.isEmpty()) {
            Range range = neighbours(annotation, at, of);
            return range == null ? null : withInside(range);
        }
        int first = from == null ? whole.from() : find(from, annotation);
        int last = through == null ? whole.through() : find(through, annotation);
        return first < 0 || last < 0 ? null : withInside(new Range(first, last));
    }

    /** The range with the numbers inside its last component that stand behind that. */
    private Range withInside(Range range) {
        int last = range.through();
        while (last + 1 < record.components().size()
                && record.components().get(last + 1).mark(Mark.Inside.class) != null) {
            last++;
        }
        return new Range(range.from(), last);
    }

    private @Nullable Range neighbours(String annotation, SourceRef at, List<Reference> of) {
        List<Integer> found = new ArrayList<>();
        for (Reference reference : of) {
            found.add(find(reference, annotation));
        }
        if (found.contains(-1)) {
            return null;
        }
        for (int i = 1; i < found.size(); i++) {
            // Bits that no component holds do not come between neighbours.
            boolean neighbours = found.get(i) > found.get(i - 1)
                    && record.components().subList(found.get(i - 1) + 1, found.get(i)).stream()
                            .allMatch(Component::isHidden);
            if (!neighbours) {
                int least = found.stream().min(Integer::compare).orElseThrow();
                int most = found.stream().max(Integer::compare).orElseThrow();
                problems.add(RelationProblems.notNeighbours(
                        at,
                        annotation,
                        of.stream().map(Reference::name).toList(),
                        visible.subList(visible.indexOf(names.get(least)), visible.indexOf(names.get(most)) + 1)));
                return null;
            }
        }
        return new Range(found.get(0), found.get(found.size() - 1));
    }
}
