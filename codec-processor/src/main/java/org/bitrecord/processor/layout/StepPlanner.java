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
    private final Tails tails;
    private final Set<Integer> opened = new HashSet<>();
    private final Set<Run> loaded = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    StepPlanner(List<Field> fields, List<Region> regions, List<Run> runs) {
        this.fields = fields;
        this.regions = regions;
        this.runs = runs;
        this.tails = new Tails(fields.stream().map(Field::shape).toList(), regions);
    }

    List<Step> plan() {
        int nextRun = 0;
        for (int i = 0; i < fields.size(); ) {
            int before = i;
            readTail(i);
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
            measure(before, i - 1);
            close(i - 1);
        }
        return List.copyOf(steps);
    }

    /** Reads the tail of a region before the first component of it that something in the tail describes (R25). */
    private void readTail(int component) {
        Region around = tails.around(component);
        if (fields.get(component).isFixed() && !isDescribedLate(component)) {
            return;
        }
        int first = tails.first(around);
        int last = tails.last(around);
        boolean needed = isDescribedLate(component)
                || (tails.nextSized(component, last) >= 0 && tails.sizing(component) == null);
        List<Run> tail = runs.stream()
                .filter(run -> run.first() >= first && run.last() <= last)
                .toList();
        if (!needed || loaded.containsAll(tail)) {
            return;
        }
        long bits = bits(first, last);
        steps.add(new Step.Need(fields.get(component).at(), bits, limit(around, 0)));
        steps.add(new Step.Reserve(fields.get(first - 1), limit(around, bits)));
        for (Run run : tail) {
            steps.add(new Step.Load(run));
            loaded.add(run);
        }
        for (int sized = first - 1; ; sized = tails.variableBefore(sized, around)) {
            Region region = sized < 0 ? null : tails.sizing(sized);
            if (region == null) {
                return;
            }
            if (sized < first - 1) {
                steps.add(new Step.Reserve(fields.get(sized), limit(fields.get(sized), around)));
            }
            steps.add(new Step.Begin(
                    region,
                    new Offset(sized, (int) bits(sized + 1, region.through())),
                    fields.get(component).at(),
                    bits(component, region.from() - 1)));
        }
    }

    /** Whether a tag or a count behind the component speaks of it. */
    private boolean isDescribedLate(int component) {
        return fields.subList(component + 1, fields.size()).stream()
                .anyMatch(field -> (field.role() instanceof Role.TagOf tag && tag.union() == component)
                        || (field.role() instanceof Role.CountOf count && count.list() == component));
    }

    /** The least size of components. */
    private long bits(int from, int through) {
        return fields.subList(from, through + 1).stream()
                .mapToLong(field -> field.shape().minBits())
                .sum();
    }

    /** Compares the lengths whose number and last component have been read by now. */
    private void measure(int first, int last) {
        for (Region region : regions) {
            int known = Math.max(region.length(), region.through());
            boolean sizes = fields.subList(region.from(), region.through() + 1).stream()
                    .anyMatch(field -> region.equals(tails.sizing(field.index())));
            if (region.isLate() && first <= known && known <= last && !sizes) {
                steps.add(new Step.Measure(region, fields.get(region.from()).at(), end(fields.get(region.through()))));
            }
        }
    }

    private Offset end(Field field) {
        if (field.shape() instanceof Shape.Inside inside) {
            return end(fields.get(inside.of())); // it takes no bits of its own
        }
        return field.isFixed() ? field.at().plus((int) field.shape().minBits()) : new Offset(field.index(), 0);
    }

    private void load(Run run, int first) {
        if (loaded.contains(run)) {
            return;
        }
        Region around = innermost(first);
        boolean sure = run.at().after() == Offset.START || isReserved(run.at().after(), first, around);
        if (!sure) {
            steps.add(new Step.Need(run.at(), run.bits(), limit(around, 0)));
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
                && leavesSome(before, region)
                && first <= lastIn(region);
    }

    /** Opens the regions that begin, or whose length has been read, among these components. */
    private void open(int first, int last) {
        // What can be wrong by itself comes before what may only not be there yet.
        for (Region region : regions) {
            if (region.fixed() && !region.isLate() && first <= region.length() && region.length() <= last) {
                steps.add(new Step.Agree(region, region.minBits()));
            }
        }
        for (Region region : regions) {
            if (region.isLate() || region.fixed()) {
                continue;
            }
            boolean here = region.openedByLength()
                    ? first <= region.length() && region.length() <= last
                    : first <= region.from() && region.from() <= last;
            if (!here) {
                continue;
            }
            Region around = innermost(region.from(), region);
            long behind = region.mayReachEnd() ? tailBits(fields.get(region.through()), around) : 0;
            steps.add(new Step.Open(region, fields.get(region.from()).at(), limit(around, 0), limit(around, behind)));
            opened.add(region.index());
        }
    }

    private void read(Field field) {
        Region region = innermost(field.index());
        Step.End end = end(field, region);
        boolean toLimit = end == Step.End.LIMIT || end == Step.End.LIMIT_BY_SIZE;
        Step.Limit limit = toLimit ? limit(field, region) : limit(region, 0);
        boolean sure =
                field.at().after() == Offset.START || isReserved(field.at().after(), field.index(), region);
        long bits = checksItself(field) || sure ? 0 : field.shape().minBits();
        if (bits > 0 || !isInside(field, region, limit)) {
            steps.add(new Step.Need(field.at(), bits, limit));
        }
        if (end == Step.End.SIZE && !isNeeded(field)) {
            end = Step.End.UNUSED;
        }
        steps.add(new Step.Read(field, limit, end));
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
        return field.shape().extent() == Extent.ABSORBING && leavesSome(field, null)
                ? Step.End.LIMIT_BY_SIZE
                : Step.End.SIZE;
    }

    /** Whether it is certain that the component begins before its limit. */
    private boolean isInside(Field field, @Nullable Region region, Step.Limit limit) {
        if (tails.sizing(field.index()) != null) {
            return true; // it was found from there
        }
        int first = region == null ? 0 : region.from();
        int before = field.at().after();
        boolean firstVariable = before < first;
        return firstVariable || (field.at().bits() == 0 && !limit.isShifted());
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
                steps.add(new Step.Close(region, end(fields.get(last))));
            }
        }
    }

    /** Whether a region's end has to be compared: not if the component that fills it has been read up to that end. */
    private boolean closes(Region region) {
        return !region.fixed() && !region.isLate() && fields.stream().noneMatch(field -> isFiller(field, region));
    }

    /** Whether the component is the last of variable size in the region, and directly in it: it gets what is left. */
    private boolean isFiller(Field field, @Nullable Region region) {
        if (field.isFixed() || !Objects.equals(innermost(field.index()), region)) {
            return false;
        }
        return tails.areFoundFromEnd(field.index(), lastIn(region));
    }

    /** What a component that takes what is left may use up: what is behind it is found from the end. */
    private Step.Limit limit(Field field, @Nullable Region region) {
        int next = tails.nextSized(field.index(), lastIn(region));
        if (next < 0) {
            return limit(region, tailBits(field, region));
        }
        Region sizing = Objects.requireNonNull(tails.sizing(next));
        return new Step.Limit(sizing.index(), bits(field.index() + 1, sizing.from() - 1), true);
    }

    /** Whether something behind the component is found from the end, and so not its own. */
    private boolean leavesSome(Field field, @Nullable Region region) {
        return tailBits(field, region) > 0 || tails.nextSized(field.index(), lastIn(region)) >= 0;
    }

    /** The size of the components behind this one in its region, if they are all of fixed size. */
    private long tailBits(Field field, @Nullable Region region) {
        return fields.subList(field.index() + 1, lastIn(region) + 1).stream()
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

    private static Step.Limit limit(@Nullable Region region, long reserved) {
        return new Step.Limit(region == null ? Region.NONE : region.index(), reserved);
    }

    /** Whether bytes or a list go on to whatever bounds them. */
    static boolean takesAll(Shape shape) {
        return (shape instanceof Shape.Data data && data.extent() == Extent.ABSORBING)
                || (shape instanceof Shape.Nested nested && nested.packing() != null && !nested.isSized())
                || (shape instanceof Shape.Items items && items.takesAll());
    }
}
