package org.bitrecord.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bitrecord.processor.random.Format.Choice;
import org.bitrecord.processor.random.Format.Form;
import org.bitrecord.processor.random.Format.Len;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Order;
import org.bitrecord.processor.random.Format.Pad;
import org.bitrecord.processor.random.Format.Raw;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sum;
import org.bitrecord.processor.random.Format.Text;

/** Puts lengths on parts of a record. */
final class Lengths {
    private static final int[] UNITS_OF_BITS = {8, 1, 1, 2, 4, 3};
    private static final int[] UNITS = {8, 8, 8, 16, 32, 64, 24, 1, 4};

    private final Draft draft;

    Lengths(Draft draft) {
        this.draft = draft;
    }

    /** Puts lengths on parts: on all that need one, and on some others. Null if there are too few numbers. */
    Rec bounded(
            List<Shape> types,
            Order order,
            List<Integer> boundaries,
            Set<Integer> used,
            Set<Integer> prefixes,
            List<Sum> sums,
            Choice choice) {
        List<Len> lengths = new ArrayList<>();
        for (int prefix : prefixes) {
            boolean counts = types.get(prefix + 1) instanceof Many many && many.count() != null;
            if (!counts) {
                lengths.add(new Len(prefix, prefix + 1, prefix + 1, 8, 0, Form.PREFIX));
            }
        }
        Set<Integer> rest = new TreeSet<>();
        int count = types.size();
        int through = draft.chance(30) ? draft.any(boundaries) - 1 : -1;
        if (through >= 0) {
            length(types, 0, through, Form.THROUGH, used, lengths);
            through = lengths.stream().noneMatch(len -> len.form() == Form.THROUGH) ? -1 : through;
        }
        if (draft.chance(25)) {
            length(types, 0, count - 1, Form.BARE, used, lengths);
        }
        for (int i = 0; i < count; i++) {
            if (Sizes.fixed(types.get(i)) >= 0 || isHidden(types.get(i))) {
                continue;
            }
            boolean takesAll = isData(types.get(i)) || isUnended(types.get(i));
            int last = i <= through ? through : count - 1;
            boolean must = Sizes.takesAll(types.get(i))
                    && types.subList(i + 1, last + 1).stream().anyMatch(type -> Sizes.fixed(type) < 0);
            int index = i;
            boolean own = lengths.stream().anyMatch(len -> len.form() == Form.PREFIX && len.from() == index);
            if (own) {
                continue;
            }
            if (must || draft.chance(takesAll ? 60 : 30)) {
                int to = draft.chance(20) ? behind(types, i, last) : i;
                own = length(types, i, to, Form.OF, used, lengths);
            }
            if (must && !own) {
                return null;
            }
            if (takesAll && !own) {
                rest.add(i);
            }
        }
        if (draft.chance(10)) {
            List<Integer> plain = Numbers.plain(types, used);
            if (!plain.isEmpty()) {
                int measured = draft.random.nextInt(count);
                if (Sizes.fixed(types.get(measured)) >= 0 && !isHidden(types.get(measured))) {
                    length(types, measured, measured, Form.OF, used, lengths);
                }
            }
        }
        return new Rec(draft.name("R"), order, choice, draft.parts(types, rest), lengths, sums);
    }

    static boolean isHidden(Shape type) {
        return type instanceof Pad || (type instanceof Num num && num.hidden());
    }

    /** Whether these are bytes that nothing ends, or a text of such. */
    static boolean isData(Shape type) {
        return type instanceof Raw || (type instanceof Text text && text.terminated() < 0);
    }

    static boolean isUnended(Shape type) {
        return type instanceof Many many && many.until() == null && many.count() == null;
    }

    /** The last of the fixed parts behind a variable one. */
    private static int behind(List<Shape> types, int variable, int last) {
        int to = variable;
        while (to < last && Sizes.fixed(types.get(to + 1)) >= 0) {
            to++;
        }
        while (isHidden(types.get(to))) {
            to--;
        }
        return to;
    }

    private boolean length(List<Shape> types, int begin, int through, Form form, Set<Integer> used, List<Len> lengths) {
        // What is in front of a part by itself belongs to it.
        boolean prefixed = begin > 0
                && types.get(begin - 1) instanceof Num num
                && num.java().equals("prefix");
        int from = prefixed ? begin - 1 : begin;
        for (Len other : lengths) {
            boolean apart = through < other.from() || other.through() < from;
            boolean nested = (from <= other.from() && other.through() <= through)
                    || (other.from() <= from && through <= other.through());
            if (!apart && !nested) {
                return false;
            }
        }
        int firstVariable = from;
        while (firstVariable <= through && Sizes.fixed(types.get(firstVariable)) >= 0) {
            firstVariable++;
        }
        boolean isFixed = firstVariable > through;
        int before = Math.min(firstVariable, through + 1);
        List<Integer> free = Numbers.plain(types.subList(0, before), used);
        if (draft.chance(10)) {
            lengths.stream()
                    .filter(len -> len.at() < before && len.form() != Form.PREFIX)
                    .map(Len::at)
                    .forEach(free::add);
        }
        free.removeIf(i -> Numbers.of(types.get(i)).java().equals("boolean"));
        List<Integer> roomy = new ArrayList<>(free);
        roomy.removeIf(i -> Numbers.of(types.get(i)).bits() < 5);
        if (roomy.isEmpty()) {
            return false;
        }
        int at = draft.any(roomy);
        int unit = unit();
        int size =
                types.subList(from, through + 1).stream().mapToInt(Sizes::fixed).sum();
        if (isFixed && size % unit != 0) {
            unit = 1;
        }
        used.add(at);
        lengths.add(new Len(at, from, through, unit, draft.plus(), form));
        return true;
    }

    private int unit() {
        int[] units = draft.withinBytes ? UNITS_OF_BITS : UNITS;
        return units[draft.random.nextInt(units.length)];
    }
}
