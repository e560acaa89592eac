package org.bitrecord.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitrecord.Bytes;
import org.bitrecord.processor.random.Format.Inside;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Opt;
import org.bitrecord.processor.random.Format.Outside;
import org.bitrecord.processor.random.Format.Pad;
import org.bitrecord.processor.random.Format.Raw;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sized;
import org.bitrecord.processor.random.Format.Sub;
import org.bitrecord.processor.random.Format.Text;
import org.bitrecord.processor.random.Format.Union;
import org.bitrecord.processor.random.Format.Val;
import org.bitrecord.processor.random.Format.Var;

/** How many bits there are: of a part of any value, where they are always as many, and of a value. */
final class Sizes {
    private Sizes() {}

    /** The size of parts that always have the same, or -1; padding has one where all before it has. */
    static int fixed(Rec rec, int from, int through) {
        int sum = 0;
        for (int i = from; i <= through; i++) {
            int size = fixed(rec, i);
            if (size < 0) {
                return -1;
            }
            sum += size;
        }
        return sum;
    }

    private static int fixed(Rec rec, int part) {
        Shape type = rec.types().get(part);
        if (!(type instanceof Pad pad)) {
            return fixed(type);
        }
        int before = fixed(rec, 0, part - 1);
        return before < 0 ? -1 : Math.floorMod(-before, 8 * pad.unit());
    }

    static int fixed(List<Shape> types) {
        int sum = 0;
        for (Shape type : types) {
            int size = fixed(type);
            if (size < 0) {
                return -1;
            }
            sum += size;
        }
        return sum;
    }

    static int fixed(Shape type) {
        if (type instanceof Num num) {
            return num.bits();
        }
        if (type instanceof Sized sized) {
            return 8 * sized.bytes();
        }
        if (type instanceof Sub sub) {
            return fixed(sub.rec());
        }
        if (type instanceof Many many && many.count() != null && many.count().part() < 0) {
            int times = many.count().times();
            int element = fixed(many.element());
            return times == 0 ? 0 : element < 0 ? -1 : element * times;
        }
        if (type instanceof Raw
                || type instanceof Text
                || type instanceof Many
                || type instanceof Opt
                || type instanceof Var
                || type instanceof Pad) {
            return -1;
        }
        Set<Integer> sizes = records(type).stream().map(Sizes::fixed).collect(Collectors.toSet());
        return sizes.size() == 1 ? sizes.iterator().next() : -1;
    }

    static int fixed(Rec rec) {
        return fixed(rec, 0, rec.parts().size() - 1);
    }

    /** The least size of parts; of padding that varies, nothing. */
    static int least(Rec rec, int from, int through) {
        int sum = 0;
        for (int i = from; i <= through; i++) {
            sum += Math.max(fixed(rec, i), least(rec.types().get(i)));
        }
        return sum;
    }

    /** The least size of a record: what is before padding has at least its least size. */
    private static int least(Rec rec) {
        int sum = 0;
        for (Shape type : rec.types()) {
            sum += type instanceof Pad pad ? Math.floorMod(-sum, 8 * pad.unit()) : least(type);
        }
        return isWholeBytes(rec) ? sum + Math.floorMod(-sum, 8) : sum;
    }

    /** Whether every value is whole bytes, by what is known of each part, or by a length in bytes where that is nothing. */
    private static boolean isWholeBytes(Rec rec) {
        int[] before = new int[rec.parts().size() + 1]; // bits of a byte before each part, or -1
        for (int i = 0; i < rec.parts().size(); i++) {
            int part = i;
            before[i + 1] = behind(rec.types().get(i), before[i]);
            if (before[i + 1] < 0) {
                rec.lengths().stream()
                        .filter(len -> len.through() == part && len.unit() % 8 == 0)
                        .findFirst()
                        .ifPresent(len -> before[part + 1] = before[len.from()]);
            }
        }
        return before[rec.parts().size()] == 0;
    }

    private static int behind(Shape type, int before) {
        if (type instanceof Pad) {
            return 0;
        }
        if (fixed(type) >= 0) {
            return before < 0 ? -1 : (before + fixed(type)) % 8;
        }
        if (type instanceof Raw || type instanceof Text || type instanceof Var) {
            return before;
        }
        if (type instanceof Many many) {
            return many.dense() || isWholeBytes(many.element()) ? before : -1;
        }
        if (type instanceof Opt opt) {
            return isWholeBytes(opt.element()) ? before : -1;
        }
        return records(type).stream().allMatch(Sizes::isWholeBytes) ? before : -1;
    }

