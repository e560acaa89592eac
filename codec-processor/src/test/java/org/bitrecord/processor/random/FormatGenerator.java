package org.bitrecord.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bitrecord.processor.random.Format.Choice;
import org.bitrecord.processor.random.Format.Count;
import org.bitrecord.processor.random.Format.Expression;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Opt;
import org.bitrecord.processor.random.Format.Order;
import org.bitrecord.processor.random.Format.Outside;
import org.bitrecord.processor.random.Format.Pad;
import org.bitrecord.processor.random.Format.Raw;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sub;
import org.bitrecord.processor.random.Format.Text;
import org.bitrecord.processor.random.Format.Var;

/** Makes up layouts that the language allows. */
final class FormatGenerator {
    static final int UNRESOLVED = -2;

    /** How deep the main record may go. */
    private static final int MAIN = 2;

    private final Draft draft;
    private final Numbers numbers;
    private final VariableParts variables;
    private final Conditions conditions;
    private final Unions unions;
    private final Lengths lengths;
    private final Checksums checksums;

    private FormatGenerator(Draft draft) {
        this.draft = draft;
        this.numbers = new Numbers(draft);
        this.conditions = new Conditions(draft, numbers);
        this.unions = new Unions(draft, numbers, conditions, this);
        this.variables = new VariableParts(draft, numbers, unions, this);
        this.lengths = new Lengths(draft);
        this.checksums = new Checksums(draft);
    }

    static Format.Layout layout(String name, Random random) {
        Draft draft = new Draft(random);
        Rec main = new FormatGenerator(draft).main();
        return new Format.Layout(name, draft.little, draft.mixed, main, draft.records, draft.unions, draft.enums);
    }

    /** The main record, which has nothing around it. */
    private Rec main() {
        Order order = draft.order();
        return record(MAIN, order.in(Order.plain(draft.little)), List.of());
    }

    /** A record of whole bytes and at least one. */
    Rec record(int depth) {
        return record(depth, draft.order(), List.of());
    }

    /** A record of whole bytes and at least one, which begins with these parts. */
    Rec record(int depth, Order order, List<Shape> head) {
        while (true) {
            Rec rec = attempt(depth, order, head);
            if (rec != null) {
                draft.records.add(rec);
                return rec;
            }
        }
    }

    private Rec attempt(int depth, Order order, List<Shape> head) {
        List<Shape> types = new ArrayList<>(head);
        List<Integer> boundaries = new ArrayList<>();
        Choice choice =
                head.isEmpty() && !order.inherited() && draft.chosen && draft.chance(60) ? numbers.choice(types) : null;
        Order inside = choice == null ? order : Order.INHERITED;
        numbers.run(types, inside, types.isEmpty() ? 8 : 0, true);
        boundaries.add(types.size());
        List<Integer> sums = new ArrayList<>();
        checksum(types, order, boundaries, sums);
        int segments = depth == 0 ? (draft.chance(50) ? 0 : 1) : draft.random.nextInt(4);
        Set<Integer> prefixes = new TreeSet<>();
        for (int i = 0; i < segments; i++) {
            segment(types, inside, depth, boundaries, prefixes);
            checksum(types, order, boundaries, sums);
        }
        while (!draft.withinBytes && draft.chance(12)) {
            types.add(new Opt(variables.optional(depth, order), -1, conditions.remaining()));
            boundaries.add(types.size());
        }
        if (draft.withinBytes && depth == MAIN) {
            numbers.run(types, order, 1, false);
            boundaries.add(types.size());
            Numbers.fill(types);
        }
        Set<Integer> used = new TreeSet<>(sums);
        if (choice != null) {
            used.add(choice.part());
        }
        for (int i = 0; i < head.size(); i++) {
            used.add(i);
        }
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i) instanceof Outside) {
                types.set(i, unions.tag(types, i, used));
            }
        }
        used.addAll(prefixes);
        for (int i = 0; i < types.size() && !types.contains(null); i++) {
            types.set(i, resolved(types, i, used));
        }
        return types.contains(null)
                ? null
                : lengths.bounded(types, order, boundaries, used, prefixes, checksums.sums(types, order, sums), choice);
    }

    /** Perhaps a number that can be a checksum; of a record whose order is known. */
    private void checksum(List<Shape> types, Order order, List<Integer> boundaries, List<Integer> sums) {
        Num number = draft.withinBytes || order.inherited() || draft.chance(90) ? null : checksums.number(order);
        if (number != null) {
            sums.add(types.size());
            types.add(number);
            boundaries.add(types.size());
        }
    }

    /** Something of variable size, and perhaps what is before and behind it. */
    private void segment(List<Shape> types, Order order, int depth, List<Integer> boundaries, Set<Integer> prefixes) {
        Shape variable = variables.variable(depth, order);
        boolean prefixable = order.word() < 64
                && (Lengths.isData(variable)
                        || (!draft.withinBytes && (variable instanceof Many || variable instanceof Sub)));
        if (draft.chance(20) && prefixable) {
            if (variable instanceof Many many && many.until() == null && draft.chance(50)) {
                variable = new Many(many.element(), null, new Count(types.size(), 0, 0), many.dense());
            } else if (variable instanceof Many many && many.count() != null) {
                variable = new Many(many.element(), many.until(), null, many.dense());
            }
            prefixes.add(types.size());
            int bits = order.word() > 0 ? order.word() : draft.chance(70) ? 8 : 16;
            types.add(new Num(bits, false, "prefix", null));
        }
        types.add(variable);
        boundaries.add(types.size());
        boolean varies = variable instanceof Raw
                || variable instanceof Text
                || variable instanceof Var
                || variable instanceof Opt
                || (variable instanceof Many && Sizes.fixed(variable) < 0);
        if (varies && draft.chance(15)) {
            types.add(new Pad(2 + draft.random.nextInt(4)));
        }
        if (draft.chance(50)) {
            numbers.run(types, order, 0, draft.chance(40));
            boundaries.add(types.size());
        }
    }

    /** Finds the flag, the count or the condition of a part that needs one; null if no number is free for it. */
    private Shape resolved(List<Shape> types, int at, Set<Integer> used) {
        if (types.get(at) instanceof Many many
                && many.count() != null
                && many.count().part() == UNRESOLVED) {
            List<Integer> free = Numbers.plain(types.subList(0, at), used);
            free.removeIf(i -> Numbers.of(types.get(i)).bits() < 3);
            if (free.isEmpty()) {
                return null;
            }
            int part = draft.any(free);
            used.add(part);
            return new Many(many.element(), null, new Count(part, draft.plus(), 0), many.dense());
        }
        if (types.get(at) instanceof Opt opt && opt.guard() == null) {
            List<Integer> flags = Numbers.plain(types.subList(0, at), used);
            flags.removeIf(i -> Numbers.of(types.get(i)).bits() != 1
                    || Numbers.of(types.get(i)).signed()
                    || Numbers.of(types.get(i)).java().equals("long"));
            if (!flags.isEmpty()) {
                int flag = draft.any(flags);
                used.add(flag);
                return new Opt(opt.element(), flag, null);
            }
            Expression guard = conditions.condition(types.subList(0, at), used);
            return guard == null ? null : new Opt(opt.element(), -1, guard);
        }
        return types.get(at);
    }
}
