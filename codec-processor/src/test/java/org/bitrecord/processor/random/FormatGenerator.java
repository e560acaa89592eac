package org.bitrecord.processor.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bitrecord.processor.random.Format.Case;
import org.bitrecord.processor.random.Format.Count;
import org.bitrecord.processor.random.Format.Form;
import org.bitrecord.processor.random.Format.Guard;
import org.bitrecord.processor.random.Format.Inside;
import org.bitrecord.processor.random.Format.Len;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Opt;
import org.bitrecord.processor.random.Format.Outside;
import org.bitrecord.processor.random.Format.Pad;
import org.bitrecord.processor.random.Format.Part;
import org.bitrecord.processor.random.Format.Raw;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sub;
import org.bitrecord.processor.random.Format.Union;
import org.bitrecord.processor.random.Format.Until;
import org.bitrecord.processor.random.Format.Var;

/** Makes up layouts that the language allows. */
final class FormatGenerator {
    /** Names that generated code could want for itself, among others. */
    private static final List<String> NAMES = List.of(
            "in",
            "start",
            "end",
            "value",
            "out",
            "failure",
            "refused",
            "path",
            "found",
            "word",
            "word0",
            "word1",
            "it",
            "list",
            "i",
            "at",
            "size",
            "code",
            "index",
            "inner",
            "described",
            "fixed",
            "written",
            "data",
            "dataEnd",
            "dataEndEnd",
            "chosen",
            "number",
            "length",
            "checksum",
            "type",
            "instance",
            "layout",
            "x",
            "y",
            "z",
            "name",
            "flags",
            "first",
            "last",
            "payload",
            "payloadEnd",
            "sizeOfList",
            "absorbs",
            "verify",
            "of",
            "auto",
            "bits");

    private static final int[] UNITS_OF_BITS = {8, 1, 1, 2, 4, 3};
    private static final int[] UNITS = {8, 8, 8, 16, 32, 64, 24, 1, 4};
    private static final int[] PLUS = {0, 0, 0, 1, -1, 5, -3};

    private final Random random;
    private final List<Rec> records = new ArrayList<>();
    private final Set<Union> unions = new LinkedHashSet<>();

    private static final int UNRESOLVED = -2;

    /** How deep the main record may go. */
    private static final int MAIN = 2;

    /** Whether parts of any kind may begin and end within a byte. */
    private final boolean withinBytes;

    private int names;

    private FormatGenerator(Random random) {
        this.random = random;
        this.withinBytes = chance(25);
    }

