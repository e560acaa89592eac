package org.bitrecord.processor.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bitrecord.processor.random.Format.Case;
import org.bitrecord.processor.random.Format.Expression;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Order;
import org.bitrecord.processor.random.Format.Outside;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sub;
import org.bitrecord.processor.random.Format.Union;

/** Makes up unions. */
final class Unions {
    private final Draft draft;
    private final Numbers numbers;
    private final Conditions conditions;
    private final FormatGenerator generator;

    Unions(Draft draft, Numbers numbers, Conditions conditions, FormatGenerator generator) {
        this.draft = draft;
        this.numbers = numbers;
        this.conditions = conditions;
        this.generator = generator;
    }

    /** A union whose records all begin with as many bits and a constant. */
    Union inside(int depth) {
        Order order = draft.plainOrder();
        int before = draft.chance(30) ? 1 + draft.random.nextInt(12) : 0;
        Num tag = new Num(1 + draft.random.nextInt(draft.chance(20) ? 32 : 8), false, "long", null);
        boolean all = tag.bits() == 1 && draft.chance(50);
        Set<Long> codes =
                codes(tag, all ? 2 : 1 + draft.random.nextInt(Math.min(3, (1 << Math.min(tag.bits(), 4)) - 1)));
        List<Case> cases = new ArrayList<>();
        String name = draft.name("U");
        for (long code : codes) {
            Num constant = new Num(tag.bits(), false, "long", code);
            cases.add(new Case(generator.record(depth, order, head(before, constant)), List.of(code)));
        }
        Rec otherwise = codes.size() == 1L << tag.bits() ? null : generator.record(depth, order, head(before, tag));
        Union union = new Union(name, cases, otherwise, before == 0 ? 0 : 1, before, tag);
        draft.unions.add(union);
        return union;
    }

    private static List<Shape> head(int before, Num tag) {
        return before == 0 ? List.of(tag) : List.of(new Num(before, false, "int", null), tag);
    }

    private Set<Long> codes(Num tag, int count) {
        Set<Long> codes = new TreeSet<>();
        int most = tag.names() == null
                ? count
                : Math.min(count, tag.names().codes().size());
        while (codes.size() < most) {
            codes.add(
                    tag.names() != null
                            ? draft.any(tag.names().codes())
                            : draft.chance(50) ? Math.min(draft.random.nextInt(4), tag.max()) : numbers.value(tag));
        }
        return codes;
    }

    /** Finds a tag and perhaps a guard for a union, and makes its records; null if no number is free for it. */
    Shape tag(List<Shape> types, int union, Set<Integer> used) {
        List<Integer> free = Numbers.plain(types.subList(0, union), used);
        for (int i = 0; i < union; i++) {
            boolean code = types.get(i) instanceof Sub sub && Numbers.isFreeCode(sub.rec()) && sub.constant() == null;
            boolean isEnum = types.get(i) instanceof Num num && num.names() != null;
            if ((code || isEnum) && !used.contains(i)) {
                free.add(i);
            }
        }
        free.removeIf(i -> Numbers.of(types.get(i)).bits() < 2
                || Numbers.of(types.get(i)).java().equals("boolean"));
        if (free.isEmpty()) {
            return null;
        }
        int tag = draft.any(free);
        used.add(tag);
        Num number = Numbers.of(types.get(tag));
        List<Long> codes = new ArrayList<>(codes(
                number, 1 + draft.random.nextInt(Math.min(3, (1 << Math.min(number.bits(), 4)) - 1))));
        Collections.shuffle(codes, draft.random);
        List<Case> cases = new ArrayList<>();
        while (!codes.isEmpty()) {
            int several = draft.chance(15) && codes.size() > 1 ? 2 : 1;
            List<Long> own = List.copyOf(codes.subList(0, several));
            codes.subList(0, several).clear();
            cases.add(new Case(generator.record(0), own));
        }
        Expression guard = draft.chance(40) ? conditions.condition(types.subList(0, union), used) : null;
        Union made = new Union(draft.name("U"), cases, generator.record(0), -1, 0, null);
        draft.unions.add(made);
        return new Outside(made, tag, guard);
    }
}
