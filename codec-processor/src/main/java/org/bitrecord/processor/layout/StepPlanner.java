package org.bitrecord.processor.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides in which steps a record is read: what is loaded at once, what bounds each part, what has to be compared. */
final class StepPlanner {
    private final List<Field> fields;
    private final List<Region> regions;
    private final List<Run> runs;
    private final Set<Integer> opened = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    StepPlanner(List<Field> fields, List<Region> regions, List<Run> runs) {
        this.fields = fields;
        this.regions = regions;
        this.runs = runs;
    }

    List<Step> plan() {
        int nextRun = 0;
        for (int i = 0; i < fields.size(); ) {
            if (fields.get(i).inRun()) {
                Run run = runs.get(nextRun++);
                int last = run.last();
                load(run, i);
                open(i, last);
                i = last + 1;
            } else if (fields.get(i).shape() instanceof Shape.Inside) {
                // It was read with what it is inside.
                steps.add(new Step.Read(fields.get(i), limit(innermost(i), 0), Step.End.UNUSED));
                open(i, i);
                i++;
            } else {
                open(i, i);
                read(fields.get(i));
                i++;
            }
            close(i - 1);
        }
        return List.copyOf(steps);
    }

    private void load(Run run, int first) {
        Region around = innermost(first);
        boolean sure = run.at().after() == Offset.START || isReserved(run.at().after(), first, around);
        if (!sure) {
            steps.add(new Step.Need(run.at(), run.bits() / 8, limit(around, 0)));
        }
        steps.add(new Step.Load(run));
    }

    /** Whether the run belongs to the fixed end of a region that the variable component before it has left free. */
    private boolean isReserved(int variable, int first, @Nullable Region around) {
        Field before = fields.get(variable);
        Region region = innermost(variable);
        return Objects.equals(region, around)
                && isFiller(before, region)
                && end(before, region) != Step.End.SIZE
                && tailBits(before, region) > 0
                && first <= lastIn(region);
    }

    /** Opens the regions that begin, or whose length has been read, among these components. */
    private void open(int first, int last) {
        for (Region region : regions) {
            boolean here = region.openedByLength()
                    ? first <= region.length() && region.length() <= last
                    : first <= region.from() && region.from() <= last;
            if (!here) {
                continue;
            }
            if (region.fixed()) {
                steps.add(new Step.Agree(region, (int) region.minBits()));
            } else {
                Region around = innermost(region.from(), region);
                int behind = region.mayReachEnd() ? tailBits(fields.get(region.through()), around) / 8 : 0;
                steps.add(
                        new Step.Open(region, fields.get(region.from()).at(), limit(around, 0), limit(around, behind)));
                opened.add(region.index());
            }
        }
    }

    private void read(Field field) {
        Region region = innermost(field.index());
        Step.End end = end(field, region);
        int reserved = end == Step.End.LIMIT || end == Step.End.LIMIT_BY_SIZE ? tailBits(field, region) / 8 : 0;
        boolean sure =
                field.at().after() == Offset.START || isReserved(field.at().after(), field.index(), region);
        int bytes = checksItself(field) || sure ? 0 : (int) field.shape().minBits() / 8;
        if (bytes > 0 || !isInside(field, region, reserved)) {
            steps.add(new Step.Need(field.at(), bytes, limit(region, reserved)));
        }
        if (end == Step.End.SIZE && !isNeeded(field)) {
            end = Step.End.UNUSED;
        }
        steps.add(new Step.Read(field, limit(region, reserved), end));
    }

    /** Whether the code that reads the component looks itself whether there are enough bytes. */
    private static boolean checksItself(Field field) {
        boolean codec = field.shape() instanceof Shape.Nested || field.shape() instanceof Shape.Tagged;
        return !field.isFixed() || (codec && !field.isSizedRegion());
    }

    /** How the end of a component that is not in a run is known. */
    private Step.End end(Field field, @Nullable Region region) {
        if (!isFiller(field, region)) {
            return Step.End.SIZE;
        }
        boolean takesAll = takesAll(field.shape());
        if (takesAll) {
            return Step.End.LIMIT;
        }
        if (region != null) {
            return Step.End.LIMIT_BY_SIZE;
        }
        // R21: what may go on to the end of the input leaves room for what follows; what ends by itself is followed.
        return field.shape().extent() == Extent.ABSORBING && tailBits(field, null) > 0
                ? Step.End.LIMIT_BY_SIZE
                : Step.End.SIZE;
    }

    /** Whether it is certain that the component begins before its limit. */
    private boolean isInside(Field field, @Nullable Region region, int reserved) {
        int first = region == null ? 0 : region.from();
        int before = field.at().after();
        boolean firstVariable = before < first;
        return firstVariable || (field.at().bits() == 0 && reserved == 0);
    }

    /** Whether anything is placed by the end of this component. */
    private boolean isNeeded(Field field) {
        if (field.isFixed()) {
            return false; // whatever follows is placed by its size
        }
        boolean placesFields = fields.stream().anyMatch(other -> other.at().after() == field.index());
        return placesFields || regions.stream().anyMatch(region -> region.through() == field.index() && closes(region));
    }

    /** Makes sure that the regions which end with this component are used up, where that is not yet certain. */
    private void close(int last) {
        for (int r = regions.size() - 1; r >= 0; r--) {
            Region region = regions.get(r);
            if (region.through() == last && closes(region)) {
                Field field = fields.get(last);
                Offset end =
                        field.isFixed() ? field.at().plus((int) field.shape().minBits()) : new Offset(field.index(), 0);
                steps.add(new Step.Close(region, end));
            }
        }
    }

    /** Whether a region's end has to be compared: not if the component that fills it has been read up to that end. */
    private boolean closes(Region region) {
        return !region.fixed() && fields.stream().noneMatch(field -> isFiller(field, region));
    }

    /** Whether the component is the last of variable size in the region, and directly in it: it gets what is left. */
    private boolean isFiller(Field field, @Nullable Region region) {
        if (field.isFixed() || !Objects.equals(innermost(field.index()), region)) {
            return false;
        }
        return fields.subList(field.index() + 1, lastIn(region) + 1).stream().allMatch(Field::isFixed);
    }

    /** The size of the components behind this one in its region, if they are all of fixed size. */
    private int tailBits(Field field, @Nullable Region region) {
        return (int) fields.subList(field.index() + 1, lastIn(region) + 1).stream()
                .mapToLong(other -> other.shape().minBits())
                .sum();
    }

    private int lastIn(@Nullable Region region) {
        return region == null ? fields.size() - 1 : region.through();
    }

    /** The innermost region around a component whose end is known by now. */
    private @Nullable Region innermost(int component) {
        Region innermost = null;
        for (Region region : regions) {
            if (region.covers(component) && !region.fixed() && opened.contains(region.index())) {
                innermost = region;
            }
        }
        return innermost;
    }

    /** The innermost region around another one. */
    private @Nullable Region innermost(int component, Region inside) {
        Region innermost = null;
        for (Region region : regions.subList(0, inside.index())) {
            if (region.covers(component) && opened.contains(region.index())) {
                innermost = region;
            }
        }
        return innermost;
    }

    private static Step.Limit limit(@Nullable Region region, int reserved) {
        return new Step.Limit(region == null ? Region.NONE : region.index(), reserved);
    }

    /** Whether bytes or a list go on to whatever bounds them. */
    static boolean takesAll(Shape shape) {
        return (shape instanceof Shape.Data data && data.extent() == Extent.ABSORBING)
                || (shape instanceof Shape.Items items && items.takesAll());
    }
}
