package org.bitrecord.processor.random;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitrecord.Bytes;
import org.bitrecord.processor.random.Bad.Limit;
import org.bitrecord.processor.random.Format.Inside;
import org.bitrecord.processor.random.Format.Many;
import org.bitrecord.processor.random.Format.Num;
import org.bitrecord.processor.random.Format.Opt;
import org.bitrecord.processor.random.Format.Order;
import org.bitrecord.processor.random.Format.Outside;
import org.bitrecord.processor.random.Format.Pad;
import org.bitrecord.processor.random.Format.Raw;
import org.bitrecord.processor.random.Format.Rec;
import org.bitrecord.processor.random.Format.Shape;
import org.bitrecord.processor.random.Format.Sized;
import org.bitrecord.processor.random.Format.Sub;
import org.bitrecord.processor.random.Format.Text;
import org.bitrecord.processor.random.Format.Union;
import org.bitrecord.processor.random.Format.Until;
import org.bitrecord.processor.random.Format.Val;
import org.bitrecord.processor.random.Format.Var;

/**
 * Reads values from texts of {@code 0} and {@code 1}, as slowly as the language is defined.
 *
 * <p>Bits that are no value are wrong in one place, which is a matter of the language, too. Components are read one behind
 * the other; the place is that of the first one which cannot be what it has to be:
 *
 * <ul>
 *   <li>A number, or something of one size, for which there are too few bits: the component, at its first bit. A record or
 *       a union has no such place: it is its components that do not fit. In front of a tag inside it the components have no
 *       names yet, so that the union is meant, at its first bit, with all that it needs up to the tag.
 *   <li>A number that may not be what it is (a constant, a range, an enum, a tag without a record, an order): the
 *       component, at its first bit.
 *   <li>A length: where what it measures begins (or where it is read, if it lies in that) it is compared with the least
 *       that it can measure, then with what there is; the outer one of two first. If it says less than the first, or not
 *       exactly the first where that is the only size, or less than was read already, or more than the second, it is the
 *       length itself that is wrong, at its first bit; in the last case it is a lack of bits. A count: the same, where its
 *       list begins.
 *   <li>What is left over of a length or a size, or in front of components that are found from the end (R21): the last
 *       component in that, which is too short, at the first bit left over. Bytes, and elements without padding between them,
 *       take only whole bytes. What is left over of the input: the record that was read.
 *   <li>A text or a number in groups that is malformed: its first bit, as what is wrong is seldom one of its bytes; what lies
 *       behind the end of a text and is no padding: the first bit of that. Padding: the first bit that is wrong;
 *       padding of one size is a number.
 *   <li>A text without its end, or groups without the last one: a lack of bits of the component, which needs one unit more
 *       than there are. A list without its last element: a lack of the least element, at the bit where that should begin; the
 *       list is meant.
 * </ul>
 *
 * <p>Paths are made of the names of components, indexes, and records of unions. A number that has a name is called as what
 * it is. Bits are missing of what encloses the component most closely: a length, a size, or the input; only in the last case can
 * bytes follow that change anything.
 */
final class Reference {
    /** A value and how many bits it took. */
    record Read(Val value, int bits) {}

    private static final BigInteger MOST_ELEMENTS = BigInteger.valueOf(Integer.MAX_VALUE);

    private final String bits;
    private final String turned;
    private int pos;

    /** Where the numbers began that follow each other up to {@link #pos}. */
    private int run;

    /** R43: how many bits there are from the part that is read to the end of what encloses it. */
    private int remaining;

    private Reference(String bits) {
        this.bits = bits;
        this.turned = Bitstring.turned(bits);
    }

    /** The value at the beginning of the bits. */
    static Read decode(Rec rec, String bits) {
        Reference reference = new Reference(bits);
        Limit input = new Limit(bits.length(), Limit.INPUT);
        return new Read(reference.record(rec, rec.order(), input, rec.name()), reference.pos);
    }

    /** Some bits as they are counted in an order. */
    private String bits(Order order, int from, int to) {
        return (order.fromLeast() ? turned : bits).substring(from, to);
    }

