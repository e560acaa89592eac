package org.bitrecord.processor.random;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitrecord.Bytes;
import org.bitrecord.processor.random.Format.Count;
import org.bitrecord.processor.random.Format.Inside;
import org.bitrecord.processor.random.Format.Len;
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

/** Reads values from texts of {@code 0} and {@code 1}, as slowly as the language is defined. */
final class Reference {
    /** The bits are no value. */
    static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Bad(String message) {
            super(message, null, false, false);
        }
    }

    /** A value and how many bits it took. */
    record Read(Val value, int bits) {}

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
        return new Read(reference.record(rec, rec.order(), bits.length()), reference.pos);
    }

    /** Some bits as they are counted in an order. */
    private String bits(Order order, int from, int to) {
        return (order.fromLeast() ? turned : bits).substring(from, to);
    }

    /** R11: a code record is read in the order of what is around it. */
    private Val record(Rec rec, Order around, int end) {
        Order order = rec.isCode() ? around : rec.order().in(around);
        int count = rec.parts().size();
        int[] starts = new int[count + 1];
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            starts[i] = pos;
            int limit = end;
            int last = count - 1;
            for (Len len : rec.lengths()) {
                if (len.covers(i) && len.at() < i) {
                    BigInteger regionEnd = size(len, values).add(BigInteger.valueOf(starts[len.from()]));
                    limit = regionEnd.min(BigInteger.valueOf(limit)).intValueExact();
                    last = Math.min(last, len.through());
                }
            }
            Shape type = rec.parts().get(i).type();
            if (i == 0 || !(type instanceof Num) || !(rec.parts().get(i - 1).type() instanceof Num)) {
                run = pos;
            }
            // R21: what could go on to the end leaves room for what follows, if that has one size.
            int tail = Sizes.fixed(rec, i + 1, last);
            boolean leaves = Sizes.absorbs(type) && tail > 0;
            require(pos <= (leaves ? limit - tail : limit), "no room");
            if (type instanceof Pad pad) {
                int zeros = Math.floorMod(starts[0] - pos, 8 * pad.unit());
                require(pos + zeros <= limit, "no room for padding");
                require(!bits(order, pos, pos + zeros).contains("1"), "padding");
                pos += zeros;
                values.add(0L);
            } else {
                int to = leaves ? limit - tail : limit;
                remaining = limit - pos;
                values.add(
                        type instanceof Num num && order.word() > 0
                                ? cut(num, order, to)
                                : read(inOrder(type, rec, order), order, values, to));
            }
            require(!leaves || pos == limit - tail, "left over");
            if (rec.choice() != null && rec.choice().part() == i) {
                require(rec.choice().allows((Long) values.get(i)), "no order");
                order = Order.plain(values.get(i).equals(rec.choice().little()));
            }
        }
        starts[count] = pos;
        for (Len len : rec.lengths()) {
            int measured = starts[len.through() + 1] - starts[len.from()];
            require(size(len, values).equals(BigInteger.valueOf(measured)), "length");
        }
        return new Val(rec, values);
    }

    private static BigInteger size(Len len, List<Object> values) {
        return BigInteger.valueOf((Long) values.get(len.at()))
                .subtract(BigInteger.valueOf(len.plus()))
                .multiply(BigInteger.valueOf(len.unit()))
                .max(BigInteger.valueOf(-1))
                .min(BigInteger.valueOf(1 << 30));
    }

    /** R12: a number that is cut out of a word, whose bytes follow in one order and whose bits are counted in the other. */
    private long cut(Num num, Order order, int limit) {
        require(pos + num.bits() <= limit, "too short");
        int word = run + (pos - run) / order.word() * order.word();
        require(word + order.word() <= bits.length(), "too short for the word");
        String bytes = bits.substring(word, word + order.word());
        String digits = order.little() ? Bitstring.swapped(bytes) : bytes;
        String counted = order.fromLeast() ? Bitstring.reversed(digits) : digits;
        String found = counted.substring(pos - word, pos - word + num.bits());
        pos += num.bits();
        return allowed(num, order.fromLeast() ? Bitstring.reversed(found) : found);
    }

    private static Shape inOrder(Shape type, Rec rec, Order order) {
        return type instanceof Num num ? num.in(rec.order(), order) : type;
    }

    private Object read(Shape type, Order order, List<Object> values, int limit) {
        if (type instanceof Num num) {
            require(pos + num.bits() <= limit, "too short");
            pos += num.bits();
            return allowed(num, Bitstring.digits(num, order, bits(order, pos - num.bits(), pos)));
        }
        if (type instanceof Sized sized && sized.element() instanceof Text text) {
            int end = pos + 8 * sized.bytes();
            require(end <= limit, "too short for the text");
            return text(bytes(order, end), text, true);
        }
        if (type instanceof Text text) {
            return text(bytes(order, text.terminated() < 0 ? limit : endOf(text, order, limit)), text, false);
        }
        if (type instanceof Sized sized) {
            int end = pos + 8 * sized.bytes();
            require(end <= limit, "too short for the size");
            Object value = read(sized.element(), order, values, end);
            require(pos == end, "left over of the size");
            return value;
        }
        if (type instanceof Sub sub) {
            Val value = record(sub.rec(), order, limit);
            require(
                    sub.constant() == null
                            || sub.constant().equals(value.parts().get(0)),
                    "constant");
            return value;
        }
        if (type instanceof Outside union) {
            boolean chosen = union.guard() == null || Expressions.holds(union.guard(), values, remaining);
            return one(
                    chosen
                            ? union.union().chosen(code(values.get(union.tag())))
                            : union.union().otherwise(),
                    order,
                    limit);
        }
        if (type instanceof Inside inside) {
            return one(tagged(inside.union(), order, limit), order, limit);
        }
        if (type instanceof Var) {
            return varint(order, limit);
        }
        if (type instanceof Opt opt) {
            return present(opt, values) ? Optional.of(read(opt.element(), order, values, limit)) : Optional.empty();
        }
        if (type instanceof Raw) {
            return bytes(order, limit);
        }
        return list((Many) type, order, values, limit);
    }

    private Bytes bytes(Order order, int end) {
        require((end - pos) % 8 == 0, "no whole bytes");
        String counted = bits(order, pos, end);
        pos = end;
        return Bitstring.bytes(order.fromLeast() ? Bitstring.turned(counted) : counted);
    }

    private static Object text(Bytes bytes, Text text, boolean sized) {
        Object value = ReferenceText.read(bytes, text, sized);
        require(value != null, "no such text");
        return value;
    }

    /** R51: where the code unit ends that ends a text. */
    private int endOf(Text text, Order order, int limit) {
        int from = pos;
        Bytes unit = ReferenceText.unit(text, text.terminated());
        Bytes all = bytes(order, limit - (limit - pos) % 8);
        pos = from;
        int at = ReferenceText.at(all, unit);
        require(at >= 0, "no terminator");
        return from + 8 * (at + unit.size());
    }

    private List<Object> list(Many many, Order order, List<Object> values, int limit) {
        List<Object> list = new ArrayList<>();
        int from = pos;
        if (many.count() != null) {
            Count count = many.count();
            long times = count.part() < 0 ? count.times() : code(values.get(count.part())) - count.plus();
            require(times >= 0, "negative");
            while (list.size() < times) {
                list.add(read(many.element(), order, values, limit));
            }
        }
        boolean endsByItself = many.until() != null && !many.until().orEnd();
        boolean ended = many.count() != null;
        while (!ended && (pos < limit || endsByItself)) {
            Object element = read(many.element(), order, values, limit);
            list.add(element);
            ended = many.until() != null && ends(many.until(), element, list.size() - 1);
        }
        require(!many.dense() || (pos - from) % 8 == 0, "no whole bytes");
        return list;
    }

    /** The record that the tag inside of it chooses. */
    private Rec tagged(Union union, Order around, int limit) {
        Num tag = union.tag();
        int from = pos + union.tagOffset();
        require(from + tag.bits() <= limit, "too short for the tag");
        Order order = union.cases().get(0).rec().order().in(around);
        return union.chosen(number(Bitstring.digits(tag, order, bits(order, from, from + tag.bits())), tag));
    }

    private boolean present(Opt opt, List<Object> values) {
        return opt.flag() >= 0 ? code(values.get(opt.flag())) == 1 : Expressions.holds(opt.guard(), values, remaining);
    }

    private Val one(Rec rec, Order around, int limit) {
        require(rec != null, "no such code");
        return record(rec, rec.order().in(around), limit);
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
    private static long allowed(Num num, String digits) {
        long number = number(digits, num);
        require(num.least() == null || number >= num.least(), "less than the least");
        require(num.names() == null || num.names().codes().contains(number), "no constant");
        require(num.constant() == null || num.constant() == number, "constant");
        return number;
    }

    private long group(Order order, int limit) {
        require(pos + 8 <= limit, "too short");
        pos += 8;
        String counted = bits(order, pos - 8, pos);
        return Long.parseLong(order.fromLeast() ? Bitstring.reversed(counted) : counted, 2);
    }

    private long varint(Order order, int limit) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; ; i++) {
            long group = group(order, limit);
            value = value.add(BigInteger.valueOf(group & 0x7F).shiftLeft(7 * i));
            require(value.bitLength() <= 64, "more than 64 bits");
            if (group < 0x80) {
                require(group != 0 || i == 0, "a group too many");
                return value.longValue();
            }
            require(i < 9, "more than ten groups");
        }
    }

    private static long number(String digits, Num num) {
        long value = new BigInteger(digits, 2).longValue();
        return num.signed() && digits.charAt(0) == '1' && num.bits() < 64 ? value - (1L << num.bits()) : value;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Bad(otherwise);
        }
    }
}
