package org.bitrecord.processor.random;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bitrecord.processor.random.Bad.Limit;
import org.bitrecord.processor.random.Format.Form;
import org.bitrecord.processor.random.Format.Len;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Rec;

/** Where the parts of one record begin while it is read, and where those end that a length measures (R20 to R23). */
final class ReferenceRegions {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private static final Comparator<Region> INNERMOST =
            Comparator.<Region>comparingInt(region -> region.limit.end()).thenComparing(region -> region.len.through());

    private final Rec rec;
    private final String path;
    private final Limit outer;
    private final List<Len> lengths = new ArrayList<>();
    private final List<Region> open = new ArrayList<>();
    private final int[] starts;

    ReferenceRegions(Rec rec, String path, Limit outer) {
        this.rec = rec;
        this.path = path;
        this.outer = outer;
        this.starts = new int[rec.parts().size()];
        lengths.addAll(rec.lengths());
        for (int i = 0; i < rec.parts().size(); i++) {
            // The number of dense elements, which have all one size, is the length of all of them.
            if (rec.parts().get(i).type() instanceof Many many && many.dense() && many.count() != null) {
                int unit = Sizes.fixed(many.element());
                lengths.add(
                        new Len(many.count().part(), i, i, unit, many.count().plus(), Form.OF));
            }
        }
        // What begins together is opened from the outside in.
        lengths.sort(Comparator.comparing(Len::through).reversed().thenComparing(Len::at));
    }

    private record Region(Len len, Limit limit) {}

    /** The path of a part: people know a number that has a name by the name of what it is. */
    String path(int part) {
        boolean isNumber =
                rec.isCode() && path.lastIndexOf('/') < Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return isNumber ? path : path + "." + rec.nameOf(part);
    }

    int start(int part) {
        return starts[part];
    }

    void begin(int part, int pos, List<Object> values) {
        starts[part] = pos;
        for (Len len : lengths) {
            if (len.from() == part && len.at() < part) {
                open(len, pos, values);
            }
        }
    }

    void end(int part, int pos, List<Object> values) {
        for (Len len : lengths) {
            if (len.at() == part && len.covers(part)) {
                open(len, pos, values);
            }
        }
        for (Region region : open) {
            if (region.len.through() == part && region.limit.end() != pos) {
                throw Bad.leftOver(path(part), pos, region.limit);
            }
        }
        open.removeIf(region -> region.len.through() == part);
    }

    /** What ends the part that is being read. */
    Limit limit() {
        return limit(0);
    }

    /** The last part in what ends the part that is being read. */
    int last() {
        Region innermost = innermost(0);
        return innermost == null ? rec.parts().size() - 1 : innermost.len.through();
    }

    /** What ends all up to some part. */
    Limit limit(int through) {
        Region innermost = innermost(through);
        return innermost == null ? outer : innermost.limit;
    }

    /** The one that ends first; of several the one that was opened last. */
    private Region innermost(int through) {
        return open.stream()
                .filter(region -> region.len.through() >= through)
                .reduce((one, next) -> INNERMOST.compare(next, one) <= 0 ? next : one)
                .orElse(null);
    }

    private void open(Len len, int pos, List<Object> values) {
        BigInteger number = number(len.at(), values);
        BigInteger bits = number.subtract(BigInteger.valueOf(len.plus())).multiply(BigInteger.valueOf(len.unit()));
        String at = path(len.at());
        int start = starts[len.at()];
        int begin = starts[len.from()];
        Limit around = limit(len.through());
        int least = Sizes.least(rec, len.from(), len.through());
        if (bits.compareTo(BigInteger.valueOf(least)) < 0) {
            throw Bad.wrong(at, start, "less than " + least + " bits");
        }
        if (Sizes.fixed(rec, len.from(), len.through()) >= 0 && !bits.equals(BigInteger.valueOf(least))) {
            throw Bad.wrong(at, start, "not " + least + " bits");
        }
        int available = around.end() - begin;
        if (bits.compareTo(BigInteger.valueOf(available)) > 0) {
            throw Bad.lack(at, start, bits.min(MOST).longValue(), available, around);
        }
        int end = begin + bits.intValue();
        boolean isLess = end < pos
                || open.stream().anyMatch(region -> region.len.through() <= len.through() && region.limit.end() > end);
        if (isLess) {
            throw Bad.wrong(at, start, "less than what is in it");
        }
        open.add(new Region(len, new Limit(end, at + " = " + number)));
    }

    /** R1: what has 64 bits and no sign is not negative. */
    BigInteger number(int part, List<Object> values) {
        Num num = Numbers.of(rec.parts().get(part).type());
        BigInteger number = BigInteger.valueOf(Reference.code(values.get(part)));
        return num.bits() == 64 && !num.signed() ? number.and(ALL) : number;
    }
}