    static Format.Layout layout(String name, Random random) {
        FormatGenerator generator = new FormatGenerator(random);
        Rec main = generator.record(MAIN, List.of());
        return new Format.Layout(name, random.nextInt(3) == 0, main, generator.records, generator.unions);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A record of whole bytes and at least one, which begins with these parts. */
    private Rec record(int depth, List<Shape> head) {
        while (true) {
            Rec rec = attempt(depth, head);
            if (rec != null) {
                records.add(rec);
                return rec;
            }
        }
    }

    private Rec attempt(int depth, List<Shape> head) {
        List<Shape> types = new ArrayList<>(head);
        List<Integer> boundaries = new ArrayList<>();
        run(types, types.isEmpty() ? 8 : 0, true);
        boundaries.add(types.size());
        int segments = depth == 0 ? (chance(50) ? 0 : 1) : random.nextInt(4);
        List<Integer> tagged = new ArrayList<>();
        Set<Integer> prefixes = new TreeSet<>();
        for (int i = 0; i < segments; i++) {
            Shape variable = variable(depth);
            boolean prefixable =
                    variable instanceof Raw || (!withinBytes && (variable instanceof Many || variable instanceof Sub));
            if (chance(20) && prefixable) {
                if (variable instanceof Many many && many.until() == null && chance(50)) {
                    variable = new Many(many.element(), null, new Count(types.size(), 0, 0), many.dense());
                } else if (variable instanceof Many many && many.count() != null) {
                    variable = new Many(many.element(), many.until(), null, many.dense());
                }
                prefixes.add(types.size());
                types.add(new Num(chance(70) ? 8 : 16, false, "prefix", null));
            }
            if (variable instanceof Outside) {
                tagged.add(types.size());
            }
            types.add(variable);
            boundaries.add(types.size());
            boolean varies = variable instanceof Raw
                    || variable instanceof Var
                    || variable instanceof Opt
                    || (variable instanceof Many && Reference.fixed(variable) < 0);
            if (varies && chance(15)) {
                types.add(new Pad(2 + random.nextInt(4)));
            }
            if (chance(50)) {
                run(types, 0, chance(40));
                boundaries.add(types.size());
            }
        }
        if (withinBytes && depth == MAIN) {
            run(types, 1, false);
            boundaries.add(types.size());
            fill(types);
        }
        Set<Integer> used = new TreeSet<>();
        for (int i = 0; i < head.size(); i++) {
            used.add(i);
        }
        for (int union : tagged) {
            Shape resolved = tag(types, union, used);
            if (resolved == null) {
                return null;
            }
            types.set(union, resolved);
        }
        used.addAll(prefixes);
        for (int i = 0; i < types.size(); i++) {
            Shape resolved = resolved(types, i, used);
            if (resolved == null) {
                return null;
            }
            types.set(i, resolved);
        }
        return bounded(types, boundaries, used, prefixes);
    }

    /** Finds the flag, the count or the condition of a part that needs one; null if no number is free for it. */
    private Shape resolved(List<Shape> types, int at, Set<Integer> used) {
        if (types.get(at) instanceof Many many
                && many.count() != null
                && many.count().part() == UNRESOLVED) {
            List<Integer> free = plainNumbers(types.subList(0, at), used);
            free.removeIf(i -> number(types.get(i)).bits() < 3);
            if (free.isEmpty()) {
                return null;
            }
            int part = any(free);
            used.add(part);
            return new Many(many.element(), null, new Count(part, PLUS[random.nextInt(PLUS.length)], 0), many.dense());
        }
        if (types.get(at) instanceof Opt opt) {
            List<Integer> flags = plainNumbers(types.subList(0, at), used);
            flags.removeIf(i -> number(types.get(i)).bits() != 1
                    || number(types.get(i)).signed()
                    || number(types.get(i)).java().equals("long"));
            if (!flags.isEmpty()) {
                int flag = any(flags);
                used.add(flag);
                return new Opt(opt.element(), flag, null);
            }
            Guard guard = guard(types, at, used);
            return guard == null ? null : new Opt(opt.element(), -1, guard);
        }
        return types.get(at);
    }

    /** Numbers and small records, to the end of a byte; some of the numbers can be lengths. */
    private void run(List<Shape> types, int least, boolean withLengths) {
        int bits = types.stream()
                        .mapToInt(type -> Math.max(0, Reference.fixed(type)))
                        .sum()
                % 8;
        int begin = bits;
        int count = 1 + random.nextInt(chance(15) ? 12 : 4);
        for (int i = 0; i < count; i++) {
            Shape type = chance(20) ? new Sub(small(), null) : withLengths && chance(40) ? wide() : number();
            if (type instanceof Sub sub && isCode(sub.rec()) && chance(20)) {
                type = new Sub(sub.rec(), value((Num) sub.rec().parts().get(0).type()));
            }
            if (chance(8)) {
                int gap = 1 + random.nextInt(20);
                types.add(new Num(gap, false, "gap", 0L));
                bits += gap;
            }
            boolean turn = !withinBytes
                    && type instanceof Num num
                    && bits % 8 == 0
                    && num.bits() % 8 == 0
                    && num.bits() > 8
                    && !num.hidden()
                    && chance(25);
            types.add(turn ? swapped((Num) type) : type);
            bits += Reference.fixed(type);
        }
        while (bits - begin < least || (bits % 8 != 0 && !withinBytes)) {
            int width = bits % 8 == 0 ? 8 : 8 - bits % 8;
            types.add(new Num(width, chance(20), chance(70) ? "int" : "long", null));
            bits += width;
        }
    }

    /** Fills up to whole bytes: with a number if the size is always the same, else with what it takes. */
    private static void fill(List<Shape> types) {
        boolean varies = types.stream()
                .anyMatch(type -> Reference.fixed(type) < 0
                        || (type instanceof Many many
                                && many.count() != null
                                && many.count().part() == UNRESOLVED));
        if (varies) {
            types.add(new Pad(1));
            return;
        }
        int over = types.stream().mapToInt(Reference::fixed).sum() % 8;
        if (over > 0) {
            types.add(new Num(8 - over, false, "int", null));
        }
    }

    private static Num swapped(Num num) {
        return new Num(num.bits(), num.signed(), num.java(), num.constant(), num.least(), true);
    }

    private Num wide() {
        int bits = 6 + random.nextInt(chance(20) ? 57 : 12);
        return new Num(bits, chance(15), bits > 31 || chance(20) ? "long" : "int", null);
    }

    private Num number() {
        if (chance(15)) {
            return new Num(1, false, "boolean", null);
        }
        if (chance(4)) {
            return chance(50) ? new Num(32, true, "float", null) : new Num(64, true, "double", null);
        }
        int bits = 1 + random.nextInt(chance(30) ? 64 : 24);
        boolean signed = chance(30);
        String java = bits > (signed ? 32 : 31) || chance(25) ? "long" : "int";
        Num number = new Num(bits, signed, java, null);
        if (chance(6) && bits < 64) {
            return new Num(bits, signed, java, null, value(number));
        }
        return chance(7) ? new Num(bits, signed, java, value(number)) : number;
    }

    private long value(Num num) {
        return num.bits() == 64 ? random.nextLong() : num.min() + (random.nextLong() & ((1L << num.bits()) - 1));
    }

    private static boolean isCode(Rec rec) {
        return rec.parts().size() == 1
                && rec.lengths().isEmpty()
                && rec.parts().get(0).type() instanceof Num num
                && !num.java().equals("boolean")
                && num.isWhole()
                && num.constant() == null
                && num.least() == null;
    }

    /** A record of plain numbers, of any number of bits. */
    private Rec small() {
        List<Shape> types = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            types.add(chance(10) && !records.isEmpty() ? plain(any(records)) : number());
        }
        Rec rec = new Rec(name(), parts(types, Set.of()), List.of());
        records.add(rec);
        return rec;
    }

