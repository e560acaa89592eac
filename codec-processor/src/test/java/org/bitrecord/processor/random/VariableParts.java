package org.bitrecord.processor.random;

import java.util.List;
import java.util.Set;
import org.bitrecord.processor.random.Format.Count;
import org.bitrecord.processor.random.Format.Inside;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Opt;
import org.bitrecord.processor.random.Format.Order;
import org.bitrecord.processor.random.Format.Outside;
import org.bitrecord.processor.random.Format.Part;
import org.bitrecord.processor.random.Format.Raw;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sized;
import org.bitrecord.processor.random.Format.Sub;
import org.bitrecord.processor.random.Format.Until;
import org.bitrecord.processor.random.Format.Var;

/** Makes up parts whose size depends on the value. */
final class VariableParts {
    private final Draft draft;
    private final Numbers numbers;
    private final Texts texts;
    private final Unions unions;
    private final FormatGenerator generator;

    VariableParts(Draft draft, Numbers numbers, Unions unions, FormatGenerator generator) {
        this.draft = draft;
        this.numbers = numbers;
        this.texts = new Texts(draft);
        this.unions = unions;
        this.generator = generator;
    }

    Shape variable(int depth, Order order) {
        if (draft.chance(12)) {
            return texts.text();
        }
        Shape variable = unsized(depth, order);
        boolean sizable = variable instanceof Raw
                || variable instanceof Sub
                || variable instanceof Inside
                || (variable instanceof Many many && many.until() == null && many.count() == null);
        return sizable && draft.chance(20) ? sized(variable) : variable;
    }

    /** The same with the size that one of its values has. */
    private Shape sized(Shape type) {
        Object value = Automatic.fixed(new FormatValues(draft.random).value(type), type);
        int bits = value == null ? -1 : Sizes.of(value, type);
        return bits >= 0 && bits % 8 == 0 ? new Sized(type, bits / 8) : type;
    }

    private Shape unsized(int depth, Order order) {
        if (depth == 0 || draft.chance(25)) {
            return new Raw();
        }
        return switch (draft.random.nextInt(9)) {
            case 7 -> new Var();
            case 8 -> dense(order);
            case 5 -> new Opt(optional(depth, order), -1, null);
            case 6 -> counted(depth - 1, order);
            case 0 -> {
                Shape inner = inner(generator.record(depth - 1), order);
                yield inner instanceof Sub ? inner : new Raw();
            }
            case 1 -> new Inside(unions.inside(depth - 1));
            case 2 -> new Outside(null, -1, null);
            default -> many(depth - 1, order);
        };
    }

    /** What may be there or not. */
    Shape optional(int depth, Order order) {
        return depth == 0 || draft.chance(50) ? numbers.wholeBytes(order) : inner(generator.record(depth - 1), order);
    }

    /** A record inside, unless it is a number in words, where it would be one of those that are cut out of them. */
    private Shape inner(Rec rec, Order order) {
        return rec.isCode() && order.word() > 0 ? numbers.wholeBytes(order) : new Sub(rec, null);
    }

    private Many dense(Order order) {
        int bits = order.isMixed() ? 8 * (1 + draft.random.nextInt(8)) : 4 * (1 + draft.random.nextInt(16));
        boolean signed = draft.chance(30);
        Num element = new Num(bits, signed, bits > (signed ? 32 : 31) || draft.chance(20) ? "long" : "int", null);
        return new Many(element, null, draft.chance(50) ? null : new Count(FormatGenerator.UNRESOLVED, 0, 0), true);
    }

    private Many counted(int depth, Order order) {
        Shape element = draft.chance(50) ? numbers.wholeBytes(order) : element(depth, order);
        if (draft.chance(15)) {
            // An element of no bits could go on for ever.
            Shape sized = sized(element instanceof Sub ? element : new Raw());
            element = draft.chance(50) ? texts.bounded() : Sizes.fixed(sized) > 0 ? sized : new Sized(new Raw(), 3);
        }
        return new Many(
                element,
                null,
                draft.chance(30)
                        ? new Count(-1, 0, draft.random.nextInt(4))
                        : new Count(FormatGenerator.UNRESOLVED, 0, 0));
    }

    /** A record inside that leaves something for a second one. */
    private Shape element(int depth, Order order) {
        Shape element = inner(generator.record(depth), order);
        return Sizes.takesAll(element) ? numbers.wholeBytes(order) : element;
    }

    private Many many(int depth, Order order) {
        Shape element = draft.chance(30) ? new Inside(unions.inside(depth)) : element(depth, order);
        if (draft.chance(35)) {
            return new Many(draft.chance(30) ? numbers.wholeBytes(order) : element, null, null);
        }
        boolean orEnd = draft.chance(50);
        if (element instanceof Sub sub && draft.chance(80)) {
            List<Integer> plain =
                    Numbers.plain(sub.rec().parts().stream().map(Part::type).toList(), Set.of());
            plain.removeIf(i -> sub.rec().lengths().stream().anyMatch(len -> len.at() == i));
            plain.removeIf(i -> sub.rec().choice() != null && sub.rec().choice().part() == i);
            plain.removeIf(i -> sub.rec().sums().stream().anyMatch(sum -> sum.at() == i));
            plain.removeIf(i -> sub.rec().parts().get(i).type() instanceof Num num
                    && (num.bits() == 64 || num.java().equals("boolean")));
            plain.removeIf(i -> isTag(sub.rec(), i));
            if (!plain.isEmpty()) {
                int part = draft.any(plain);
                Num num = (Num) sub.rec().parts().get(part).type();
                long end = draft.chance(50) ? 0 : numbers.value(num);
                return new Many(
                        element, new Until(part, sub.rec().parts().get(part).name(), end, orEnd), null);
            }
        }
        return new Many(element, new Until(-1, "index", draft.random.nextInt(3), orEnd), null);
    }

    private static boolean isTag(Rec rec, int part) {
        return rec.parts().stream()
                .anyMatch(p -> (p.type() instanceof Outside union && union.tag() == part)
                        || (p.type() instanceof Opt opt && opt.flag() == part)
                        || (p.type() instanceof Opt one && one.guard() != null && Expressions.names(one.guard(), part))
                        || (p.type() instanceof Many many
                                && many.count() != null
                                && many.count().part() == part));
    }
}
