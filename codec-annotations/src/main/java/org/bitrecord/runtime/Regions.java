package org.bitrecord.runtime;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.bitrecord.Layout;
import org.bitrecord.Layout.Relation;
import org.bitrecord.Zero;
import org.bitrecord.runtime.Value.Scalar;
import org.jspecify.annotations.Nullable;

/** The lengths that bound the fields of one record while it is read, and what encloses the record. */
final class Regions {
    private final Shape shape;
    private final Path path;
    private final Limit outer;
    private final long[] starts;
    private final long[] ends;
    private final List<Claim> waiting = new ArrayList<>();
    private final List<Claim> ahead = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();

    Regions(Shape shape, Path path, Limit outer) {
        this.shape = shape;
        this.path = path;
        this.outer = outer;
        starts = new long[shape.size()];
        ends = new long[shape.size()];
    }

    /** What a field said of a length; it may be long before the fields that are measured begin. */
    private record Claim(Relation.Length length, int field, Scalar value, int bitsOfLength) {
        boolean isFull() {
            return length.zero() == Zero.FULL && value.bits() == 0;
        }

        /** Whether it says that what it measures goes on to the end. */
        boolean reachesEnd() {
            return length.zero() == Zero.TO_END && value.bits() == 0;
        }

        BigInteger bits() {
            // R24: FULL is only for lengths of less than 64 bits.
            BigInteger number = isFull() ? BigInteger.ONE.shiftLeft(bitsOfLength) : value.toBigInteger();
            return number.subtract(BigInteger.valueOf(length.plus())).multiply(BigInteger.valueOf(length.unit()));
        }

        /** As {@code says 40 bytes}, with the number where that is another. */
        String says() {
            String amount = Trouble.amount(bits());
            return length.unit() == 8 && length.plus() == 0 ? "says " + amount : "is " + value + ", so says " + amount;
        }
    }

    /** A length whose fields are being read. */
    private record Open(Relation.Length length, Limit limit) {}

    /** Begins a field. */
    void reach(int field, long position) {
        starts[field] = position;
        if (waiting.isEmpty()) {
            return;
        }
        List<Claim> beginning = new ArrayList<>(waiting);
        beginning.removeIf(claim -> claim.length.from() != field);
        waiting.removeAll(beginning);
        // What encloses the other parts that begin here comes first.
        beginning.sort(Comparator.comparing(claim -> -claim.length.through()));
        beginning.forEach(claim -> open(claim, position));
    }

    /** Says where a number lies that is inside a field before it. */
    void place(int field, Layout.Type.Inside inside) {
        starts[field] = starts[inside.of()] + inside.bitOffset();
    }

    /** Says where a field lies that is read before those before it. */
    void place(int field, long position) {
        starts[field] = position;
    }

    /** Where a field began. */
    long start(int field) {
        return starts[field];
    }

    /** Takes in that a field, just read up to {@code position}, is a length. */
    void describe(int field, Relation.Length length, Scalar value, long position) {
        Claim claim = new Claim(length, field, value, shape.width(field));
        if (length.from() > field) {
            waiting.add(claim);
        } else if (length.through() < field) {
            checkPast(claim);
        } else {
            open(claim, position);
        }
    }

    /** Where a field ended. */
    long end(int field) {
        return ends[field];
    }

    /** Ends a field: the regions that end with it have to be used up. */
    void leave(int field, long position) {
        ends[field] = position;
        for (Iterator<Open> regions = open.iterator(); regions.hasNext(); ) {
            Open region = regions.next();
            if (region.length.through() == field) {
                if (position != region.limit.end()) {
                    throw Trouble.leftOver(pathOf(field), position, region.limit);
                }
                regions.remove();
            }
        }
    }

    /** What bounds the field that is being read: the innermost region. */
    Limit limit() {
        return limit(0);
    }

    /** What bounds all from the field that is being read to another one. */
    Limit limit(int through) {
        Open innermost = innermost(through);
        return innermost == null ? outer : innermost.limit;
    }

    /**
     * What bounds a field that takes all it gets: the innermost region less the fields behind it, if they have a fixed size
     * and so are found from the region's end.
     */
    Limit limitBeforeTail(int field, long position) {
        Open innermost = innermost();
        int last = innermost == null ? shape.size() - 1 : innermost.length.through();
        Limit limit = limit();
        long tail = behind(field, last);
        if (tail == 0) {
            return limit;
        }
        // Where not even the tail fits, nothing is left for the field and the tail will say what it lacks.
        return limit.before(shape.field(field + 1).name(), Math.min(tail, limit.end() - position));
    }

    /** The size of the fields behind one, if that is the same in every value or was read from the tail; otherwise 0. */
    private long behind(int field, int last) {
        BigInteger size = BigInteger.ZERO;
        for (int i = field + 1; i <= last; i++) {
            BigInteger bits = shape.isFixed(i) ? BigInteger.valueOf(shape.minBits(i, i)) : claimed(i);
            if (bits == null) {
                return 0;
            }
            size = size.add(bits);
        }
        return size.bitLength() < Long.SIZE ? size.longValue() : Long.MAX_VALUE;
    }