    /** A record around a part, as far as it is read. */
    private record Around(Order order, List<Object> values, ReferenceRegions regions) {}

    /** R11: a code record is read in the order of what is around it. */
    private Val record(Rec rec, Order around, Limit end, String path) {
        Order order = rec.isCode() ? around : rec.order().in(around);
        ReferenceRegions regions = new ReferenceRegions(rec, path, end);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < rec.parts().size(); i++) {
            regions.begin(i, pos, values);
            Limit limit = regions.limit();
            Shape type = rec.parts().get(i).type();
            if (i == 0 || !(type instanceof Num) || !(rec.parts().get(i - 1).type() instanceof Num)) {
                run = pos;
            }
            // R21: what could go on to the end leaves room for what follows, if that has one size.
            int tail = Sizes.fixed(rec, i + 1, regions.last());
            boolean leaves = Sizes.absorbs(type) && tail > 0;
            Limit own = leaves ? limit.before(Math.min(tail, limit.end() - pos), rec.nameOf(i + 1)) : limit;
            remaining = limit.end() - pos;
            Around inside = new Around(order, values, regions);
            String at = regions.path(i);
            if (type instanceof Pad pad) {
                boolean isNumber = Sizes.fixed(rec, 0, i) >= 0;
                values.add(padding(pad, order, pos - regions.start(0), isNumber, limit, at));
            } else if (type instanceof Num num && order.word() > 0) {
                values.add(cut(num, order, own, regions.limit(lastOfWord(rec, i, order.word())), at));
            } else {
                values.add(read(inOrder(type, rec, order), inside, own, at));
            }
            if (leaves && pos != own.end()) {
                throw Bad.leftOver(at, pos, own);
            }
            if (rec.choice() != null && rec.choice().part() == i) {
                require(rec.choice().allows((Long) values.get(i)), at, regions.start(i), "no order");
                order = Order.plain(values.get(i).equals(rec.choice().little()));
            }
            regions.end(i, pos, values);
        }
        return new Val(rec, values);
    }

    private long padding(Pad pad, Order order, int filled, boolean isNumber, Limit limit, String path) {
        int zeros = Math.floorMod(-filled, 8 * pad.unit());
        requireRoom(zeros, limit, path);
        int one = bits(order, pos, pos + zeros).indexOf('1');
        require(one < 0, path, isNumber ? pos : pos + one, "padding");
        pos += zeros;
        return 0;
    }

    /** R12: a number that is cut out of a word, whose bytes follow in one order and whose bits are counted in the other. */
    private long cut(Num num, Order order, Limit limit, Limit ofWord, String path) {
        requireRoom(num.bits(), limit, path);
        int start = pos;
        int word = run + (pos - run) / order.word() * order.word();
        if (word + order.word() > ofWord.end()) {
            throw Bad.lack(path, word, order.word(), ofWord);
        }
        String bytes = bits.substring(word, word + order.word());
        String digits = order.little() ? Bitstring.swapped(bytes) : bytes;
        String counted = order.fromLeast() ? Bitstring.reversed(digits) : digits;
        String found = counted.substring(pos - word, pos - word + num.bits());
        pos += num.bits();
        return allowed(num, order.fromLeast() ? Bitstring.reversed(found) : found, path, start);
    }

    /** The last of the numbers that fill a word: a length may measure only some of them. */
    private int lastOfWord(Rec rec, int part, int word) {
        int last = part;
        int filled = (pos - run) % word + Sizes.fixed(rec.types().get(part));
        while (filled < word) {
            last++;
            filled += Sizes.fixed(rec.types().get(last));
        }
        return last;
    }

    private static Shape inOrder(Shape type, Rec rec, Order order) {
        return type instanceof Num num ? num.in(rec.order(), order) : type;
    }

    private Object read(Shape type, Around around, Limit limit, String path) {
        int start = pos;
        Order order = around.order();
        if (type instanceof Num num) {
            requireRoom(num.bits(), limit, path);
            pos += num.bits();
            return allowed(num, Bitstring.digits(num, order, bits(order, start, pos)), path, start);
        }
        if (type instanceof Sized sized) {
            requireRoom(8 * sized.bytes(), limit, path);
            return sized(sized, around, Limit.ofSize(pos + 8 * sized.bytes(), path), path);
        }
        if (type instanceof Text text) {
            int end = text.terminated() < 0 ? wholeBytes(limit) : endOf(text, order, limit, path);
            Object value = text(bytes(order, end), text, false, path, start);
            requireUsedUp(text.terminated() < 0 ? limit.end() : end, limit, path);
            return value;
        }
        if (type instanceof Sub sub) {
            Val value = record(sub.rec(), order, limit, path);
            boolean isOther = sub.constant() != null && sub.constant() != code(value);
            require(!isOther, path, start, "constant");
            return value;
        }
        if (type instanceof Outside union) {
            boolean chosen = union.guard() == null || Expressions.holds(union.guard(), around.values(), remaining);
            Rec rec = chosen
                    ? union.union().chosen(code(around.values().get(union.tag())))
                    : union.union().otherwise();
            return chosen(rec, order, limit, path);
        }
        if (type instanceof Inside inside) {
            return chosen(tagged(inside.union(), order, limit, path), order, limit, path);
        }
        if (type instanceof Var) {
            return varint(order, limit, path);
        }
        if (type instanceof Opt opt) {
            return present(opt, around.values())
                    ? Optional.of(read(opt.element(), around, limit, path))
                    : Optional.empty();
        }
        if (type instanceof Raw) {
            Bytes bytes = bytes(order, wholeBytes(limit));
            requireUsedUp(limit.end(), limit, path);
            return bytes;
        }
        Many many = (Many) type;
        return many.dense() ? dense(many, around, limit, path) : list(many, around, limit, path);
    }

    private Object sized(Sized sized, Around around, Limit limit, String path) {
        int start = pos;
        Object value = sized.element() instanceof Text text
                ? text(bytes(around.order(), limit.end()), text, true, path, start)
                : read(sized.element(), around, limit, path);
        requireUsedUp(limit.end(), limit, path);
        return value;
    }

    private void requireRoom(int needed, Limit limit, String path) {
        if (pos + needed > limit.end()) {
            throw Bad.lack(path, pos, needed, limit);
        }
    }

    private void requireUsedUp(int end, Limit limit, String path) {
        if (pos != end) {
            throw Bad.leftOver(path, pos, limit);
        }
    }

    /** Where the last whole byte ends, counted from the first bit. */
    private int wholeBytes(Limit limit) {
        return limit.end() - (limit.end() - pos) % 8;
    }

    private Bytes bytes(Order order, int end) {
        String counted = bits(order, pos, end);
        pos = end;
        return Bitstring.bytes(order.fromLeast() ? Bitstring.turned(counted) : counted);
    }

    private static Object text(Bytes bytes, Text text, boolean sized, String path, int start) {
        Object value = ReferenceText.read(bytes, text, sized);
        require(value != null, path, value != null ? 0 : start + 8 * ReferenceText.wrong(bytes, text), "no such text");
        return value;
    }

    /** R51: where the code unit ends that ends a text. */
    private int endOf(Text text, Order order, Limit limit, String path) {
        int from = pos;
        Bytes unit = ReferenceText.unit(text, text.terminated());
        Bytes all = bytes(order, wholeBytes(limit));
        pos = from;
        int at = ReferenceText.at(all, unit);
        if (at < 0) {
            throw Bad.lack(path, from, 8L * (all.size() / unit.size() + 1) * unit.size(), limit);
        }
        return from + 8 * (at + unit.size());
    }

    private List<Object> list(Many many, Around around, Limit limit, String path) {
        List<Object> list = new ArrayList<>();
        long times = many.count() == null ? Long.MAX_VALUE : times(many, around, limit);
        boolean ended = false;
        while (list.size() < times && !ended && (many.count() != null || pos < limit.end())) {
            Object element = read(many.element(), around, limit, path + "[" + list.size() + "]");
            list.add(element);
            ended = many.until() != null && ends(many.until(), element, list.size() - 1);
        }
        if (!ended && Sizes.endsByItself(many)) {
            throw Bad.lack(path, pos, Sizes.least(many.element()), limit);
        }
        return list;
    }

    /** How many elements there are. */
    private long times(Many many, Around around, Limit limit) {
        int part = many.count().part();
        if (part < 0) {
            return many.count().times();
        }
        String path = around.regions().path(part);
        int start = around.regions().start(part);
        BigInteger number = around.regions().number(part, around.values());
        BigInteger times = number.subtract(BigInteger.valueOf(many.count().plus()));
        BigInteger needed = times.multiply(BigInteger.valueOf(Sizes.least(many.element())));
        require(times.signum() >= 0 && times.compareTo(MOST_ELEMENTS) <= 0, path, start, "no number of elements");
        int available = limit.end() - pos;
        if (needed.compareTo(BigInteger.valueOf(available)) > 0) {
            throw Bad.lack(path, start, needed.longValue(), available, limit);
        }
        return times.longValue();
    }

    private List<Object> dense(Many many, Around around, Limit limit, String path) {
        List<Object> list = new ArrayList<>();
        int end = wholeBytes(limit);
        while (pos + Sizes.fixed(many.element()) <= end) {
            list.add(read(many.element(), around, limit, path));
        }
        requireUsedUp(limit.end(), limit, path);
        return list;
    }

    /** The record that the tag inside of it chooses. */
    private Rec tagged(Union union, Order around, Limit limit, String path) {
        Num tag = union.tag();
        int from = pos + union.tagOffset();
        Rec first = union.cases().get(0).rec();
        if (from > limit.end()) {
            throw Bad.lack(path, pos, union.tagOffset() + tag.bits(), limit);
        }
        if (from + tag.bits() > limit.end()) {
            throw Bad.lack(path + "." + first.nameOf(union.tagPart()), from, tag.bits(), limit);
        }
        Order order = first.order().in(around);
        return union.chosen(number(Bitstring.digits(tag, order, bits(order, from, from + tag.bits())), tag));
    }

    private boolean present(Opt opt, List<Object> values) {
        return opt.flag() >= 0 ? code(values.get(opt.flag())) == 1 : Expressions.holds(opt.guard(), values, remaining);
    }

    /** In every layout there is a record for any code. */
    private Val chosen(Rec rec, Order around, Limit limit, String path) {
        return record(rec, rec.order().in(around), limit, path + "/" + rec.name());
    }

    static boolean ends(Until until, Object element, int index) {
        return until.value()
                == (until.part() < 0 ? index : code(((Val) element).parts().get(until.part())));
    }

    /** The number that a component is or stands for. */
    static long code(Object value) {
        return value instanceof Val val ? (Long) val.parts().get(0) : (Long) value;
    }

    /** A number of these digits, if it may be that. */
    private static long allowed(Num num, String digits, String path, int start) {
        long number = number(digits, num);
        require(num.least() == null || number >= num.least(), path, start, "less than the least");
        require(num.names() == null || num.names().codes().contains(number), path, start, "no constant");
        require(num.constant() == null || num.constant() == number, path, start, "constant");
        return number;
    }

    private long varint(Order order, Limit limit, String path) {
        int start = pos;
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; ; i++) {
            if (pos + 8 > limit.end()) {
                throw Bad.lack(path, start, 8L * (i + 1), limit);
            }
            pos += 8;
            String counted = bits(order, pos - 8, pos);
            int group = Integer.parseInt(order.fromLeast() ? Bitstring.reversed(counted) : counted, 2);
            value = value.add(BigInteger.valueOf(group & 0x7F).shiftLeft(7 * i));
            require(value.bitLength() <= 64, path, start, "more than 64 bits");
            if (group < 0x80) {
                require(group != 0 || i == 0, path, start, "a group too many");
                return value.longValue();
            }
            require(i < 9, path, start, "more than ten groups");
        }
    }

    private static long number(String digits, Num num) {
        long value = new BigInteger(digits, 2).longValue();
        return num.signed() && digits.charAt(0) == '1' && num.bits() < 64 ? value - (1L << num.bits()) : value;
    }

    private static void require(boolean holds, String path, int bit, String otherwise) {
        if (!holds) {
            throw Bad.wrong(path, bit, otherwise);
        }
    }
}
