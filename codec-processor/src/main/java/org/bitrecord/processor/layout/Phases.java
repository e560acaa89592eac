package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.Zero;

/** How many bits of a byte lie before each component of a record, as far as that is the same in every value. */
final class Phases {
    /** It depends on the value. */
    static final int UNKNOWN = -1;

    private final List<Shape> shapes;
    private final List<Region> regions;
    private final int[] starts;

    Phases(List<Shape> shapes, List<Region> regions) {
        this.shapes = shapes;
        this.regions = regions;
        this.starts = new int[shapes.size() + 1];
        for (int i = 0; i < shapes.size(); i++) {
            starts[i + 1] = end(i);
        }
    }

    private int end(int component) {
        Shape shape = shapes.get(component);
        if (shape instanceof Shape.Padding padding) {
            return starts[padding.from()];
        }
        int end = starts[component];
        if (shape.extent() == Extent.FIXED) {
            end = end == UNKNOWN ? UNKNOWN : (int) ((end + shape.minBits()) % 8);
        } else if (!shape.isWholeBytes()) {
            end = UNKNOWN;
        }
        for (Region region : regions) {
            if (end == UNKNOWN && region.through() == component && isWholeBytes(region)) {
                end = starts[region.from()];
            }
        }
        return end;
    }

    private static boolean isWholeBytes(Region region) {
        return region.unit() % 8 == 0 && region.zero() != Zero.TO_END;
    }

    /** Whether the component always begins at a whole byte. */
    boolean isWholeByte(int component) {
        return of(component) == 0;
    }

    /** How many bits of a byte lie before the end of the component, or {@link #UNKNOWN}. */
    int endOf(int component) {
        return starts[component + 1];
    }

    /** How many bits of a byte lie before the component, or {@link #UNKNOWN}. */
    int of(int component) {
        return shapes.get(component) instanceof Shape.Inside inside ? inside(inside) : starts[component];
    }

    private int inside(Shape.Inside inside) {
        int record = starts[inside.of()];
        return record == UNKNOWN || !inside.isPlaced() ? UNKNOWN : (record + inside.bitsBefore()) % 8;
    }

    /** Whether every value of the record is whole bytes. */
    boolean areWholeBytes() {
        return starts[shapes.size()] == 0;
    }

    /** The first component that begins or ends within a byte where no number in a run can do that, or -1. */
    int firstWithinByte() {
        for (int i = 0; i < shapes.size(); i++) {
            boolean within = starts[i] != 0 || shapes.get(i).isOfBits();
            if ((isPart(shapes.get(i)) && within) || isRegionWithin(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a region of variable size begins or ends with the component, and within a byte. */
    private boolean isRegionWithin(int component) {
        return regions.stream()
                .filter(region -> !region.fixed())
                .anyMatch(region -> (region.from() == component && starts[component] != 0)
                        || (region.through() == component && starts[component + 1] != 0));
    }

    /** In what the codec of the record counts. */
    Grain grain() {
        return firstWithinByte() >= 0 || !areWholeBytes() ? Grain.BIT : Grain.BYTE;
    }

    private static boolean isPart(Shape shape) {
        return !(shape instanceof Shape.Scalar
                || shape instanceof Shape.Flat
                || shape instanceof Shape.Called
                || shape instanceof Shape.Nothing
                || shape instanceof Shape.Inside);
    }
}