    private Shape plain(Rec rec) {
        // A number in the other byte order has to begin at a whole byte wherever its record does.
        boolean small = rec.parts().size() <= 2
                && rec.parts().stream().allMatch(part -> part.type() instanceof Num num && !num.swapped());
        return small && rec.lengths().isEmpty() ? new Sub(rec, null) : number();
    }

    private Shape variable(int depth) {
        if (depth == 0 || chance(25)) {
            return new Raw();
        }
        return switch (random.nextInt(9)) {
            case 7 -> new Var();
            case 8 -> dense();
            case 5 -> new Opt(chance(50) ? wholeBytes() : new Sub(record(depth - 1, List.of()), null), -1, null);
            case 6 -> counted(depth - 1);
            case 0 -> new Sub(record(depth - 1, List.of()), null);
            case 1 -> new Inside(inside(depth - 1));
            case 2 -> new Outside(null, -1, null);
            default -> many(depth - 1);
        };
    }

    private Many dense() {
        int bits = 4 * (1 + random.nextInt(16));
        boolean signed = chance(30);
        Num element = new Num(bits, signed, bits > (signed ? 32 : 31) || chance(20) ? "long" : "int", null);
        return new Many(element, null, chance(50) ? null : new Count(UNRESOLVED, 0, 0), true);
    }

    /** A number of whole bytes, unless these do not matter, as a type argument. */
    private Num wholeBytes() {
        int bits = withinBytes ? 1 + random.nextInt(64) : 8 * (1 + random.nextInt(8));
        boolean signed = chance(30);
        return new Num(bits, signed, bits > (signed ? 32 : 31) || chance(30) ? "long" : "int", null);
    }

    private Many counted(int depth) {
        Shape element = chance(50) ? wholeBytes() : new Sub(record(depth, List.of()), null);
        return new Many(element, null, chance(30) ? new Count(-1, 0, random.nextInt(4)) : new Count(UNRESOLVED, 0, 0));
    }

    private Many many(int depth) {
        Shape element = chance(30) ? new Inside(inside(depth)) : new Sub(record(depth, List.of()), null);
        if (chance(35)) {
            return new Many(chance(30) ? wholeBytes() : element, null, null);
        }
        boolean orEnd = chance(50);
        if (element instanceof Sub sub && chance(80)) {
            List<Integer> plain =
                    plainNumbers(sub.rec().parts().stream().map(Part::type).toList(), Set.of());
            plain.removeIf(i -> sub.rec().lengths().stream().anyMatch(len -> len.at() == i));
            plain.removeIf(i -> sub.rec().parts().get(i).type() instanceof Num num
                    && (num.bits() == 64 || num.java().equals("boolean")));
            plain.removeIf(i -> isTag(sub.rec(), i));
            if (!plain.isEmpty()) {
                int part = any(plain);
                Num num = (Num) sub.rec().parts().get(part).type();
                long end = chance(50) ? 0 : value(num);
                return new Many(
                        element, new Until(part, sub.rec().parts().get(part).name(), end, orEnd), null);
            }
        }
        return new Many(element, new Until(-1, "index", random.nextInt(3), orEnd), null);
    }

