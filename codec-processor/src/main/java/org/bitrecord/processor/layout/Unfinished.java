package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.Mark;
import org.bitrecord.processor.model.Mark.LengthDecl;
import org.bitrecord.processor.model.Mark.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a record of which a component has no shape, so that all of its mistakes are told at once: names that
 * nothing has, and parts that nothing ends.
 */
final class Unfinished {
    private final Declaration.OfRecord record;
    private final List<Diagnostic> problems;

    private Unfinished(Declaration.OfRecord record, List<Diagnostic> problems) {
        this.record = record;
        this.problems = problems;
    }

    /**
     * Adds what is mistaken beside the shapes that are missing.
     *
     * @param shapes what the components are; null where that is not known
     */
    static void check(Declaration.OfRecord record, List<@Nullable Shape> shapes, List<Diagnostic> problems) {
        Unfinished unfinished = new Unfinished(record, problems);
        boolean named = unfinished.checkNames();
        // What a misspelt length was to end has an end once that is mended.
        if (named) {
            unfinished.checkEnds(shapes);
        }
    }

    /** Whether all components that others name are there. */
    private boolean checkNames() {
        References references = new References(record, problems);
        boolean all = true;
        for (Component component : record.components()) {
            for (Mark mark : component.marks()) {
                for (Reference reference : named(mark)) {
                    all &= references.find(reference, mark.annotation()) >= 0;
                }
            }
        }
        return all;
    }

    private static List<Reference> named(Mark mark) {
        List<Reference> named = new ArrayList<>();
        if (mark instanceof LengthDecl length) {
            named.addAll(length.of());
            add(named, length.through());
        } else if (mark instanceof Mark.ChecksumDecl checksum) {
            named.addAll(checksum.of());
            add(named, checksum.from());
            add(named, checksum.through());
            named.addAll(checksum.except());
        } else if (mark instanceof Mark.CountDecl count) {
            named.add(count.of());
        } else if (mark instanceof Mark.TagDecl tag) {
            named.add(tag.of());
        } else if (mark instanceof Mark.PresentDecl present) {
            named.add(present.of());
        } else if (mark instanceof Mark.OffsetDecl offset) {
            named.add(offset.of());
        }
        return named;
    }

    private static void add(List<Reference> named, @Nullable Reference reference) {
        if (reference != null) {
            named.add(reference);
        }
    }

    private void checkEnds(List<@Nullable Shape> shapes) {
        for (int i = 0; i < shapes.size(); i++) {
            Shape shape = shapes.get(i);
            Component component = record.components().get(i);
            if (shape != null
                    && StepPlanner.takesAll(shape)
                    && component.rest() == null
                    && !component.isBare()
                    && !isMeasured(i)) {
                problems.add(RegionPlanner.missingEnd(component));
            }
        }
    }

    /** Whether a length measures the component, alone or with others. */
    private boolean isMeasured(int component) {
        List<String> names = record.components().stream().map(Component::name).toList();
        return record.components().stream()
                .flatMap(other -> other.lengths().stream())
                .anyMatch(length -> length.of().isEmpty()
                        || (names.indexOf(length.of().get(0).name()) <= component
                                && component
                                        <= names.indexOf(length.of()
                                                .get(length.of().size() - 1)
                                                .name())));
    }

    /** Whether another component speaks of one that there is not: that is told, and not what it was to say. */
    static boolean isMisnamed(Declaration.OfRecord record, Class<? extends Mark> kind) {
        List<String> names = record.components().stream().map(Component::name).toList();
        return record.components().stream()
                .flatMap(component -> component.marks(kind).stream())
                .flatMap(mark -> named(mark).stream())
                .anyMatch(reference -> !names.contains(reference.name()));
    }
}
