package org.bitrecord.processor.layout;

import java.util.List;
import java.util.Objects;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.RelationProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.bitrecord.processor.model.SourceRef;
import org.jspecify.annotations.Nullable;

/** R25: what describes something before it has to stand in the tail, where it is found before the rest is read. */
final class TailRules {
    private final Declaration.OfRecord record;
    private final List<Region> regions;
    private final Tails tails;
    private final List<Diagnostic> problems;

    TailRules(Declaration.OfRecord record, List<Shape> shapes, List<Region> regions, List<Diagnostic> problems) {
        this.record = record;
        this.regions = regions;
        this.tails = new Tails(shapes, regions);
        this.problems = problems;
    }

    void check(List<Role> roles) {
        for (int i = 0; i < roles.size(); i++) {
            Component component = record.components().get(i);
            if (roles.get(i) instanceof Role.TagOf tag && component.tag() != null) {
                requireTail(component.tag().at(), "@Tag", i, tag.union());
            } else if (roles.get(i) instanceof Role.CountOf count) {
                requireTail(component.at(), "@Count", i, count.list());
            } else if (roles.get(i) instanceof Role.LengthOf length) {
                length.regions().forEach(index -> checkLength(component, regions.get(index)));
            }
        }
    }

    private void requireTail(SourceRef at, String annotation, int describing, int described) {
        if (describing > described
                && !(isInTailOf(describing, tails.around(described))
                        && tails.isFoundFromEnd(tails.around(described)))) {
            later(at, annotation, describing, described);
        }
    }

    private void checkLength(Component component, Region region) {
        if (!region.isLate()) {
            return;
        }
        for (int i = region.from(); i <= region.through(); i++) {
            Region around = region.equals(tails.sizing(i)) ? tails.around(i) : tails.around(region.length());
            if (!isInTailOf(region.length(), around)) {
                later(component.lengths().get(0).at(), "@Length", region.length(), i);
                return;
            }
        }
    }

    private boolean isInTailOf(int describing, @Nullable Region around) {
        return Objects.equals(tails.around(describing), around) && describing >= tails.first(around);
    }

    private void later(SourceRef at, String annotation, int describing, int described) {
        problems.add(RelationProblems.later(
                at,
                annotation,
                record.components().get(describing).name(),
                record.components().get(described).name()));
    }
}