    private static boolean isTag(Rec rec, int part) {
        return rec.parts().stream()
                .anyMatch(p -> (p.type() instanceof Outside union && union.tag() == part)
                        || (p.type() instanceof Opt opt && opt.flag() == part)
                        || (p.type() instanceof Opt one
                                && one.guard() != null
                                && one.guard().part() == part)
                        || (p.type() instanceof Many many
                                && many.count() != null
                                && many.count().part() == part));
    }

    /** A union whose records all begin with as many bits and a constant. */
    private Union inside(int depth) {
        int before = chance(30) ? 1 + random.nextInt(12) : 0;
        Num tag = new Num(1 + random.nextInt(chance(20) ? 32 : 8), false, "long", null);
        boolean all = tag.bits() == 1 && chance(50);
        Set<Long> codes = codes(tag, all ? 2 : 1 + random.nextInt(Math.min(3, (1 << Math.min(tag.bits(), 4)) - 1)));
        List<Case> cases = new ArrayList<>();
        String name = "U" + names++;
        for (long code : codes) {
            Num constant = new Num(tag.bits(), false, "long", code);
            cases.add(new Case(record(depth, head(before, constant)), List.of(code)));
        }
        Rec otherwise = codes.size() == 1L << tag.bits() ? null : record(depth, head(before, tag));
        Union union = new Union(name, cases, otherwise, before == 0 ? 0 : 1, before, tag);
        unions.add(union);
        return union;
    }

    private static List<Shape> head(int before, Num tag) {
        return before == 0 ? List.of(tag) : List.of(new Num(before, false, "int", null), tag);
    }

    private Set<Long> codes(Num tag, int count) {
        Set<Long> codes = new TreeSet<>();
        while (codes.size() < count) {
            codes.add(chance(50) ? Math.min(random.nextInt(4), tag.max()) : value(tag));
        }
        return codes;
    }

    /** Finds a tag and perhaps a guard for a union, and makes its records; null if no number is free for it. */
    private Shape tag(List<Shape> types, int union, Set<Integer> used) {
        List<Integer> free = plainNumbers(types.subList(0, union), used);
        for (int i = 0; i < union; i++) {
            boolean code = types.get(i) instanceof Sub sub && isCode(sub.rec()) && sub.constant() == null;
            if (code && !used.contains(i)) {
                free.add(i);
            }
        }
        free.removeIf(i ->
                number(types.get(i)).bits() < 2 || number(types.get(i)).java().equals("boolean"));
        if (free.isEmpty()) {
            return null;
        }
        int tag = any(free);
        used.add(tag);
        Num number = number(types.get(tag));
        List<Long> codes =
                new ArrayList<>(codes(number, 1 + random.nextInt(Math.min(3, (1 << Math.min(number.bits(), 4)) - 1))));
        Collections.shuffle(codes, random);
        List<Case> cases = new ArrayList<>();
        while (!codes.isEmpty()) {
            int several = chance(15) && codes.size() > 1 ? 2 : 1;
            List<Long> own = List.copyOf(codes.subList(0, several));
            codes.subList(0, several).clear();
            cases.add(new Case(record(0, List.of()), own));
        }
        Guard guard = chance(40) ? guard(types, union, used) : null;
        Union made = new Union("U" + names++, cases, record(0, List.of()), -1, 0, null);
        unions.add(made);
        return new Outside(made, tag, guard);
    }

    private Guard guard(List<Shape> types, int union, Set<Integer> used) {
        List<Integer> free = plainNumbers(types.subList(0, union), used);
        free.removeIf(i ->
                number(types.get(i)).bits() == 64 || number(types.get(i)).java().equals("boolean"));
        if (free.isEmpty()) {
            return null;
        }
        int part = any(free);
        used.add(part);
        return new Guard(part, any(List.of("<", ">=", "==", "!=")), value(number(types.get(part))));
    }

    private int unit() {
        int[] units = withinBytes ? UNITS_OF_BITS : UNITS;
        return units[random.nextInt(units.length)];
    }