    /** What a length that was read from the tail leaves for the only field of variable size in it; or null. */
    private @Nullable BigInteger claimed(int field) {
        for (Claim claim : waiting) {
            int from = claim.length.from();
            int through = claim.length.through();
            if (from <= field && field <= through && shape.late().isLate(claim.field, claim.length)) {
                BigInteger fixed = BigInteger.valueOf(shape.minBits(from, through) - shape.minBits(field, field));
                return claim.bits().subtract(fixed).max(BigInteger.ZERO);
            }
        }
        return null;
    }

    /** Takes in a length that is read before its place comes, and before what it measures. */
    void describeAhead(int field, Relation.Length length, Scalar value, long position) {
        Claim claim = new Claim(length, field, value, shape.width(field));
        int last = shape.late().last(field);
        long behind = length.through() < last ? shape.minBits(length.through() + 1, last) : 0;
        requireRoom(claim, limit().end() - behind - position, limit());
        waiting.add(claim);
        ahead.add(claim);
    }

    /** Whether a length was read before its place came. */
    boolean isKnown(int field, Relation.Length length) {
        for (Claim claim : ahead) {
            if (claim.field == field && claim.length.equals(length)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    private Open innermost() {
        return innermost(0);
    }

    /** The innermost region that goes on to a field, or further. */
    @Nullable
    private Open innermost(int through) {
        Open innermost = null;
        for (Open region : open) {
            boolean reaches = region.length.through() >= through;
            if (reaches && (innermost == null || isInside(region, innermost))) {
                innermost = region;
            }
        }
        return innermost;
    }

    private static boolean isInside(Open one, Open other) {
        long ahead = other.limit.end() - one.limit.end();
        return ahead > 0 || (ahead == 0 && one.length.through() <= other.length.through());
    }

    private void open(Claim claim, long position) {
        Relation.Length length = claim.length;
        long begin = starts[length.from()];
        if (claim.reachesEnd()) {
            Open around = innermost();
            int last = around == null ? shape.size() - 1 : around.length.through();
            long end = limit().end() - shape.tail(length.through(), last);
            long least = begin + shape.minBits(length.from(), length.through());
            if (end < least) {
                throw Trouble.lack(pathOf(length.from()), begin, least - begin, limit());
            }
            open.add(new Open(length, Limit.ofLength(end, pathOf(claim.field), claim.value)));
            return;
        }
        Limit enclosing = limit(length.through());
        BigInteger bits = claim.bits();
        requireRoom(claim, enclosing.end() - begin, enclosing);
        long end = begin + bits.longValue();
        if (end < position) {
            throw wrong(claim, claim.says() + ", but " + Trouble.amount(position - begin) + " of it are already read");
        }
        for (Open region : open) {
            if (region.length.through() <= length.through() && region.limit.end() > end) {
                throw wrong(claim, claim.says() + ", but " + region.limit + " reaches further");
            }
        }
        open.add(new Open(length, Limit.ofLength(end, pathOf(claim.field), claim.value)));
    }

    /** Compares what a length says with the least that it measures and with what there is. */
    private void requireRoom(Claim claim, long available, Limit enclosing) {
        Relation.Length length = claim.length;
        BigInteger bits = claim.bits();
        long least = shape.minBits(length.from(), length.through());
        if (bits.compareTo(BigInteger.valueOf(least)) < 0) {
            throw wrong(claim, claim.says() + ", but " + measured(length) + " at least " + Trouble.amount(least));
        }
        if (bits.compareTo(BigInteger.valueOf(least)) > 0 && isFixed(length)) {
            // However many bytes follow, it is wrong.
            throw wrong(claim, claim.says() + ", but " + measured(length) + " " + Trouble.amount(least));
        }
        if (bits.compareTo(BigInteger.valueOf(available)) > 0) {
            String how = length.unit() == 8 && length.plus() == 0 ? "says " : "is " + claim.value + ", so says ";
            throw Trouble.lack(
                    pathOf(claim.field),
                    starts[claim.field],
                    how + Trouble.butOnly(bits, available, enclosing),
                    bits.bitLength() < Long.SIZE ? bits.longValue() : Long.MAX_VALUE,
                    available,
                    enclosing,
                    claim.value.toString());
        }
    }

    private boolean isFixed(Relation.Length length) {
        for (int i = length.from(); i <= length.through(); i++) {
            if (!shape.isFixed(i)) {
                return false;
            }
        }
        return true;
    }

    /** A length behind what it measures bounds nothing any more, but has to be right. */
    private void checkPast(Claim claim) {
        Relation.Length length = claim.length;
        long bits = starts[length.through() + 1] - starts[length.from()];
        if (!claim.bits().equals(BigInteger.valueOf(bits))) {
            throw wrong(claim, claim.says() + ", but " + measured(length) + " " + Trouble.amount(bits));
        }
    }

    private String measured(Relation.Length length) {
        String from = shape.field(length.from()).name();
        return length.from() == length.through()
                ? from + " takes"
                : from + " to " + shape.field(length.through()).name() + " take";
    }

    private Trouble wrong(Claim claim, String problem) {
        return Trouble.wrong(pathOf(claim.field), starts[claim.field], problem, null, claim.value.toString());
    }

    private Path pathOf(int field) {
        String name = shape.field(field).name();
        if (shape.isArgument(field)) {
            return path;
        }
        return shape.hasArgument() ? path.suffixed(name.substring(Shape.ELEMENT.length())) : path.component(name);
    }
}
