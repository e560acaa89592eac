package org.bitrecord.processor.layout;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is found from the end of what encloses it: the last components of a region if they are all of fixed size (R21), and
 * before them what their lengths measure (R25).
 */
final class Tails {
    private final List<Shape> shapes;
    private final List<Region> regions;

    Tails(List<Shape> shapes, List<Region> regions) {
        this.shapes = shapes;
        this.regions = regions;
    }

    /** The innermost region around a component whose size is known before that is read; null: there is none. */
    static @Nullable Region around(List<Region> regions, int component) {
        Region innermost = null;
        for (Region region : regions) {
            if (region.covers(component) && !region.isLate()) {
                innermost = region;
            }
        }
        return innermost;
    }

    /** The innermost region around a component that can hold more than it holds at least. */
    @Nullable
    Region around(int component) {
        return around(regions.stream().filter(region -> !region.fixed()).toList(), component);
    }

    /** The last component of a region, or of the record. */
    int last(@Nullable Region region) {
        return region == null ? shapes.size() - 1 : region.through();
    }

    /** The first component of the tail of a region, or of the record; the one behind the last if there is no tail. */
    int first(@Nullable Region region) {
        int first = last(region) + 1;
        while (first > 0 && (region == null || first > region.from()) && isFixed(first - 1)) {
            first--;
        }
        return first;
    }

    /** Whether the tail can be found before what lies before it has been read. */
    boolean isFoundFromEnd(@Nullable Region region) {
        int before = first(region) - 1;
        return region != null || (before >= 0 && shapes.get(before).extent() == Extent.ABSORBING);
    }

    /**
     * The region of a component that lies behind one which takes what is left, and begins where its length in the tail says;
     * null if the component begins where the one before it ends.
     */
    @Nullable
    Region sizing(int component) {
        if (isFixed(component)) {
            return null;
        }
        Region around = around(component);
        for (Region region : regions) {
            boolean only = region.isLate() && region.covers(component);
            for (int i = region.from(); only && i <= region.through(); i++) {
                only = i == component || isFixed(i);
            }
            int before = variableBefore(component, around);
            if (only && before >= 0 && shapes.get(before).extent() == Extent.ABSORBING) {
                return region;
            }
        }
        return null;
    }

    /** The component of variable size before this one in a region, if that is directly in it; -1 if there is none. */
    int variableBefore(int component, @Nullable Region region) {
        int first = region == null ? 0 : region.from();
        for (int i = component - 1; i >= first; i--) {
            if (!isFixed(i)) {
                return Objects.equals(around(i), region) ? i : -1;
            }
        }
        return -1;
    }

    /** The next component behind this one that begins where its length in the tail says, or -1. */
    int nextSized(int component, int last) {
        for (int i = component + 1; i <= last; i++) {
            if (sizing(i) != null) {
                return i;
            }
        }
        return -1;
    }

    /** Whether everything behind a component, up to the last, is found from the end. */
    boolean areFoundFromEnd(int component, int last) {
        return firstNotFoundFromEnd(component, last) < 0;
    }

    /** The first component behind {@code after}, up to the last, that cannot be found from the end; -1 if there is none. */
    int firstNotFoundFromEnd(int after, int last) {
        for (int i = after + 1; i <= last; i++) {
            if (!isFixed(i) && sizing(i) == null) {
                return i;
            }
        }
        return -1;
    }

    private boolean isFixed(int component) {
        return shapes.get(component).extent() == Extent.FIXED;
    }
}