    private static Num number(Shape type) {
        return type instanceof Sub sub ? (Num) sub.rec().parts().get(0).type() : (Num) type;
    }

    private static List<Integer> plainNumbers(List<Shape> types, Set<Integer> used) {
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

    /** Puts lengths on parts: on all that need one, and on some others. Null if there are too few numbers. */
    private Rec bounded(List<Shape> types, List<Integer> boundaries, Set<Integer> used, Set<Integer> prefixes) {
        List<Len> lengths = new ArrayList<>();
        for (int prefix : prefixes) {
            boolean counts = types.get(prefix + 1) instanceof Many many && many.count() != null;
            if (!counts) {
                lengths.add(new Len(prefix, prefix + 1, prefix + 1, 8, 0, Form.PREFIX));
            }
        }
        Set<Integer> rest = new TreeSet<>();
        int count = types.size();
        int through = chance(30) ? any(boundaries) - 1 : -1;
        if (through >= 0) {
            length(types, 0, through, Form.THROUGH, used, lengths);
            through = lengths.stream().noneMatch(len -> len.form() == Form.THROUGH) ? -1 : through;
        }
        if (chance(25)) {
            length(types, 0, count - 1, Form.BARE, used, lengths);
        }
        for (int i = 0; i < count; i++) {
            if (Reference.fixed(types.get(i)) >= 0 || isHidden(types.get(i))) {
                continue;
            }
            boolean takesAll = types.get(i) instanceof Raw || isUnended(types.get(i));
            int last = i <= through ? through : count - 1;
            boolean must =
                    takesAll && types.subList(i + 1, last + 1).stream().anyMatch(type -> Reference.fixed(type) < 0);
            int index = i;
            boolean own = lengths.stream().anyMatch(len -> len.form() == Form.PREFIX && len.from() == index);
            if (own) {
                continue;
            }
            if (must || chance(takesAll ? 60 : 30)) {
                int to = chance(20) ? behind(types, i, last) : i;
                own = length(types, i, to, Form.OF, used, lengths);
            }
            if (must && !own) {
                return null;
            }
            if (takesAll && !own) {
                rest.add(i);
            }
        }
        if (chance(10)) {
            List<Integer> plain = plainNumbers(types, used);
            if (!plain.isEmpty()) {
                int measured = random.nextInt(count);
                if (Reference.fixed(types.get(measured)) >= 0 && !isHidden(types.get(measured))) {
                    length(types, measured, measured, Form.OF, used, lengths);
                }
            }
        }
        return new Rec(name(), parts(types, rest), lengths);
    }

    private static boolean isHidden(Shape type) {
        return type instanceof Pad || (type instanceof Num num && num.hidden());
    }

    private static boolean isUnended(Shape type) {
        return type instanceof Many many && many.until() == null && many.count() == null;
    }

    /** The last of the fixed parts behind a variable one. */
    private static int behind(List<Shape> types, int variable, int last) {
        int to = variable;
        while (to < last && Reference.fixed(types.get(to + 1)) >= 0) {
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
        while (firstVariable <= through && Reference.fixed(types.get(firstVariable)) >= 0) {
            firstVariable++;
        }
        boolean isFixed = firstVariable > through;
        int before = Math.min(firstVariable, through + 1);
        List<Integer> free = plainNumbers(types.subList(0, before), used);
        if (chance(10)) {
            lengths.stream()
                    .filter(len -> len.at() < before && len.form() != Form.PREFIX)
                    .map(Len::at)
                    .forEach(free::add);
        }
        free.removeIf(i -> number(types.get(i)).java().equals("boolean"));
        List<Integer> roomy = new ArrayList<>(free);
        roomy.removeIf(i -> number(types.get(i)).bits() < 5);
        if (roomy.isEmpty()) {
            return false;
        }
        int at = any(roomy);
        int unit = unit();
        int size = types.subList(from, through + 1).stream()
                .mapToInt(Reference::fixed)
                .sum();
        if (isFixed && size % unit != 0) {
            unit = 1;
        }
        used.add(at);
        lengths.add(new Len(at, from, through, unit, PLUS[random.nextInt(PLUS.length)], form));
        return true;
    }

    private List<Part> parts(List<Shape> types, Set<Integer> rest) {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            String name = i < names.size() && chance(70) ? names.get(i) : "p" + i;
            parts.add(new Part(name, types.get(i), rest.contains(i)));
        }
        return parts;
    }

    private String name() {
        return "R" + names++;
    }
}
