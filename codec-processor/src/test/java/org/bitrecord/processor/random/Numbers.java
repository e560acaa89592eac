package org.bitrecord.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bitrecord.processor.random.Format.Choice;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Names;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Order;
import org.bitrecord.processor.random.Format.Pad;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sub;

/** Makes up numbers, one by one and in runs. */
final class Numbers {
    private final Draft draft;

    Numbers(Draft draft) {
        this.draft = draft;
    }

    /** Numbers and small records, to the end of a byte; some of the numbers can be lengths. */
    void run(List<Shape> types, Order order, int least, boolean withLengths) {
        if (order.word() > 0) {
            words(types, order.word(), withLengths);
            return;
        }
        int bits =
                types.stream().mapToInt(type -> Math.max(0, Sizes.fixed(type))).sum() % 8;
        int begin = bits;
        int count = 1 + draft.random.nextInt(draft.chance(15) ? 12 : 4);
        for (int i = 0; i < count; i++) {
            Shape type = draft.chance(20)
                    ? new Sub(small(order), null)
                    : withLengths && draft.chance(40) ? wide() : number();
            if (type instanceof Sub sub && isFreeCode(sub.rec()) && draft.chance(20)) {
                type = new Sub(sub.rec(), value((Num) sub.rec().parts().get(0).type()));
            }
            if (draft.chance(8)) {
                int gap = 1 + draft.random.nextInt(20);
                types.add(new Num(gap, false, "gap", 0L));
                bits += gap;
            }
            boolean turn = !draft.withinBytes
                    && type instanceof Num num
                    && bits % 8 == 0
                    && num.bits() % 8 == 0
                    && num.bits() > 8
                    && !num.hidden()
                    && draft.chance(25);
            types.add(turn ? swapped((Num) type) : type);
            bits += Sizes.fixed(type);
        }
        while (bits - begin < least || (bits % 8 != 0 && !draft.withinBytes)) {
            int width = bits % 8 == 0 ? 8 : 8 - bits % 8;
            types.add(new Num(width, draft.chance(20), draft.chance(70) ? "int" : "long", null));
            bits += width;
        }
    }

    /** Numbers that fill some words, none of which lies in two. */
    private void words(List<Shape> types, int word, boolean withLengths) {
        for (int i = draft.random.nextInt(3); i >= 0; i--) {
            int left = word;
            while (left > 0) {
                Num number = within(left, withLengths && draft.chance(40) ? wide() : number());
                if (number.bits() < left && draft.chance(8)) {
                    types.add(new Num(left - number.bits(), false, "gap", 0L));
                    left = number.bits();
                }
                types.add(number);
                left -= number.bits();
            }
        }
    }

    /** The number, or one of as many bits as there are. */
    private static Num within(int bits, Num number) {
        return number.bits() <= bits ? number : new Num(bits, false, bits > 31 ? "long" : "int", null);
    }

    /** A number that says the order of what is behind it, behind numbers of whole bytes. */
    Choice choice(List<Shape> types) {
        for (int i = draft.random.nextInt(3); i > 0; i--) {
            Num number = wholeBytes(Order.plain(false));
            types.add(number.bits() > 8 && draft.chance(20) ? swapped(number) : number);
        }
        int bits = 8 << draft.random.nextInt(4);
        Num number = new Num(bits, draft.chance(20), bits > 31 ? "long" : "int", null);
        types.add(bits > 8 && draft.chance(20) ? swapped(number) : number);
        long little = value(number);
        long big = value(number);
        return new Choice(types.size() - 1, little, big == little ? ~little & number.max() : big);
    }

    /** Fills up to whole bytes: with a number if the size is always the same, else with what it takes. */
    static void fill(List<Shape> types) {
        boolean varies = types.stream()
                .anyMatch(type -> Sizes.fixed(type) < 0
                        || (type instanceof Many many
                                && many.count() != null
                                && many.count().part() == FormatGenerator.UNRESOLVED));
        if (varies) {
            types.add(new Pad(1));
            return;
        }
        int over = types.stream().mapToInt(Sizes::fixed).sum() % 8;
        if (over > 0) {
            types.add(new Num(8 - over, false, "int", null));
        }
    }

    private static Num swapped(Num num) {
        return new Num(num.bits(), num.signed(), num.java(), num.constant(), num.least(), true, num.names());
    }

