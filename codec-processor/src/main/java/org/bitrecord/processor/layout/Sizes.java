package org.bitrecord.processor.layout;

import java.util.List;
import org.bitrecord.Layout;
import org.jspecify.annotations.Nullable;

/** Adds up the least and greatest sizes of components, with the bounds that lengths put on them. */
final class Sizes {
    private final List<Field> fields;
    private final List<Region> regions;

    Sizes(List<Field> fields, List<Region> regions) {
        this.fields = fields;
        this.regions = regions;
    }

    /** The least size of the components, in bits. */
    long min(int from, int through) {
        long[] starts = new long[fields.size()];
        long sum = 0;
        for (int i = from; i <= through; i++) {
            starts[i] = sum;
            Shape shape = fields.get(i).shape();
            boolean fills = shape instanceof Shape.Padding padding && padding.from() >= from;
            sum = fills ? filled(starts, sum, (Shape.Padding) shape) : add(sum, shape.minBits());
        }
        return sum;
    }

    /** What there is at least behind padding, if there is so much before it. */
    private static long filled(long[] starts, long sum, Shape.Padding padding) {
        long unit = 8L * padding.unit();
        return add(sum, Math.floorMod(starts[padding.from()] - sum, unit));
    }

    /** The greatest size of the record, in bits, or {@link Layout#UNBOUNDED}. */
    long max() {
        return max(0, fields.size() - 1, Region.NONE);
    }

    /** The greatest size of the components as far as regions inside {@code region} bound them. */
    private long max(int from, int through, int region) {
        long sum = 0;
        for (int i = from; i <= through; ) {
            Region inner = outermost(i, through, region);
            if (inner == null) {
                sum = add(sum, fields.get(i).shape().maxBits());
                i++;
            } else {
                sum = add(sum, Math.min(greatest(inner), max(inner.from(), inner.through(), inner.index())));
                i = inner.through() + 1;
            }
        }
        return sum;
    }

    /** The outermost region inside {@code region} that begins at this component. */
    private @Nullable Region outermost(int from, int through, int region) {
        for (Region candidate : regions) {
            // Outer regions come first, so whatever follows the one we are in lies inside it or elsewhere.
            if (candidate.index() > region && candidate.from() == from && candidate.through() <= through) {
                return candidate;
            }
        }
        return null;
    }

    /** What the length of a region can say at most, in bits. */
    private long greatest(Region region) {
        WireNumber number = fields.get(region.length()).number();
        return number == null ? Layout.UNBOUNDED : region.greatestBits(number);
    }

    /** A size of so many parts of one size each, in bits. */
    static long times(long bits, int count) {
        long product = bits * count;
        boolean tooMany = bits == Layout.UNBOUNDED || Math.multiplyHigh(bits, count) != 0 || product < 0;
        return tooMany && count > 0 ? Layout.UNBOUNDED : product;
    }

    /** The size in bits of the whole bytes that hold so many. */
    static long wholeBytes(long bits) {
        long more = add(bits, 7);
        return more == Layout.UNBOUNDED ? more : more / 8 * 8;
    }

    static long add(long a, long b) {
        long sum = a + b;
        return a == Layout.UNBOUNDED || b == Layout.UNBOUNDED || sum < 0 ? Layout.UNBOUNDED : sum;
    }
}
