package org.bitrecord.processor.random;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

/** Makes up values of a layout. */
final class FormatValues {
    /** The first few are letters of every charset; the first of all are what ends texts or fills them. */
    private static final List<String> LETTERS =
            List.of("\0", " ", "|", "a", "b", "~", "\u00e9", "\u20ac", "\ud83d\ude00", "\u0100", "\u2000", "\ufeff");

    private static final int ASCII = 6;

    /** How often a value of a given size is looked for. */
    private static final int TRIES = 60;

    private final Random random;

    FormatValues(Random random) {
        this.random = random;
    }

    /** A value whose lengths, and tags of records with one code, are AUTO. */
    Val value(Rec rec) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < rec.parts().size(); i++) {
            Shape type = rec.parts().get(i).type();
            int index = i;
            boolean isComputed = rec.lengths().stream().anyMatch(len -> len.at() == index)
                    || rec.sums().stream().anyMatch(sum -> sum.at() == index)
                    || counts(rec, index);
            if (type instanceof Outside union) {
                Object chosen = choose(union, parts);
                parts.add(chosen);
            } else if (rec.choice() != null && rec.choice().part() == i) {
                parts.add(
                        random.nextBoolean()
                                ? rec.choice().little()
                                : rec.choice().big());
            } else if (type instanceof Opt opt) {
                parts.add(optional(opt, parts));
            } else {
                parts.add(isComputed && ((Num) type).constant() == null ? null : value(type));
            }
        }
        return new Val(rec, parts);
    }

    /** Whether a part is the count of another one. */
    private static boolean counts(Rec rec, int part) {
        return rec.parts().stream()
                .anyMatch(other -> other.type() instanceof Many many
                        && many.count() != null
                        && many.count().part() == part);
    }

    private Object optional(Opt opt, List<Object> parts) {
        boolean present = random.nextBoolean();
        if (opt.flag() >= 0) {
            parts.set(opt.flag(), present ? 1L : 0L);
        } else if (!Expressions.asksWhatRemains(opt.guard())) {
            present = Expressions.holds(opt.guard(), parts, 0);
        }
        return present ? Optional.of(value(opt.element())) : Optional.empty();
    }

    private Val choose(Outside part, List<Object> parts) {
        Union union = part.union();
        Object tag = parts.get(part.tag());
        boolean holds = part.guard() == null || Expressions.holds(part.guard(), parts, 0);
        int which =
                holds ? random.nextInt(union.cases().size() + 1) : union.cases().size();
        if (which == union.cases().size()) {
            if (holds && !union.chosen(Reference.code(tag)).equals(union.otherwise())) {
                return choose(part, parts);
            }
            return value(union.otherwise());
        }
        List<Long> codes = union.cases().get(which).codes();
        Long code = codes.size() == 1 ? null : codes.get(random.nextInt(codes.size()));
        parts.set(part.tag(), tag instanceof Val val ? new Val(val.rec(), Arrays.asList(code)) : code);
        return value(union.cases().get(which).rec());
    }

    Object value(Shape type) {
        if (type instanceof Num num && num.names() != null) {
            return num.names().codes().get(random.nextInt(num.names().codes().size()));
        }
        if (type instanceof Num num) {
            long number = num.constant() == null ? number(num) : num.constant();
            return num.least() == null ? number : Math.max(number, num.least());
        }
        if (type instanceof Sub sub) {
            return sub.constant() == null ? value(sub.rec()) : new Val(sub.rec(), List.of(sub.constant()));
        }
        if (type instanceof Inside inside) {
            return inside(inside.union());
        }
        if (type instanceof Pad) {
            return 0L;
        }
        if (type instanceof Var) {
            return random.nextLong() >>> random.nextInt(64);
        }
        if (type instanceof Raw) {
            return bytes(random.nextInt(10));
        }
        if (type instanceof Text text) {
            return text(text);
        }
        if (type instanceof Sized sized) {
            return sized(sized);
        }
        Many many = (Many) type;
        List<Object> list = new ArrayList<>();
        int count = random.nextInt(4);
        if (many.dense()) {
            count &= ~1; // half bytes in pairs
        }
        if (many.count() != null) {
            int times = many.count().part() < 0 ? many.count().times() : count;
            for (int i = 0; i < times; i++) {
                list.add(value(many.element()));
            }
            return list;
        }
        boolean endsByItself = many.until() != null && !many.until().orEnd();
        int most = endsByItself ? 7 : count;
        for (int i = 0; i < most; i++) {
            Object element = value(many.element());
            if (many.until() != null && many.until().part() >= 0 && i == count) {
                List<Object> parts = new ArrayList<>(((Val) element).parts());
                parts.set(many.until().part(), many.until().value());
                element = new Val(((Val) element).rec(), parts);
            }
            list.add(element);
            if (many.until() != null && Reference.ends(many.until(), element, i)) {
                break;
            }
        }
        return list;
    }

    private Bytes bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    /** A text that can be written. */
    private Object text(Text text) {
        while (true) {
            int length = random.nextInt(8);
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < length; i++) {
                letters.append(LETTERS.get(random.nextInt(
                        text.charset() != null && text.charset().startsWith("UTF") ? LETTERS.size() : ASCII)));
            }
            Object value = text.charset() == null
                    ? Bytes.of(letters.toString().getBytes(StandardCharsets.US_ASCII))
                    : letters.toString();
            if (Automatic.fixed(value, text) != null) {
                return value;
            }
        }
    }

    /** A value that fills the size, if one is found by trying. */
    private Object sized(Sized sized) {
        if (sized.element() instanceof Raw) {
            return bytes(sized.bytes());
        }
        Object value = value(sized.element());
        for (int i = 0; i < TRIES && Automatic.fixed(value, sized) == null; i++) {
            value = value(sized.element());
        }
        return value;
    }

    private Val inside(Union union) {
        int which = random.nextInt(union.cases().size() + (union.otherwise() == null ? 0 : 1));
        return value(which < union.cases().size() ? union.cases().get(which).rec() : union.otherwise());
    }

    private long number(Num num) {
        long any = num.bits() == 64 ? random.nextLong() : num.min() + (random.nextLong() & ((1L << num.bits()) - 1));
        long small = Math.min(random.nextInt(4), num.max());
        return switch (random.nextInt(6)) {
            case 0 -> num.min();
            case 1 -> num.max();
            case 2 -> small;
            default -> any;
        };
    }
}