    private Num wide() {
        int bits = 6 + draft.random.nextInt(draft.chance(20) ? 57 : 12);
        return new Num(bits, draft.chance(15), bits > 31 || draft.chance(20) ? "long" : "int", null);
    }

    private Num number() {
        if (draft.chance(15)) {
            return new Num(1, false, "boolean", null);
        }
        if (draft.chance(4)) {
            return draft.chance(50) ? new Num(32, true, "float", null) : new Num(64, true, "double", null);
        }
        if (draft.chance(7)) {
            return named(1 + draft.random.nextInt(draft.chance(20) ? 32 : 8), draft.chance(20));
        }
        int bits = 1 + draft.random.nextInt(draft.chance(30) ? 64 : 24);
        boolean signed = draft.chance(30);
        String java = bits > (signed ? 32 : 31) || draft.chance(25) ? "long" : "int";
        Num number = new Num(bits, signed, java, null);
        if (draft.chance(6) && bits < 64) {
            return new Num(bits, signed, java, null, value(number));
        }
        return draft.chance(7) ? new Num(bits, signed, java, value(number)) : number;
    }

    /** A constant of an enum that there is already, or of a new one. */
    private Num named(int bits, boolean signed) {
        Num any = new Num(bits, signed, "long", null);
        List<Names> fitting = draft.enums.stream()
                .filter(names -> names.codes().stream().allMatch(code -> any.min() <= code && code <= any.max()))
                .toList();
        if (!fitting.isEmpty() && draft.chance(30)) {
            return new Num(bits, signed, draft.any(fitting));
        }
        Set<Long> codes = new TreeSet<>();
        long most = 1L << Math.min(bits, 4);
        for (int i = draft.chance(20) ? 16 : draft.random.nextInt(4); i >= 0 && codes.size() < most; i--) {
            codes.add(value(any));
        }
        Names names = new Names(draft.name("E"), List.copyOf(codes));
        draft.enums.add(names);
        return new Num(bits, signed, names);
    }

    long value(Num num) {
        return num.bits() == 64
                ? draft.random.nextLong()
                : num.min() + (draft.random.nextLong() & ((1L << num.bits()) - 1));
    }

    /** Whether a record is a number that can be anything. */
    static boolean isFreeCode(Rec rec) {
        Num num = rec.isCode() ? (Num) rec.parts().get(0).type() : null;
        return num != null && num.constant() == null && num.least() == null;
    }

    /** A record of plain numbers, of any number of bits. */
    private Rec small(Order order) {
        List<Shape> types = new ArrayList<>();
        int count = 1 + draft.random.nextInt(3);
        for (int i = 0; i < count; i++) {
            types.add(draft.chance(10) && !draft.records.isEmpty() ? plain(draft.any(draft.records), order) : number());
        }
        Rec rec = new Rec(draft.name("R"), order, null, draft.parts(types, Set.of()), List.of(), List.of());
        draft.records.add(rec);
        return rec;
    }

    private Shape plain(Rec rec, Order order) {
        // A number in the other byte order has to begin at a whole byte wherever its record does.
        boolean small = rec.parts().size() <= 2
                && rec.parts().stream().allMatch(part -> part.type() instanceof Num num && !num.swapped());
        return small
                        && rec.lengths().isEmpty()
                        && rec.sums().isEmpty()
                        && rec.order().equals(order)
                ? new Sub(rec, null)
                : number();
    }

    /** A number as a type argument: of whole bytes, unless these do not matter, or of a whole word. */
    Num wholeBytes(Order order) {
        int bits = order.word() > 0
                ? order.word()
                : draft.withinBytes ? 1 + draft.random.nextInt(64) : 8 * (1 + draft.random.nextInt(8));
        boolean signed = draft.chance(30);
        return new Num(bits, signed, bits > (signed ? 32 : 31) || draft.chance(30) ? "long" : "int", null);
    }

    /** The number that something is or stands for. */
    static Num of(Shape type) {
        return type instanceof Sub sub ? (Num) sub.rec().parts().get(0).type() : (Num) type;
    }

    /** Which of these are numbers that can be anything and that nothing uses yet. */
    static List<Integer> plain(List<Shape> types, Set<Integer> used) {
        List<Integer> plain = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            boolean free =
                    types.get(i) instanceof Num num && num.constant() == null && num.least() == null && num.isWhole();
            if (free && !used.contains(i)) {
                plain.add(i);
            }
        }
        return plain;
    }
}
