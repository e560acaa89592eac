package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.processor.diagnostics.Diagnostic;
import org.bitrecord.processor.diagnostics.PlaceProblems;
import org.bitrecord.processor.model.Component;
import org.bitrecord.processor.model.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what would follow a record that always goes on to the end of what encloses it: nothing is left for that. What
 * only may go on to the end, as a union or an optional part, is a matter of the values.
 */
final class GreedyRules {
    private final Declaration.OfRecord record;
    private final Layouts layouts;
    private final List<Shape> shapes;
    private final List<Region> regions;
    private final Tails tails;
    private final List<Diagnostic> problems;

    GreedyRules(
            Declaration.OfRecord record,
            Layouts layouts,
            List<Shape> shapes,
            List<Region> regions,
            List<Diagnostic> problems) {
        this.record = record;
        this.layouts = layouts;
        this.shapes = shapes;
        this.regions = regions;
        this.tails = new Tails(shapes, regions);
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < shapes.size(); i++) {
            Component component = record.components().get(i);
            if (shapes.get(i) instanceof Shape.Nested nested && isGreedy(nested)) {
                int next = tails.firstNotFoundFromEnd(i, tails.last(Tails.around(regions, i)));
                if (next >= 0) {
                    Component follower = record.components().get(next);
                    problems.add(PlaceProblems.endTakenByRecord(
                            component.at(),
                            component.name(),
                            nested.type().simpleName(),
                            follower.name(),
                            follower.type().text()));
                }
            } else if (shapes.get(i) instanceof Shape.Items items
                    && mayHaveSeveral(items)
                    && isGreedy(items.element())) {
                problems.add(PlaceProblems.endTakenByElement(
                        component.at(), component.name(), items.element().type().simpleName()));
            }
        }
    }

    private static boolean mayHaveSeveral(Shape.Items items) {
        return (items.most() == Shape.Items.UNLIMITED || items.most() > 1)
                && !(items.count() instanceof Shape.Times times && times.count() <= 1);
    }

    /** Whether every value goes on to the end. */
    private boolean isGreedy(Shape.Nested nested) {
        return !nested.isUnion()
                && !nested.isSized()
                && nested.packing() == null
                && nested.bare() == null
                && nested.own().extent() == Extent.ABSORBING
                && isGreedy(layouts.record(nested.type()));
    }

    private boolean isGreedy(@Nullable RecordLayout layout) {
        return layout != null
                && layout.fields().stream()
                        .filter(field -> Tails.around(layout.regions(), field.index()) == null)
                        .anyMatch(field -> StepPlanner.takesAll(field.shape())
                                || (field.shape() instanceof Shape.Nested nested && isGreedy(nested)));
    }
}