    private static boolean isWholeBytes(Shape type) {
        return behind(type, 0) == 0;
    }

    static int least(Shape type) {
        if (fixed(type) >= 0) {
            return fixed(type);
        }
        if (type instanceof Text text) {
            return text.terminated() < 0
                    ? 0
                    : 8 * ReferenceText.unit(text, text.terminated()).size();
        }
        if (type instanceof Many many) {
            int least = least(many.element());
            boolean isTimes = many.count() != null && many.count().part() < 0;
            return isTimes ? many.count().times() * least : endsByItself(many) ? least : 0;
        }
        return type instanceof Var
                ? 8
                : records(type).stream().mapToInt(Sizes::least).min().orElse(0);
    }

    /** Whether it goes on until one of its elements ends it: there is at least that one. */
    static boolean endsByItself(Many many) {
        return many.count() == null && many.until() != null && !many.until().orEnd();
    }

    /** Whether it may go on to the end of what encloses it; what is of one size, as a list of nothing, does not. */
    static boolean absorbs(Shape type) {
        if (fixed(type) >= 0 || type instanceof Var || type instanceof Pad) {
            return false;
        }
        if (type instanceof Text text) {
            return text.terminated() < 0;
        }
        if (type instanceof Opt opt) {
            boolean asks = opt.guard() != null && Expressions.asksWhatRemains(opt.guard());
            return asks || absorbs(opt.element());
        }
        if (type instanceof Many many) {
            if (many.count() != null) {
                return absorbs(many.element());
            }
            return many.until() == null || many.until().orEnd() || absorbs(many.element());
        }
        return type instanceof Raw || records(type).stream().anyMatch(Sizes::absorbs);
    }

    static boolean absorbs(Rec rec) {
        for (int i = 0; i < rec.parts().size(); i++) {
            int part = i;
            if (absorbs(rec.parts().get(i).type()) && rec.lengths().stream().noneMatch(len -> len.covers(part))) {
                return true;
            }
        }
        return false;
    }

    /** Whether every value goes on to the end of what encloses it, so that nothing of variable size can follow. */
    static boolean takesAll(Shape type) {
        return Lengths.isData(type) || Lengths.isUnended(type) || (type instanceof Sub sub && takesAll(sub.rec()));
    }

    private static boolean takesAll(Rec rec) {
        for (int i = 0; i < rec.parts().size(); i++) {
            int part = i;
            boolean bounded = rec.lengths().stream().anyMatch(len -> len.at() < part && len.covers(part));
            if (takesAll(rec.parts().get(i).type()) && !bounded) {
                return true;
            }
        }
        return false;
    }

    private static List<Rec> records(Shape type) {
        if (type instanceof Sub sub) {
            return List.of(sub.rec());
        }
        Union union = type instanceof Outside outside
                ? outside.union()
                : type instanceof Inside inside ? inside.union() : null;
        List<Rec> records = new ArrayList<>();
        if (union != null) {
            union.cases().forEach(one -> records.add(one.rec()));
            if (union.otherwise() != null) {
                records.add(union.otherwise());
            }
        }
        return records;
    }

    /** The size of a value in which nothing is AUTO. */
    static int of(Object value, Shape type) {
        if (type instanceof Num num) {
            return num.bits();
        }
        if (type instanceof Sized sized && sized.element() instanceof Text) {
            return 8 * sized.bytes();
        }
        if (type instanceof Sized sized) {
            return of(value, sized.element());
        }
        if (type instanceof Text text) {
            return 8 * ReferenceText.written(value, text, -1).size();
        }
        if (type instanceof Var) {
            return 8 * Math.max(1, (70 - Long.numberOfLeadingZeros((Long) value)) / 7);
        }
        if (value instanceof Bytes bytes) {
            return 8 * bytes.size();
        }
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? 0 : of(optional.get(), ((Opt) type).element());
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .mapToInt(element -> of(element, ((Many) type).element()))
                    .sum();
        }
        Val val = (Val) value;
        return of(val, 0, val.parts().size() - 1);
    }

    /** The size of some parts of a value. */
    static int of(Val val, int from, int through) {
        int sum = 0;
        for (int i = from; i <= through; i++) {
            Shape type = val.rec().parts().get(i).type();
            sum += type instanceof Pad pad
                    ? Math.floorMod(-of(val, 0, i - 1), 8 * pad.unit())
                    : of(val.parts().get(i), type);
        }
        return sum;
    }
}
