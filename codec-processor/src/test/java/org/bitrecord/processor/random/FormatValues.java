package org.bitrecord.processor.random;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bitrecord.Auto;
import org.bitrecord.Bytes;
import org.bitrecord.Ints;
import org.bitrecord.Longs;
import org.bitrecord.processor.random.Format.Inside;
import org.bitrecord.processor.random.Format.Len;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Opt;
import org.bitrecord.processor.random.Format.Outside;
import org.bitrecord.processor.random.Format.Pad;
import org.bitrecord.processor.random.Format.Raw;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sub;
import org.bitrecord.processor.random.Format.Union;
import org.bitrecord.processor.random.Format.Val;
import org.bitrecord.processor.random.Format.Var;

/** Makes up values of a layout, and turns them into objects of its records and back. */
final class FormatValues {
    private final String outer;
    private final ClassLoader loader;
    private final Random random;

    FormatValues(Format.Layout layout, ClassLoader loader, Random random) {
        this.outer = FormatSource.PACKAGE + "." + layout.name() + "$";
        this.loader = loader;
        this.random = random;
    }

    /** A value whose lengths, and tags of records with one code, are AUTO. */
    Val value(Rec rec) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < rec.parts().size(); i++) {
            Shape type = rec.parts().get(i).type();
            int index = i;
            boolean isLength = rec.lengths().stream().anyMatch(len -> len.at() == index) || counts(rec, index);
            if (type instanceof Outside union) {
                Object chosen = choose(union, parts);
                parts.add(chosen);
            } else if (type instanceof Opt opt) {
                parts.add(optional(opt, parts));
            } else {
                parts.add(isLength && ((Num) type).constant() == null ? null : value(type));
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
        } else {
            present = Reference.present(opt, parts);
        }
        return present ? Optional.of(value(opt.element())) : Optional.empty();
    }

    private Val choose(Outside part, List<Object> parts) {
        Union union = part.union();
        Object tag = parts.get(part.tag());
        boolean holds = part.guard() == null
                || part.guard().holds(Reference.code(parts.get(part.guard().part())));
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

    private Object value(Shape type) {
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
            byte[] bytes = new byte[random.nextInt(10)];
            random.nextBytes(bytes);
            return Bytes.of(bytes);
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

    /** The value with everything that is AUTO computed; null if something has no number that fits. */
    static Val fixed(Val val) {
        List<Object> parts = new ArrayList<>();
        for (Object part : val.parts()) {
            Object fixed = fixedPart(part);
            if (fixed == null && part != null) {
                return null;
            }
            parts.add(fixed);
        }
        Rec rec = val.rec();
        for (int i = 0; i < parts.size(); i++) {
            if (rec.parts().get(i).type() instanceof Outside union) {
                Object tag = val.parts().get(union.tag());
                boolean auto =
                        tag == null || (tag instanceof Val code && code.parts().get(0) == null);
                if (auto) {
                    Long code =
                            union.union().codesOf(((Val) parts.get(i)).rec()).get(0);
                    parts.set(union.tag(), tag instanceof Val of ? new Val(of.rec(), List.of(code)) : code);
                }
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            if (rec.parts().get(i).type() instanceof Many many
                    && many.count() != null
                    && many.count().part() >= 0) {
                Num num = (Num) rec.parts().get(many.count().part()).type();
                long count =
                        (long) ((List<?>) parts.get(i)).size() + many.count().plus();
                if (count < num.min() || count > num.max()) {
                    return null;
                }
                parts.set(many.count().part(), count);
            }
        }
        for (Len len : rec.lengths()) {
            if (parts.get(len.at()) == null) {
                parts.set(len.at(), 0L);
            }
        }
        Val sized = new Val(rec, parts);
        List<Object> described = new ArrayList<>(parts);
        for (Len len : rec.lengths()) {
            int bits =
                    Reference.sequence(sized, len.from(), len.through(), false).length();
            Num num = (Num) rec.parts().get(len.at()).type();
            long value = (long) bits / len.unit() + len.plus();
            boolean twice = rec.lengths().stream()
                    .anyMatch(other -> other.at() == len.at()
                            && rec.lengths().indexOf(other) < rec.lengths().indexOf(len)
                            && !described.get(len.at()).equals(value));
            boolean wrong = num.constant() != null && num.constant() != value;
            if (bits % len.unit() != 0 || value < num.min() || value > num.max() || twice || wrong) {
                return null;
            }
            described.set(len.at(), value);
        }
        return new Val(rec, described);
    }

    private static Object fixedPart(Object part) {
        if (part instanceof Val val) {
            boolean isOpenCode = val.rec().lengths().isEmpty()
                    && val.parts().size() == 1
                    && val.parts().get(0) == null;
            return isOpenCode ? val : fixed(val);
        }
        if (part instanceof Optional<?> optional && optional.isPresent()) {
            Object one = fixedPart(optional.get());
            return one == null ? null : Optional.of(one);
        }
        if (part instanceof List<?> list) {
            List<Object> fixed = new ArrayList<>();
            for (Object element : list) {
                Object one = fixedPart(element);
                if (one == null) {
                    return null;
                }
                fixed.add(one);
            }
            return fixed;
        }
        return part;
    }

    /** The object of the layout's own record. {@code fixed} says what is written where a number cannot be AUTO. */
    Object toJava(Val val, Val fixed) {
        try {
            Class<?> type = Class.forName(outer + val.rec().name(), true, loader);
            RecordComponent[] components = type.getRecordComponents();
            Object[] arguments = new Object[components.length];
            int next = 0;
            for (int i = 0; i < val.parts().size(); i++) {
                if (val.rec().parts().get(i).hidden()) {
                    continue;
                }
                arguments[next++] = part(
                        val.parts().get(i),
                        fixed.parts().get(i),
                        val.rec().parts().get(i).type());
            }
            return type.getConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(val.toString(), e);
        }
    }

    private Object part(Object value, Object fixed, Shape type) {
        if (type instanceof Num num) {
            Object number = value != null ? value : num.hasAuto() ? null : fixed;
            if (num.java().equals("boolean")) {
                return (Long) number != 0;
            }
            if (num.java().equals("float")) {
                return Float.intBitsToFloat(((Long) number).intValue());
            }
            if (num.java().equals("double")) {
                return Double.longBitsToDouble((Long) number);
            }
            boolean isInt = num.java().equals("int");
            if (number == null) {
                return isInt ? (Object) Auto.AUTO : (Object) Auto.AUTO_LONG;
            }
            return isInt ? (Object) ((Long) number).intValue() : number;
        }
        if (value instanceof Val val) {
            return toJava(val, (Val) fixed);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty()
                    ? optional
                    : Optional.of(part(optional.get(), ((Optional<?>) fixed).get(), ((Opt) type).element()));
        }
        if (value instanceof List<?> list) {
            List<Object> objects = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                objects.add(part(list.get(i), ((List<?>) fixed).get(i), ((Many) type).element()));
            }
            if (((Many) type).dense()) {
                return ((Num) ((Many) type).element()).java().equals("int")
                        ? Ints.of(objects.stream().mapToInt(Integer.class::cast).toArray())
                        : Longs.of(objects.stream().mapToLong(Long.class::cast).toArray());
            }
            return List.copyOf(objects);
        }
        return value;
    }

    /** The codec of a record. */
    Object codec(Rec rec) {
        try {
            return Class.forName(outer.replace('$', '_') + rec.name() + "Codec", true, loader)
                    .getField("INSTANCE")
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(rec.name(), e);
        }
    }
}
